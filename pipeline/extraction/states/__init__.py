"""States by name and by adjective, and every clue to the State that replies, each as a vote."""
