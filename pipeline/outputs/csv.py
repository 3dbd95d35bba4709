"""CSV for spreadsheet programs: UTF-8 with its mark, one row a person, no cell that could become a formula."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable
from pathlib import Path

from pipeline.filing.sheet import COLUMNS, harmless, rows
from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record

MARK = "\ufeff"  # without it, Excel takes UTF-8 for the machine's own charset


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:
    """Write a row for each person and return the number of rows; the file appears when it is whole."""
    number = 0
    with whole_file(path) as file:
        lines = codecs.getwriter("utf-8")(file)
        lines.write(MARK)
        writer = csv.writer(lines)
        writer.writerow(COLUMNS)
        for row in rows(records, occasion.state_name):
            writer.writerow([harmless(cell) for cell in row])
            number += 1
    return number


OUTPUT = Output("csv", "one row a person, for spreadsheet programs", write, "row")
