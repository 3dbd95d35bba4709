"""What may label a contact: the words before a colon of its line, and those right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.marks import COMMAS

_COLON = re.compile(r"[:：]")
_VALUE = re.compile(r"[(]?[\d+]|\S+@")


@dataclass(frozen=True, slots=True)
class Before:
    """Words before a contact.

    Attributes:
        text: they themselves.
        start: where they begin in the strip.
        colon: the offset behind their colon, None where none parts them from the contact.
        later: where the last other contact behind that colon ends, None where none stands between.
    """

    text: str
    start: int
    colon: int | None = None
    later: int | None = None


def labels_before(strip: Strip, start: int, hit: Hit, hits: Sequence[Hit], parts: re.Pattern[str]) -> Iterator[Before]:
    """Yield the words before each colon from `start` up to the contact, then those right before it.

    Args:
        strip: the text.
        start: of the line or item in which the contact stands.
        hit: the contact.
        hits: all contacts of the text.
        parts: what parts words of which only the last may be the label.
    """
    before = [other.end for other in hits if start <= other.end <= hit.start]
    line = strip.view[start : hit.end]
    for colon in _COLON.finditer(line):
        part = parts.split(line[: colon.start()])[-1]
        behind = start + colon.end()
        later = max((end for end in before if end > behind), default=None)
        yield Before(part, start + colon.start() - len(part), behind, later)
    begin = max([start, *before])
    value = _VALUE.search(strip.view, max(begin, hit.start), hit.end)
    end = value.start() if value is not None else hit.start
    said = strip.view[begin:end]
    if said.rstrip().endswith(COMMAS) and any(map(str.isalpha, said)):  # "The telephone for both is the same, +43 …"
        said = said.rstrip()[:-1]
    part = parts.split(said)[-1]
    yield Before(part, begin + len(said) - len(part))
