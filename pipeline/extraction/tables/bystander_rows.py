"""Rows below those of a table's persons in which stands who filled it in: "Prepared by: | B. Holm | Clerk"."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.words.lexicon import Lexicon


def without_bystander_rows(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> list[Sequence[Cell]]:
    """Return the rows without those that begin with the label for such a person, or stand below such a label alone.

    Args:
        rows: of a table with a person a row.
        lexicon: the labels: "Prepared by", "Fiche établie par".
    """
    kept: list[Sequence[Cell]] = []
    labelled = False  # the row above is such a label, and nothing else
    for row in rows:
        filled = [cell for cell in row if cell.lines]
        label, _, value = filled[0].text.replace("：", ":").partition(":") if filled else ("", "", "")
        theirs = "bystander" in lexicon.label(label.strip())
        if not theirs and not (labelled and filled):
            kept.append(row)
        labelled = theirs and len(filled) == 1 and not value.strip()
    return kept
