"""What a reply tells of its persons elsewhere than behind their names: a body, a role, who is struck off or replaced."""
