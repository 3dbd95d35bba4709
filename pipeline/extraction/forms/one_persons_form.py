"""Forms of one person whose labels are mostly unknown words: "Nota que se contesta | CU 2009/38", "Apellidos | Roth"."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.tables.cells import PERSONAL, is_person
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX
from pipeline.extraction.words.lexicon import Lexicon

ROWS_MIN = 5
KNOWN_MIN = 2  # labels with a value beside them, one of which names somebody
_ONCE = PERSONAL | {"latin"}


def is_one_persons_form(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> bool:
    """Tell whether the left of two columns holds labels, of which a third and a name's are known, the right what is filled in.

    In a list of persons names stand below the labels, not beside them; no label comes twice, so that it is one person's form. Nor
    does an unknown label stand before anybody: "Accompanied by | Ben Roth".
    """
    filled = [[cell for cell in row if cell.lines] for row in rows]
    filled = [row for row in filled if row]
    if len(filled) < ROWS_MIN or any(len(row) > 2 for row in filled) or any(not row[0].lines for row in rows if any(row)):
        return False
    if not all(_may_be_label(row[0].text, lexicon) for row in filled):
        return False
    kinds = [cell_label(row[0], lexicon) for row in filled]
    firsts = [names[0] for names in kinds if names]
    if len({row[0].text for row in filled}) < len(filled) or any(firsts.count(name) > 1 for name in _ONCE):
        return False
    valued = {names[0] for row, names in zip(filled, kinds, strict=True) if len(row) > 1 and names}
    headed = any(len(row) > 1 and names and cell_label(row[1], lexicon) for row, names in zip(filled, kinds, strict=True))
    others = any(
        len(row) > 1 and not names and is_person(row[1].text, lexicon, None) for row, names in zip(filled, kinds, strict=True)
    )
    return not headed and not others and len(firsts) * 3 >= len(filled) and len(valued) >= KNOWN_MIN and bool(valued & PERSONAL)


def _may_be_label(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words may be a label: short, without a contact or boxes, and nobody with a courtesy form."""
    said = " ".join(text.split())
    if not 0 < len(said) <= 2 * LABEL_LETTERS_MAX or has_contact(said) or has_boxes(said):
        return False
    if lexicon.label(said):
        return True
    return not is_person(said, lexicon, None)
