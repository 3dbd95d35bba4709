"""A strip that was read: its contacts, and where nobody who is named is a delegate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip


@dataclass(frozen=True, slots=True)
class Reading:
    """A strip that was read: its contacts, and where nobody named is a delegate."""

    strip: Strip
    hits: tuple[Hit, ...]
    zones: tuple[Zone, ...]
    common: tuple[Hit, ...] = ()  # those of them that a label gives to all persons named

    def zone_of(self, begin: int, end: int) -> Zone | None:
        """Return the zone in which this stretch begins, blanks before its first word left aside; None for none."""
        stretch = self.strip.view[begin:end]
        return within(self.zones, begin + len(stretch) - len(stretch.lstrip()))


def beside(strip: Strip, span: tuple[int, int], hits: Sequence[Hit]) -> str:
    """Return the text of this stretch with blanks for the contacts in it and their labels."""
    text = list(strip.view[span[0] : span[1]])
    for hit in hits:
        inside = slice(max(0, hit.start - span[0]), min(len(text), max(0, hit.end - span[0])))
        text[inside] = " " * len(text[inside])
    return "".join(text)
