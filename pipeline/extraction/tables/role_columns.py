"""Columns that hold parts in the delegation whatever their heading says."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from models.page import Cell
from models.reply import Role
from pipeline.extraction.tables.cells import is_role
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon


def role_column(names: Sequence[str], rows: Sequence[Sequence[Cell]], lexicon: Lexicon, of_nobody: Collection[str]) -> int | None:
    """Return the column whose every cell names a part in the delegation, and one its head; None where there is no such one.

    Its heading tells something else: "Composition", or "Capacity", which may be a post. Experts and members alone may be posts.
    """

    def leads(text: str) -> bool:
        return lexicon.role_headings.get(key(text)) is Role.HEAD

    for index, name in enumerate(names):
        texts = [row[index].text for row in rows if index < len(row) and row[index].lines]
        if name not in (*of_nobody, "title") or len(texts) < 2 or not all(is_role(text, lexicon) for text in texts):
            continue
        if any(map(leads, texts)) or (name != "title" and any(lexicon.role(text) is Role.HEAD for text in texts)):
            return index
    return None
