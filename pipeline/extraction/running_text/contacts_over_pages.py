"""Contacts with which a page begins, of whose entry the page above ends with: "(11) Mr. A, Judge" / next page: "Tel.: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Paragraph, Source
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row
from pipeline.extraction.running_text.contacts_left import LEFT, ROWS_MOST, begins_anew, stands_alone
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.lexicon import Lexicon

REASON = "It stands at the top of the page below the one on which his entry begins."


def with_contacts_over_pages(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons with the contacts of the entry with which a page ends, that stand at the top of the next one.

    Above the entry others have contacts of the kind, and he of whom nothing of the kind is told gets it. What was read from a
    picture is asked about, and so is what no next entry follows.

    Args:
        persons: with the contacts that are theirs.
        readings: the running text, in the order read.
        lexicon: for what begins somebody else's entry.
    """
    told = list(persons)
    held = {id(hit) for person in persons for hit in person.contacts}
    kinds = {hit.finding.field for person in persons for hit in person.contacts}
    for above, below in pairwise(readings):
        owner = _last(above, below, told, lexicon)
        if owner is None:
            continue
        known = {hit.finding.field for hit in told[owner].contacts}
        found, sure = _leading(below)
        again = {hit.finding.value for reading in readings for hit in reading.hits if hit not in found}  # a head of each page
        free = [hit for hit in found if id(hit) not in held and hit.finding.value not in again]
        mine = [hit for hit in free if hit.finding.field in kinds - known]
        told[owner] = replace(told[owner], contacts=(*told[owner].contacts, *(_given(hit, sure=sure) for hit in mine)))
    return told


def _given(hit: Hit, *, sure: bool) -> Hit:
    confidence = hit.finding.confidence if sure else min(LEFT, hit.finding.confidence)
    return replace(hit, finding=replace(hit.finding, confidence=confidence, reasons=(REASON, *hit.finding.reasons)))


def _last(above: Reading, below: Reading, persons: Sequence[Person], lexicon: Lexicon) -> int | None:
    """Return the number of him whose entry is the last on its page, where the other strip begins the next page; or None."""
    upper, lower = above.strip.passage, below.strip.passage
    following = (page for one, page in pairwise(upper.document.pages) if one is upper.page)
    over = upper.document is lower.document and next(following, None) is lower.page
    if not over or not isinstance(upper.page.blocks[-1], Paragraph) or not isinstance(lower.page.blocks[0], Paragraph):
        return None  # a table ends the page, or begins it
    here = [(person.name[-1].end, number) for number, person in enumerate(persons) if person.name[-1].passage is upper]
    end, owner = max(here, default=(0, -1))
    behind = [row for row in above.strip.rows if row.start >= end and _tells(row, above)]
    others = len(behind) > ROWS_MOST or any(begins_anew(row, above, lexicon) for row in behind)
    return owner if here and not others and within(above.zones, end) is None else None


def _tells(row: Row, reading: Reading) -> bool:
    """Tell whether a row is more than the number of its page."""
    return any(map(str.isalpha, reading.strip.text(row)))


def _leading(below: Reading) -> tuple[list[Hit], bool]:
    """Return the contacts of the rows with which the strip begins that hold nothing else, and whether the next entry follows."""
    found: list[Hit] = []
    for row in below.strip.rows:
        own = [hit for hit in below.hits if row.start <= hit.start < row.end]
        if own and stands_alone(row, below) and within(below.zones, row.start) is None:
            found += own
        elif own or _tells(row, below):
            typed = below.strip.passage.page.source is not Source.OCR
            return found, typed and row.item
    return found, False
