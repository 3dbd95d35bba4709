"""What engines need and are not: which characters a model knows, a model narrowed to them, how wide they stand."""
