"""Headings of a change above a person's labels that tell his part: "1. New head of delegation (instead of Mr. A)" / "Name: …"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.capacities import capacity_named
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")  # whose place it is


def part_put_in(strip: Strip, index: int, lexicon: Lexicon) -> tuple[Role, Piece] | None:
    """Return the part that such a row gives whoever is named behind the label right below it; None for any other row.

    "To be added to the delegation as expert" does, and in other words than those that put somebody in stands nothing else.
    """
    row = strip.rows[index]
    below = strip.rows[index + 1 : index + 2]
    if row.soft or not (below and _names(strip, below[0], lexicon)):
        return None
    words = bare_label(_ASIDE.sub("", strip.view[row.marker_end : row.end]))
    if lexicon.changes.side(words) is not Side.IN:
        return None
    said = lexicon.changes.besides(words)
    role = lexicon.role_heading(said) or capacity_named(said.split(), lexicon) or capacity_named(key(words).split(), lexicon)
    return (role, Piece(strip.passage, row.marker_end, row.end)) if role is not None else None


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row begins with a label for somebody's name."""
    found = label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language)
    return found is not None and bool({*found[0]} & PERSONAL)
