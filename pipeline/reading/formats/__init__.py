"""One attachment type a file. A file ends in `FORMAT = Format(...)` and is found by its being here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from config.settings import ReadingSettings
from models.errors import Problem
from models.page import Page
from pipeline.plugins import plugins

# What a format yields: a page read from typed text, a raster still to be recognised, or a problem.
from pipeline.reading.pictures.raster import Raster

Yield = Page | Raster | Problem


@dataclass(frozen=True, slots=True)
class Format:
    """How one attachment type is told and read.

    Attributes:
        name: short, lower case: "pdf".
        accepts: tells by content alone whether the bytes are of this type; exactly one format accepts any given bytes.
        pages: yields the pages one by one, so that only one is in memory. It raises nothing for bad bytes: it yields a Problem
            (its `where` empty: the caller knows which attachment it is).
    """

    name: str
    accepts: Callable[[bytes], bool]
    pages: Callable[[bytes, ReadingSettings], Iterator[Yield]]


def formats() -> tuple[Format, ...]:
    """Return every format, by the name of its file."""
    return plugins(sys.modules[__name__], "FORMAT")
