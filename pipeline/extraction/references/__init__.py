"""Which of our notes a message speaks of: numbers, dates and titles of meetings, and where each of them stands."""
