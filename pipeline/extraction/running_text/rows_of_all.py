"""Rows of a table that give a contact to all persons in it: "Téléphone commun aux deux délégués : …" below their columns."""

from __future__ import annotations

from collections.abc import Callable

from models.page import Paragraph
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Sheaf, strip
from pipeline.extraction.running_text.contacts_of_all import contacts_told
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.lexicon import Lexicon


def rows_of_all(part: Sheaf, find: Callable[[Passage], tuple[Hit, ...]], lexicon: Lexicon) -> list[Reading]:
    """Return what stands in the rows with one filled cell whose own words say that its contacts are those of all."""
    alone = [cells for row in part.table.rows if len(cells := [cell for cell in row if cell.lines]) == 1]
    read: list[Reading] = []
    for (cell,) in alone:
        line = strip(part.document, part.page, [Paragraph(cell.lines)])
        _, own, common = contacts_told(line, find(line.passage), lexicon)
        read += [Reading(line, own, (), common)] if common else []
    return read
