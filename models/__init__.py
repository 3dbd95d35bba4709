"""The nouns of the house: frozen values that every stage passes on, and (in `tables`) the rows they are filed as."""
