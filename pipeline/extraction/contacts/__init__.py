"""Mail addresses and telephone numbers: found in a passage, their labels, what a scanner did to them put right."""
