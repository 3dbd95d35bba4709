"""JSON Lines: one record a line, as in the contract's schema."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pipeline.filing.whole import whole_file
from pipeline.outputs import Occasion, Output, Record


def write(records: Iterable[Record], path: Path, occasion: Occasion) -> int:  # noqa: ARG001 - every output is told the occasion
    """Write the records and return their number; the file appears when it is whole."""
    number = 0
    with whole_file(path) as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            number += 1
    return number


OUTPUT = Output("jsonl", "all that was read, for other programs: one record a line", write, "record")
