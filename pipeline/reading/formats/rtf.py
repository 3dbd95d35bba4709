"""Rich text documents (RTF), and the scans pasted into them."""

from __future__ import annotations

from collections.abc import Iterator

from config.settings import ReadingSettings
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import typed_pages
from pipeline.reading.office.pasted import pasted
from pipeline.reading.office.rtf import rich


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    found = rich(data)
    number = 0
    for page in typed_pages(found.pages):
        number = page.number
        yield page
    yield from pasted(found.pictures, number + 1, settings)


FORMAT = Format("rtf", lambda data: sniff(data) == "rtf", _pages)
