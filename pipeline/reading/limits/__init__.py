"""How much of one message may be opened, how long it may be read, and what a page may hold at most."""
