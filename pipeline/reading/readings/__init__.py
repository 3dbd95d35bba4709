"""Second readings of a page: what is read again and by which engine, what was left out, and whom to believe."""
