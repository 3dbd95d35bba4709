"""Who may sign where nothing takes leave: below a date, below all delegates, or below a sentence that announces nobody."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.bare_signatures import (
    may_sign_below,
    signs_below_sentence,
    signs_below_table,
    signs_with_post,
)
from pipeline.extraction.correspondence.dated_signatures import dated_below_table, may_sign, may_sign_above_date
from pipeline.extraction.correspondence.joint_signatures import signs_with_another
from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_ROWS = 5  # of a signature: name, post, body


def may_sign_here(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, *, below_table: bool) -> Doubt | None:
    """Return why somebody may be who signs; None where nothing says so.

    Args:
        strip: in which persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names, posts, words that announce.
        below_table: the strip goes on below a table that names persons.
    """
    if may_sign(strip, at, lexicon) or (len(starts) == 1 and _dated(strip, at, lexicon, below_table=below_table)):
        return Doubt.DATED
    if _signs_below(strip, at, starts, lexicon, below_table=below_table):
        return Doubt.BELOW_ALL
    return Doubt.BELOW_SENTENCE if signs_below_sentence(strip, at, starts, lexicon) else None


def _dated(strip: Strip, at: int, lexicon: Lexicon, *, below_table: bool) -> bool:
    """Tell whether the only person of the strip may sign above a date, below a sentence or right below a table."""
    return may_sign_above_date(strip, at, lexicon) or (below_table and dated_below_table(strip, at, lexicon))


def _signs_below(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, *, below_table: bool) -> bool:
    """Tell whether he may sign below all delegates, by himself or with another."""
    alone = may_sign_below(strip, at, starts, lexicon) or (below_table and signs_below_table(strip, at, starts, lexicon))
    alone = alone or signs_with_post(strip, at, starts, lexicon, below_table=below_table)
    alone = alone or (below_table and _bare_below_table(strip, at, starts, lexicon))
    return alone or signs_with_another(strip, at, starts, lexicon, below_table=below_table)


def _bare_below_table(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the only person below a table is a name without "Mr." alone in its row, with but an office to the end.

    Whoever comes stands in the table; a heading or what announces somebody ("Also:", "Advisers") would lead to one more.
    """
    row = strip.row_at(at)
    name = is_name_line(strip.text(row), lexicon, strip.language) if row is not None and row.first and not row.item else None
    if row is None or name is None or name.honorific is not None or len(starts) != 1:
        return False
    number = strip.rows.index(row)
    rest = [other for other in strip.rows[number + 1 :] if key(strip.text(other))]
    if not 0 < len(rest) < _ROWS or any(other.item or has_contact(strip.text(other)) for other in rest):
        return False
    before = next((text for other in reversed(strip.rows[:number]) if key(text := strip.text(other))), "")
    headed = before.rstrip().endswith(COLONS) or lexicon.role_heading(before) is not None or lexicon.is_heading(before)
    said = any(cue.find(Folded(before)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading))
    office = places.place(strip.text(rest[0]), lexicon) is places.Place.TITLE
    return office and not (before and (headed or said))
