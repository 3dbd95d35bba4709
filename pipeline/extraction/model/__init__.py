"""The trained tagger and the model of sentences: their weights, what they were measured at (cards), and what runs them."""
