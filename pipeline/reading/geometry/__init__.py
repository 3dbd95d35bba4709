"""Words with a place made rows, columns and tables, by geometry alone; `layout` puts a page together from them."""
