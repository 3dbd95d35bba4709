"""Posts before names on rows below a body alone: "Prosecutor's Office" / "the Chief Prosecutor, Ms. A" / "the Clerk, Mr. B"."""

from __future__ import annotations

from itertools import islice

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.posts_before import post_ahead
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.lexicon import Lexicon

ADDRESS = 20  # letters at a row's end in which a number or an address would show
ROWS_MOST = 60  # between a row and its body
ROWS_MIN = 2  # of this form in the strip: one alone may be who signs, below his body


def post_below_body(strip: Strip, index: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where the row is one of several below bodies; else None.

    Between the row and its body stand but rows of the same form, and what goes on with them.

    Args:
        strip: lines in reading order.
        index: of the row.
        lexicon: words of posts and bodies, courtesy forms.
    """
    own = _parts(strip, strip.rows[index], lexicon)
    if own is None or not _is_below_body(strip, index, lexicon):
        return None
    formed = (row for row in strip.rows if _parts(strip, row, lexicon) is not None)
    return own if len(list(islice(formed, ROWS_MIN))) == ROWS_MIN else None


def rows_begun_below_bodies(strip: Strip, lexicon: Lexicon) -> list[int]:
    """Return the numbers of rows of this form that seem to go on with a full row of the same form above them.

    They stand in a paragraph that begins with the body; the row above ends with a name or a bracket, not within a sentence.
    """
    begun, listed = list[int](), False
    for index, row in enumerate(strip.rows):
        formed = not row.first and _parts(strip, row, lexicon, wrapped=True) is not None
        if row.first or not row.soft:
            listed = formed and (listed or (strip.rows[index - 1].first and _is_below_body(strip, index, lexicon)))
        elif listed and formed and _is_ended(strip.text(strip.rows[index - 1]).rstrip()):
            begun.append(index)
    return begun


def _is_ended(above: str) -> bool:
    return above.endswith((")", ".", ";", "؛")) or above.rpartition(" ")[2][:1].isupper() or has_contact(above[-ADDRESS:])


def _parts(strip: Strip, row: Row, lexicon: Lexicon, *, wrapped: bool = False) -> tuple[tuple[int, int], int] | None:
    if row.item or (row.soft and not wrapped):
        return None
    found = post_ahead(strip.view, row.start, row.end, lexicon, strip.language)
    formed = found is not None and honorific_at(strip.view, found[1], lexicon, strip.language) is not None
    return found if formed else None


def _is_below_body(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    for row in reversed(strip.rows[max(0, index - ROWS_MOST) : index]):
        text = strip.text(row)
        if row.soft or has_contact(text) or _parts(strip, row, lexicon) is not None:
            continue
        return row.first and not text.rstrip().endswith((".", ";")) and places.place(text, lexicon) is places.Place.BODY
    return False
