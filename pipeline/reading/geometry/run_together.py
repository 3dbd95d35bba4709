"""Words of two columns that were read as one: "BakaryReprésentant", where the next column begins in the rows beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.name_prefixes import name_prefixes
from models.page import Box
from pipeline.reading.geometry.spots import Row, Spot

# Letters that end in small ones, then a capital and small ones: three and more of each, for "McLean" and "iPhone" are one word.
_JOINED = re.compile(r"[^\W\d_]+[^\W\d_A-ZÀ-ÞА-ЯЁ]{2}(?=[A-ZÀ-ÞА-ЯЁ][^\W\d_A-ZÀ-ÞА-ЯЁ]{2})")
_LAST_WORD = re.compile(r"[A-ZÀ-ÞА-ЯЁ]?[^A-ZÀ-ÞА-ЯЁ]*$")  # "Mac" in "MacDonald" belongs to the name behind it
REACH = 3  # rows above and below in which a column's beginning is looked for
ALIGNED = 1.0  # letter heights between where the capital stands, as far as the letters tell, and that beginning
APART = 1.0  # letter heights of white before a word that begins a column


def with_words_parted(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with a word parted before a capital within it that stands where a column begins in a row nearby."""
    return [_parted(row, [*rows[max(0, at - REACH) : at], *rows[at + 1 : at + 1 + REACH]]) for at, row in enumerate(rows)]


def _parted(row: Row, beside: Sequence[Row]) -> Row:
    spots: list[Spot] = []
    for spot in row.spots:
        found = _joined(spot.word.text)
        cut = found.end() / len(spot.word.text) if found is not None else 0.0
        place = spot.left + cut * (spot.right - spot.left)
        if found is not None and any(abs(place - begins) <= ALIGNED for other in beside for begins in _beginnings(other)):
            spots += _cut(spot, found.end(), cut)
        else:
            spots.append(spot)
    return Row(tuple(spots))


def _joined(text: str) -> re.Match[str] | None:
    """Return the first of two words that were read as one, as far as letters tell; None for "MacDonald", "VanDyke"."""
    found = _JOINED.match(text)
    last = _LAST_WORD.search(found.group()) if found is not None else None
    return None if last is None or last.group().casefold() in name_prefixes() else found


def _beginnings(row: Row) -> list[float]:
    """Return where words begin with white before them."""
    return [spot.left for before, spot in zip(row.spots, row.spots[1:], strict=False) if spot.left - before.right >= APART]


def _cut(spot: Spot, letters: int, share: float) -> tuple[Spot, Spot]:
    """Return the two words of one; each is as wide as its letters are of all, and they do not quite touch."""
    word, box = spot.word, spot.word.box
    first, second = share - 1 / (3 * len(word.text)), share
    left = replace(word, text=word.text[:letters], box=Box(box.left, box.top, box.left + first * box.width, box.bottom))
    right = replace(word, text=word.text[letters:], box=Box(box.left + second * box.width, box.top, box.right, box.bottom))
    wide = spot.right - spot.left
    return replace(spot, word=left, right=spot.left + first * wide), replace(spot, word=right, left=spot.left + second * wide)
