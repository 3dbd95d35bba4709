"""Where messages come from and where their originals are kept: IMAP, folders on disk, the archive."""
