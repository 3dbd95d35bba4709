"""Contacts in a paragraph that names a Mission, or somebody who does not come, on a line of its own: "Embassy of …" / "Tel. …".

A mail may end so without words of leave, below the only delegate's entry; no sentence says that the number is his. Where a
paragraph begins with the Mission that writes and goes on to name him, the contact behind him is not the Mission's.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.persons_meant import WORD, means, words_of
from pipeline.extraction.words.folding import fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon


def in_block_of_others(strip: Strip, at: int, keys: Sequence[frozenset[str]], lexicon: Lexicon) -> bool:
    """Tell whether this place of the view stands in such a paragraph, below that line or with it.

    A blank line may stand between who signs with his post, and his number.

    Args:
        strip: in whose paragraph the contact stands.
        at: where the contact begins.
        keys: of each person who comes, the words that point at him.
        lexicon: names of Missions, as they begin; a Chinese one ends so.
    """
    here = strip.row_at(at)
    if here is None:
        return False
    known = frozenset[str]().union(*keys)
    rows = strip.view[_behind_names(strip.view, strip.block_start(here), at, known) : at].split("\n")
    above = [row for row in strip.rows if row.block == here.block - 1 and row.end <= at]
    own = [row for row in strip.rows if row.block == here.block and row.end <= at]
    return any(_is_mission(key(row), lexicon) for row in rows) or any(
        _names_other(strip, row, keys, lexicon) for row in (*above, *own)
    )


def _behind_names(text: str, start: int, at: int, known: frozenset[str]) -> int:
    """Return where the last word before this place ends that points at one of the `known`; where the paragraph begins if none."""
    return max((word.end() for word in WORD.finditer(text, start, at) if means(fold(word.group()), known)), default=start)


def _names_other(strip: Strip, row: Row, keys: Sequence[frozenset[str]], lexicon: Lexicon) -> bool:
    """Tell whether a line is but the name of nobody who comes."""
    name = is_name_line(strip.text(row), lexicon, strip.language) if not row.item else None
    known = frozenset[str]().union(*keys)
    return name is not None and name.words > 1 and not any(means(fold(word), known) for word in words_of(strip.text(row)))


def _is_mission(row: str, lexicon: Lexicon) -> bool:
    """Tell whether a folded line is a Mission's name, or begins with it."""
    chinese = is_cjk(row[:1])
    return any(row.endswith(name) if chinese else f"{row} ".startswith(f"{name} ") for name in lexicon.missions)
