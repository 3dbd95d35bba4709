"""Bodies that the heading of a group in the delegation names: "From the Permanent Mission:" above "Ms. A, Second Secretary"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.tables.headings import behind_lead
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_heading


def with_bodies_of_groups(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, who has no body with that one which the nearest heading of a role above names: "From the Mission".

    Any other line that ends in a colon begins another group: "From Canberra:".
    """
    headings = [(row.start, _body(strip, row.start, row.end, lexicon)) for row in strip.rows if _heads(strip.text(row), lexicon)]
    if not any(body for _, body in headings):
        return list(found)
    told: list[tuple[int, Person]] = []
    for at, person in found:
        above = [body for start, body in headings if start < at]
        body = above[-1] if above and not person.organisation else None
        told.append((at, person if body is None else replace(person, organisation=(body,))))
    return told


def _heads(text: str, lexicon: Lexicon) -> bool:
    return text.rstrip().endswith(COLONS) or lexicon.role_heading(bare_heading(text)) is not None


def _body(strip: Strip, start: int, end: int, lexicon: Lexicon) -> Piece | None:
    """Return the body behind "From the" in the heading; None for a heading that names none: "Members", "From capital"."""
    text = strip.view[start:end]
    begin = behind_lead(f"{text.rstrip(' :：')}:", 0, lexicon)
    body = text[begin:].rstrip(" :：-–—")
    known = begin > 0 and lexicon.role_heading(bare_heading(text)) is not None
    known = known and places.place(body, lexicon) is places.Place.BODY and lexicon.role_heading(body) is None
    return Piece(strip.passage, start + begin, start + begin + len(body)) if known else None
