"""Persons named in sentences: where one begins, what is said before and behind him, and of several at once."""
