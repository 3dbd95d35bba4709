"""Heads of a table's columns of which the last word was not read: "الصفة في", "Función en la"."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

WORDS_MIN = 2  # of what is left of such a head


def with_cut_heads(options: Sequence[tuple[str, ...]], row: Sequence[Cell], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Return what the cells of a head's row may mean, with those that end in a small word as the known heads that go on so.

    Args:
        options: what each cell may mean as it was read, () where that is no wording known.
        row: the cells.
        lexicon: words of heads.
    """
    return [_cut(cell, lexicon) or names for names, cell in zip(options, row, strict=True)]


def _cut(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the one field that all heads name which begin with these words and go on; () where they name several, or none."""
    text = key(cell.text)
    words = text.split(" ")
    if len(words) < WORDS_MIN or words[-1] not in lexicon.stop_exact or text in lexicon.labels:
        return ()
    fields = {names[:1] for label, names in lexicon.labels.items() if label.startswith(f"{text} ")}
    return fields.pop() if len(fields) == 1 else ()
