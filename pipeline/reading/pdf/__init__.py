"""PDF files put right, and what a page holds: its text layer, what was filled in, its picture."""
