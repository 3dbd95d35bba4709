"""Where people look: the report."""
