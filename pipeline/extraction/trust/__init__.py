"""How far a value may be trusted: what speaks for and against it, and the probability learned from such evidence."""
