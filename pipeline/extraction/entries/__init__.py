"""One person's entry parted: courtesy form, name, post, unit, body, role; and when two entries are one person."""
