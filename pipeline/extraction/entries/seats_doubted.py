"""Where a post ends and a place of work begins that no list tells surely: "attaché auprès de l'Organe central"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

SEAT_SURE = 0.6  # that the post ends before "in the": what no list knows may be its matter
_WORD = re.compile(r"(?<=\s)(?=[^\W\d_])")
_SEAT_WORDS = 2  # of a name at the least: "in the Chair" tells no place
_PART = re.compile(r"[,;(（]")


def doubted_seat(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return (end of the post, start of the place of work), of which nobody can be sure; None where no such place is told.

    It stands behind "in the", "at the", with the article, and begins with a large letter. A unit belongs to the post: "Analyst in
    the Asset Recovery Section".
    """
    if is_cjk(text[:1]) or text.upper() == text:
        return None
    for word in _WORD.finditer(text):
        at = lexicon.small.at_body.match(text, word.start())
        if at is None or not at.group()[:1].islower() or lexicon.small.article.search(at.group()) is None:
            continue
        if lexicon.said.own.search(at.group()) is not None:
            continue  # "at our headquarters" tells where, and of which body not
        if lexicon.small.accredited.search(text[: at.end()]):
            continue  # "Representante Permanente ante las Naciones Unidas" does not work there
        post, seat = text[: word.start()].rstrip(), _PART.split(text[at.end() :], maxsplit=1)[0]
        if places.place(post, lexicon) is places.Place.TITLE and _names_seat(seat, lexicon):
            return len(post), at.end()
    return None


def _names_seat(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it may name where somebody works, and no unit, State or post: "National Criminal Investigation Service"."""
    *before, last = key(text).split() or [""]
    few = len(before) + 1 < _SEAT_WORDS
    if not text[:1].isupper() or few or lexicon.is_state(text) or lexicon.small.is_own_office(text):
        return False
    kind = places.place(text, lexicon)
    whole = lexicon.is_nationwide(before[0]) and last in lexicon.organisations and last not in lexicon.small.inner_units
    return whole if kind is places.Place.UNIT else kind is not places.Place.TITLE
