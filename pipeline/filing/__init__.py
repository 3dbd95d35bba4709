"""Where replies are written: one transaction each."""
