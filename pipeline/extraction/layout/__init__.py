"""What a page looks like to a reader: passages that know their place, rows and strips, marks of items, specks."""
