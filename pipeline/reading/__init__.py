"""From bytes to a transcript: pure but for the programs that `formats` and `engines` start."""
