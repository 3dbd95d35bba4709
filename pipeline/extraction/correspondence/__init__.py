"""The reply as a letter: letterhead, compliments, signature, quoted mail, and who stands in it without coming."""
