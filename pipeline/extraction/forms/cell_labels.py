"""What the cells of a form's row label: whole cells, dots behind a label left aside, labels read as several cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell
from pipeline.extraction.forms.boxes import TICKED, has_boxes, is_courtesy_choice
from pipeline.extraction.tables.cells import is_courtesy
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

LABEL_CELLS_MAX = 4  # cells over which the words of one label may have been parted
DOTTED = 0.75  # confidence below which a word behind a label may be dots


def cell_label(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the cell labels; doubtful words at its end may be a dotted line that leads to the value.

    Courtesy forms of which one is ticked are a value, though bare they are its label: "☐ M. ☒ Mme", "M. / Mme".
    """
    if not cell.lines or (TICKED.search(cell.text) and is_courtesy_choice(cell.text, lexicon)):
        return ()
    words = [word for line in cell.lines for word in line.words]
    found = lexicon.label(bare_label(cell.text))
    while not found and len(words) > 1 and words[-1].confidence < DOTTED:
        words.pop()
        found = lexicon.label(bare_label(" ".join(word.text for word in words)))
    return found


def leads_to_value(cells: Sequence[Cell], lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the first of these cells labels; only before a value doubtful words may be dots, not at the end of a row."""
    last = not any(cell.lines for cell in cells[1:])
    return lexicon.label(bare_label(cells[0].text)) if last else cell_label(cells[0], lexicon)


def label_at(row: Sequence[Cell], index: int, lexicon: Lexicon) -> tuple[Cell, tuple[str, ...], int]:
    """Return (the label cell, what it labels, the index behind it); the words of a label may have been read as several cells."""
    found = (row[index], cell_label(row[index], lexicon), index + 1)
    joined = row[index]
    for stop in range(index + 2, min(index + LABEL_CELLS_MAX, len(row)) + 1):
        if not row[stop - 1].lines or has_boxes(row[stop - 1].text):
            break  # boxes to tick are the value: "Обращение | ☒ г-н ☐ г-жа"
        if "honorific" in found[1] and is_courtesy(row[stop - 1].text, lexicon, None):
            break  # so is what is chosen: "Mr./Ms. | Dr"
        joined = replace(joined, lines=(*joined.lines, *row[stop - 1].lines))
        if names := lexicon.labels.get(key(joined.text), ()):
            found = (joined, names, stop)
    return found
