"""What bytes are, told by themselves, and the files within files: archives, portfolios, signed parts."""
