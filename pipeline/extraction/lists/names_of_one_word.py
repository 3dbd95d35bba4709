"""Rows with a name in one of two columns, family and given names: somebody who has but one name, or the rest of the row above."""

from __future__ import annotations

import re

from models.page import Source
from pipeline.extraction.entries import places
from pipeline.extraction.lists.name_rests import wants_more
from pipeline.extraction.tables.cells import Row
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_genitive

ALIKE_MIN = 2  # columns that two typed rows both fill, in words of their own
_SIGNS_READ = 2  # that a row of a picture needs: its lines may be a cell's
_ADDRESS = re.compile(r"\S@\S+\.\w")  # a whole one: half of it may stand in the row below
_OPEN = re.compile(r"[,;:،؛，；、(（/–-]\s*$")  # how a cell ends that goes on below
_SAID = ("title", "organisation")


def is_one_name(row: Row, above: Row, columns: Columns, lexicon: Lexicon, source: Source) -> bool:
    """Tell whether a row with a family name or given names alone is a person's own: "Tsilavina | | First Counsellor | Embassy".

    He has a post, a body or an address of his own, and so has the person above; the rest of a row goes on with that one's.

    Args:
        row: with a name in one of the two columns.
        above: the last row before it.
        columns: what they hold.
        lexicon: posts, bodies and small words.
        source: whether the rows were typed, or read from a picture, where one person's may be read as two.
    """
    if wants_more(above, lexicon.stop_exact):
        return False
    said = [(above[at].text, row[at].text) for at in columns.at(*_SAID) if _filled(above, at) and _filled(row, at)]
    if any(_goes_on(upper, lower, lexicon) for upper, lower in said):
        return False
    reach = [all(any(_ADDRESS.search(cell.text) for cell in cells) for cells in (above, row))]
    kinds = ((places.Place.TITLE,), (places.Place.BODY, places.Place.UNIT))
    whole = [any(all(places.place(text, lexicon) in kind for text in pair) for pair in said) for kind in kinds]
    signs = sum(reach + whole)
    if source is Source.OCR:
        return signs >= _SIGNS_READ
    both = [at for at in columns.at(*_SAID, "role", *CONTACTS) if _filled(above, at) and _filled(row, at)]
    return signs > 0 or len(both) >= ALIKE_MIN


def _filled(row: Row, at: int) -> bool:
    return at < len(row) and bool(row[at].lines)


def _goes_on(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether a cell only goes on with the one above: behind a comma, in small letters or in the genitive."""
    small = above[:1].isupper() and below[:1].islower()
    return small or _OPEN.search(above) is not None or is_genitive(below.casefold(), lexicon.small.of_posts)
