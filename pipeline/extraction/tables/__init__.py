"""What the rows, columns and cells of a table hold, and tables put together again where a page tore or joined them."""
