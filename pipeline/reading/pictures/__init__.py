"""The picture of a page before it is recognised: opened, turned right, cleaned, its sheet, lines, boxes and specks found."""
