"""Rows of names below a sentence that breaks off without a colon: "В заседании примут участие" / "Иванов Пётр, советник"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_ROWS_MIN = 2  # of names, one below the other; one alone is how a sentence goes on
_NAME_WORDS_MIN = 2
_ROW_LETTERS = 120  # a longer one is a sentence
_MARKED = re.compile(r"\s*(?:[(（,،，;]|\s[-–—]\s)|(?<=[a-z])\s+(?=[\u3400-\u9fff])")  # what parts the name from the post
_OPEN = (",", "،", "，", ";", "؛", "-", "(", "/", "&")


def rows_below_verbs(strip: Strip, lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of the rows of every such run: at least two names with their posts, each on a row of its own.

    What stands above them says that somebody comes, and ends neither its sentence nor in a word that wants more; no row of the
    run ends in a comma or "and", as those of a sentence that is broken into lines do.
    """
    return frozenset(number for run in _runs(strip, lexicon) if _announced(strip, run[0], lexicon) for number in run)


def _runs(strip: Strip, lexicon: Lexicon) -> Iterator[list[int]]:
    run: list[int] = []
    for number, row in enumerate(strip.rows):
        if _names(strip, row, lexicon) and not (run and _is_open(strip, number - 1, lexicon)):
            run.append(number)
            continue
        if len(run) >= _ROWS_MIN:
            yield run
        run = []
    if len(run) >= _ROWS_MIN:
        yield run


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row is a name in full, a mark and what is said of him, and no sentence."""
    if row.item or row.soft or row.end - row.start > _ROW_LETTERS:
        return False
    match = name_at(strip.view, row.start, lexicon, strip.language)
    if match is None or match.start != row.start or match.end > row.end or match.words < _NAME_WORDS_MIN or not match.plain:
        return False
    marked = _MARKED.match(strip.view, match.end, row.end)
    return marked is not None and lexicon.coming.first(Plain(strip.view[match.end : row.end]), near=False) is None


def _announced(strip: Strip, first: int, lexicon: Lexicon) -> bool:
    """Tell whether the row above the run's first says that somebody comes, and breaks off."""
    if not first or _is_open(strip, first - 1, lexicon):
        return False
    above = strip.text(strip.rows[first - 1]).rstrip()
    if above.endswith((".", "。")):
        return False
    told = lexicon.announcing.find(Folded(above)) is not None
    return told or lexicon.coming.first(Plain(above), near=False) is not None


def _is_open(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the row of this number ends in a comma or in "and": the next one goes on with it."""
    text = strip.text(strip.rows[number]).rstrip()
    return text.endswith(_OPEN) or lexicon.together.fullmatch(f" {text.rpartition(' ')[2]} ") is not None
