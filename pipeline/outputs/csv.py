"""CSV for spreadsheet programs: UTF-8 with its mark, one row a person, no cell that could become a formula."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.filing.csv_file import write_csv
from pipeline.filing.sheet import COLUMNS, rows
from pipeline.outputs import Occasion, Output, Record


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write a row for each person and return the number of rows; the file appears when it is whole."""
    return write_csv(path, COLUMNS, rows(records, occasion.state_name))


OUTPUT = Output("csv", "one row a person, for spreadsheet programs", write, "row")
