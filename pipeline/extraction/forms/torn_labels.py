"""Labels of contacts on scanned forms that a stamp or a ruled line damaged: "Mél. SSION OF", "C." of "C. e."."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell, Source
from pipeline.extraction.forms.labelled_cells import Finder, labelled_cell
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

WORDS_MOST = 5  # of a cell that begins with a label and goes on with a stamp's words
_FIELDS = {"email": "email", "phone": "phone", "mobile": "phone", "fax": "fax"}  # of a contact, by the label's name


def contact_behind(row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue]:
    """Return the contact beside a cell that begins with its label, or is the beginning of it; [] where there is none.

    Args:
        row: of a form, in which no label was found.
        sheaf: its table; what was typed is not damaged.
        lexicon: the labels.
        find: finds contacts.
    """
    filled = [cell for cell in row if cell.lines]
    if sheaf.page.source is not Source.OCR or len(filled) != 2:
        return []
    name = _name_of(filled[0].text, lexicon)
    if not name:
        return []
    value = labelled_cell(name, filled[0].lines, filled[1], sheaf, find)
    return [value] if any(hit.finding.field == _FIELDS[name] for hit in value.hits) else []


def _name_of(text: str, lexicon: Lexicon) -> str:
    """Return which contact the text labels with its first words, or with what is left of them; "" for none."""
    words = text.split()
    for count in range(len(words), 0, -1) if len(words) <= WORDS_MOST else ():
        found = [name for name in lexicon.label(" ".join(words[:count])) if name in _FIELDS]
        if found:
            return found[0]
    begun = key(text)
    whole = {name for label, names in lexicon.labels.items() if begun and label.startswith(f"{begun} ") for name in names[:1]}
    return "email" if "email" in whole else ""
