"""Letters and words as they enter the house: charsets, directions, languages, scripts, and signs that pages are missing."""
