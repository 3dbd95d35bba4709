"""Tables in plain text (CSV): any delimiter, any charset."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import Grid, typed_page
from pipeline.reading.office.delimited import rows_of, titles_above
from pipeline.reading.text.charset import decode
from pipeline.reading.text.wording import clean

TABLE_MAX_BYTES = 5_000_000  # a larger text is no list of delegates, and is read line by line


@lru_cache(maxsize=8)
def is_table(data: bytes) -> bool:
    """Return whether a text file is a table."""
    return sniff(data) == "text" and len(data) <= TABLE_MAX_BYTES and rows_of(clean(decode(data, None)[0])) is not None


def _pages(data: bytes, _settings: ReadingSettings) -> Iterator[Yield]:
    text, guessed = decode(data, None)
    if guessed:
        yield Problem(ProblemCode.CHARSET_UNKNOWN, "", "The text file's charset was guessed.")
    text = clean(text)
    rows = rows_of(text)
    page = typed_page(1, [*titles_above(text, rows[0]), Grid(rows)] if rows else [text])
    if page:
        yield page


FORMAT = Format("csv", is_table, _pages)
