"""Who may sign a mail that ends without words of leave: a name alone in its own paragraph, below delegates set out otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_ROWS = 5  # of a signature: name, post, body, number, address
_PHRASE_WORDS = 10  # of "With warm wishes from Dodoma for a fruitful meeting", which no list of words of leave knows
_FORM_BEHIND = re.compile(r"\s*[(（][^()（）]{1,8}[)）]\s*$")  # "S. Roth (Ms)"
_COMMA = re.compile(r"[,،，]")
_LEADS_ON = (":", "：")


def may_sign_below(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the last person of a strip may be who signs.

    His row holds nothing but a name and begins a paragraph, with no more than a signature's rows from there to the end; of those
    above him nobody is set out so: they stand in items, or share their row with a post or a sentence. Where the name has a
    courtesy form, a phrase stands between him and them as well, or there are several of them, or items.

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
    form = _form(strip, row, lexicon)
    if len(rest) > _ROWS or any(other.item or other.soft for other in rest) or form is None:
        return False
    last = _row(strip, above[-1])
    if last is None or last.block == row.block:
        return False
    if not form:
        return not any(_set_out_so(strip, start, lexicon, bare=True) for start in above)
    others = [found for start in above if (found := _row(strip, start)) is not None]
    between = [other for other in strip.rows if last.end < other.start < row.start and other.block != last.block]
    apart = _is_phrase(strip, between, lexicon) if between else len(above) > 1 or any(other.item for other in others)
    return apart and not any(_set_out_so(strip, start, lexicon, bare=False) for start in above)


def _row(strip: Strip, at: int) -> Row | None:
    return next((row for row in strip.rows if row.start <= at <= row.end), None)


def _set_out_so(strip: Strip, at: int, lexicon: Lexicon, *, bare: bool) -> bool:
    """Tell whether somebody's row holds nothing but his name; `bare` without a courtesy form."""
    row = _row(strip, at)
    form = _form(strip, row, lexicon) if row is not None and not row.item else None
    return form is not None and not (bare and form)


def _form(strip: Strip, row: Row, lexicon: Lexicon) -> str | None:
    """Return the courtesy form with the name that alone fills the row, "" where it has none.

    None where the row holds more, or does not begin a paragraph.
    """
    text = strip.text(row)
    bare = _FORM_BEHIND.sub("", text)
    name = is_name_line(bare, lexicon, strip.language) if row.first else None
    if name is None:
        return None
    return bare[slice(*name.honorific)] if name.honorific is not None else text[len(bare) :].strip(" ()（）")


def _is_phrase(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether the last of these rows, in a paragraph of its own, is a short phrase that tells of nobody: "God bless."."""
    last = rows[-1]
    text = strip.text(last)
    if sum(other.block == last.block for other in rows) > 1 or len(text.split()) > _PHRASE_WORDS or last.item:
        return False
    told = any(cue.find(Folded(text)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading))
    headed = text.rstrip().endswith(_LEADS_ON) or lexicon.is_heading(text) or lexicon.role_heading(text) is not None
    first = _COMMA.split(text)[0]  # "Dios, Unión y Libertad": what a motto goes on with may be like a body
    return not (told or headed or lexicon.is_state(text)) and places.place(first, lexicon) is places.Place.OTHER
