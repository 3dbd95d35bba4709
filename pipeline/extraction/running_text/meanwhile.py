"""Clauses in which another body names somebody else, behind "while": "…، بينما رشحت وزارة الداخلية العقيد سامر الدجاني"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.words.folding import Folded, is_arabic
from pipeline.extraction.words.lexicon import Lexicon

_VERB_LETTERS = 30  # behind "while", in which the verb ends
_WORDS = 8  # of the body between the verb and whom it names
_MARKS = (",", "،", ";", "؛", "(", ")", ":")  # which part it from something else


def named_meanwhile(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield (start, end of the verb) of each "while" with a verb that announces right behind it."""
    for start, stop in lexicon.said.meanwhile.all(Folded(text)):
        rest = text[stop : stop + _VERB_LETTERS]
        blanks = len(rest) - len(rest.lstrip())
        verb = lexicon.announcing.find(Folded(rest[blanks:]), first=True)
        if verb is not None:
            yield start, stop + blanks + verb[1]


def while_named(text: str, begin: int, at: int, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where "while" and the verb stand in text[begin:at], with but him who names behind them, before a name at `at`.

    None elsewhere, and where no courtesy form begins the name.
    """
    if not is_arabic(text[at]) or honorific_at(text, at, lexicon, language) is None:
        return None
    last = next(reversed([*named_meanwhile(text[begin:at], lexicon)]), None)
    body = text[begin + last[1] : at] if last is not None else ""
    few = len(body.split()) <= _WORDS and not any(mark in body for mark in _MARKS)
    return (begin + last[0], begin + last[1]) if last is not None and few else None
