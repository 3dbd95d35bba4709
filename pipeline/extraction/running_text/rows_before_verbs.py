"""Names alone before the verb that says that they come: "From our side Eva Klein and Jan Voss will take part"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.bare_rows import bare_name
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_LETTERS = 200  # before the verb, in which the row stands
_WORD = re.compile(r"(?<![^\W_])[^\W\d_a-zà-ÿа-яё]")
_COMMA = re.compile(r"\s*,\s*")
_AND_LETTERS = 8  # of ", and "
_MARKS = " ,"  # between the last name and the verb


def with_row_before_verb(
    found: Sequence[Anchor], text: str, begin: int, verb: int, lexicon: Lexicon, language: str | None
) -> list[Anchor]:
    """Return the anchors with the names of the row that ends at the verb, each of two words or more, no post's and no body's.

    Args:
        found: who was found before the verb, in order.
        text: holds the sentence, wraps as blanks.
        begin: where the sentence begins.
        verb: where the verb begins.
        lexicon: "and", and words that are no names.
        language: ISO 639-1 of the page.
    """
    starts = (word.start() for word in _WORD.finditer(text, max(begin, verb - _LETTERS), verb))
    rows = list(filter(None, (_row(text, at, verb, lexicon, language) for at in starts)))
    row = rows[1] if len(rows) > 1 and _begins_with_other_word(text, begin, rows[0], lexicon) else rows[0] if rows else []
    if row and found and row[0].match.start <= found[0].match.start:
        return row  # of "A, B and C" B was taken for what A is
    return [*found, *(one for one in row if not found or one.match.start >= found[-1].match.end)]


def _begins_with_other_word(text: str, begin: int, row: Sequence[Anchor], lexicon: Lexicon) -> bool:
    """Tell whether the sentence begins with a word of which no name is known, before two more: "Tomorrow Eva Klein will come"."""
    first, *others = key(text[slice(*row[0].match.name)]).split()
    alone = not text[begin : row[0].match.start].strip()
    return alone and len(others) > 1 and first not in lexicon.person_names


def _row(text: str, at: int, verb: int, lexicon: Lexicon, language: str | None) -> list[Anchor]:
    row: list[Anchor] = []
    while (match := bare_name(text, at, verb, lexicon, language)) is not None:
        row.append(Anchor(match.start, match, bare=True))
        rest = text[match.end : verb]
        if not rest.strip(_MARKS):
            return row
        mark = _COMMA.match(rest) or lexicon.together.match(rest)
        both = lexicon.together.match(rest.replace(",", " ", 1)[:_AND_LETTERS])  # ", and": the comma has the room of a blank
        if mark is None and both is None:
            return []
        at = match.end + max(found.end() for found in (mark, both) if found is not None)
    return []
