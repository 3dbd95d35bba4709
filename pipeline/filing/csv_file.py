"""CSV for spreadsheet programs: UTF-8 with its mark, and no cell that could become a formula."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.filing.sheet import harmless
from pipeline.filing.whole import whole_file

MARK = "\ufeff"  # without it, Excel takes UTF-8 for the machine's own charset


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write the names of the columns and the rows, and return how many rows; the file appears when it is whole."""
    number = 0
    with whole_file(path) as file:
        lines = codecs.getwriter("utf-8")(file)
        lines.write(MARK)
        writer = csv.writer(lines)
        writer.writerow(head)
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])
            number += 1
    return number
