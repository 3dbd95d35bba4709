"""Tables whose column of names says of every body that its delegate is still to be named: others in it only pass the note on."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.tables.cells import PERSONAL, Row
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

HEAD_WORDS = 7  # of a column's head
ROWS_MIN = 2  # below a head; one row alone may be a form's


def names_to_come(rows: Sequence[Row], lexicon: Lexicon) -> str | None:
    """Return the head of a table in which no delegate is named yet; None where the table may name some.

    "Body asked | Addressee | Name of delegate" above "Ministry of Justice | Mr. A, Director | to be communicated".

    Args:
        rows: of the table.
        lexicon: labels of names, and what is written in the place of a value that is still to come.
    """
    if len(rows) <= ROWS_MIN:
        return None
    head, *body = rows
    named = [at for at, cell in enumerate(head) if _heads_names(cell.text, lexicon)]
    if len(named) != 1 or not all(named[0] < len(row) and says_lacking(row[named[0]].text, lexicon) for row in body):
        return None
    return " | ".join(cell.text for cell in head if cell.lines)


def says_lacking(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a cell says that its value is still to come, or not known: "TBC", "à communiquer"."""
    told = key(text)
    return bool(told) and (told in lexicon.unconfirmed or told in lexicon.said.lacking)


def _heads_names(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a head is a label of names, or begins or in Chinese ends with one: "Nom du représentant désigné"."""
    words = text.split()[:HEAD_WORDS]
    parts = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
    parts += [text[-2:]] if is_cjk(text[:1]) else []
    return any(PERSONAL & {*lexicon.label(part)} for part in parts)
