"""Forms for another person that nobody filled in: their labels stand beside nothing, and name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.forms.boxes import chosen_role, offers_courtesies, offers_roles
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.lexicon import Lexicon

LABELS_MIN = 2


def is_blank_form(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> bool:
    """Tell whether each row is a label with nothing behind it, or with what it lets choose from, and one asks for a name."""
    filled = [[cell for cell in row if cell.lines] for row in rows]
    filled = [row for row in filled if row]
    labels = [cell_label(row[0], lexicon) for row in filled]
    behind = [cell.text for row in filled for cell in row[1:]]
    offered = all(offers_courtesies(text, lexicon) or _offers_roles(text, lexicon) for text in behind)
    asked = len(filled) >= LABELS_MIN and all(labels) and any(PERSONAL & {*names} for names in labels)
    return asked and offered and len(behind) < len(filled)


def _offers_roles(text: str, lexicon: Lexicon) -> bool:
    return offers_roles(text, lexicon) and chosen_role(text, lexicon)[0] is None
