"""The trained tagger: its weights, what they were measured at (CARD.md), and the program that runs them."""
