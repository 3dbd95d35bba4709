"""One command a file, under its own name. Heavy libraries are imported inside the functions: `--help` must come at once."""
