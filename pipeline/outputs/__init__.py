"""One output format a file. A file ends in `OUTPUT = Output(...)`; `export --format` offers every file that is here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.plugins import plugins

Record = dict[str, Any]  # one line of the records export, as in the contract's schema


@dataclass(frozen=True, slots=True)
class Output:
    """How records are written for others.

    Attributes:
        name: the value of `--format`.
        write: (records in the order received, file) -> number of records written. Writes beside the file first, then renames.
    """

    name: str
    write: Callable[[Iterable[Record], Path], int]


def outputs() -> tuple[Output, ...]:
    """Return every output, by the name of its file."""
    return plugins(sys.modules[__name__], "OUTPUT")
