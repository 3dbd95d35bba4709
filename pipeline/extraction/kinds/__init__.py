"""What messages and their sentences do, by their words: announce persons, refuse, put off, change, answer by machine."""
