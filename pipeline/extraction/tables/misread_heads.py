"""Heads of an Arabic table that were misread: told by the shape of their letters, beside heads that were read right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz import fuzz, process

from models.page import Cell
from pipeline.extraction.words.arabic_shapes import shape
from pipeline.extraction.words.lexicon import Lexicon

KNOWN_MIN = 2  # heads of the row that were read right
SHAPE_MIN = 4  # strokes of a head; shorter ones are like too many words
LIKE = 78  # of 100, rapidfuzz ratio of two shapes
APART = 6  # by which the nearest head of another field is less like
# What columns of a table of persons hold; a form asks for much more.
FIELDS = (
    "name",
    "family",
    "given",
    "honorific",
    "title",
    "organisation",
    "role",
    "phone",
    "mobile",
    "email",
    "contact",
    "passport",
)
_SEVERAL = frozenset({"phone", "mobile", "email", "contact"})  # of which a table may have more than one column


def with_misread_heads(options: Sequence[tuple[str, ...]], row: Sequence[Cell], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Return what the cells of a head's row may mean, with those whose letters are shaped like those of a known head.

    Args:
        options: what each cell may mean as it was read, () where that is no wording known.
        row: the cells.
        lexicon: words of heads.
    """
    told = list(options)
    if sum(map(bool, options)) < KNOWN_MIN or all(options):
        return told
    for at, (names, cell) in enumerate(zip(options, row, strict=True)):
        own = shape(cell.text)
        if names or not own or any(map(str.isdigit, cell.text)) or lexicon.role(cell.text) is not None:
            continue
        taken = {field for fields in told for field in fields[:1]} - _SEVERAL
        told[at] = _nearest(own, lexicon.shapes.labels, taken)
    return told


def _nearest(own: str, shapes: Mapping[str, tuple[str, ...]], taken: AbstractSet[str]) -> tuple[str, ...]:
    """Return the fields of the head shaped most like this one, () where none is, or another field's head is as like.

    What another head of the row tells already (`taken`) is told by no second one.
    """
    found = process.extract(own, shapes.keys(), scorer=fuzz.ratio, score_cutoff=LIKE - APART, limit=None)
    near = [(shaped, score) for shaped, score, _ in found if not set(shapes[shaped]) <= taken]
    if len(own) < SHAPE_MIN or not near or near[0][1] < LIKE:
        return ()
    fields = shapes[near[0][0]]
    others = [score for other, score in near if not set(shapes[other]) & set(fields)]
    apart = not others or near[0][1] - max(others) >= APART
    return tuple(field for field in fields if field in FIELDS and field not in taken) if apart else ()
