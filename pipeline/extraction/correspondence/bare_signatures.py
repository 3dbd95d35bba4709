"""Who may sign a mail that ends without words of leave: a name alone in its own paragraph, below delegates set out otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_ROWS = 5  # of a signature: name, post, body, number, address


def may_sign_below(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the last person of a strip may be who signs.

    His row is a bare name that begins a paragraph, with no more than a signature's rows from there to the end; of those above
    him nobody is set out so: they stand in items, have courtesy forms, or share their row with a post or a sentence.

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names and courtesy forms.
    """
    above = [start for start in starts if start < at]
    row = _row(strip, at)
    if row is None or not above or any(start > at for start in starts):
        return False
    rest = [other for other in strip.rows if other.start >= row.start and key(strip.text(other))]
    if len(rest) > _ROWS or any(other.item or other.soft for other in rest) or not _is_bare(strip, row, lexicon):
        return False
    last = _row(strip, above[-1])
    return last is not None and last.block != row.block and not any(_set_out_so(strip, start, lexicon) for start in above)


def _row(strip: Strip, at: int) -> Row | None:
    return next((row for row in strip.rows if row.start <= at <= row.end), None)


def _set_out_so(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    row = _row(strip, at)
    return row is not None and not row.item and _is_bare(strip, row, lexicon)


def _is_bare(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row begins a paragraph and holds nothing but a name without a courtesy form."""
    name = is_name_line(strip.text(row), lexicon, strip.language) if row.first else None
    return name is not None and name.honorific is None
