"""Tables with one column of labels for several persons, each in a column of his own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.forms.boxed_cells import names_roles
from pipeline.extraction.forms.cell_labels import cell_label
from pipeline.extraction.forms.cells_across import with_values_across
from pipeline.extraction.forms.form_fields import is_aside
from pipeline.extraction.forms.role_headings import heading_role
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy, is_person
from pipeline.extraction.words.counted_roles import counted_role
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

_BRACKETED = re.compile(r"[(（]([^()（）]+)[)）]")
PARTS_MIN = 2  # columns of parts in the delegation: one beside the labels is a value


def shares_labels(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> bool:
    """Tell whether the first column labels the values of several persons, each in a column of his own.

    It does below a row of their parts, though some are not named yet.
    """
    return _shares(rows, parts_row(rows, lexicon), lexicon)


def _shares(rows: Sequence[Sequence[Cell]], head: Sequence[Cell] | None, lexicon: Lexicon) -> bool:
    labelled = [row for row in rows if row and cell_label(row[0], lexicon)]
    if head is not None:
        return any(set(cell_label(row[0], lexicon)) & PERSONAL for row in labelled)
    full = [row for row in labelled if all(cell.lines and _is_value(cell, lexicon) for cell in row[1:])]
    named = [row for row in full if set(cell_label(row[0], lexicon)) & PERSONAL]
    names = [row for row in named if all(any(map(str.isalpha, cell.text)) for cell in row)]  # no column of colons
    whole = [row for row in names if "name" in cell_label(row[0], lexicon)]
    persons = [is_person(cell.text, lexicon, None) for row in whole for cell in row[1:]]
    valued = full
    if persons and all(persons):  # of each one some values may be missing
        valued = [row for row in labelled if all(_is_value(cell, lexicon) for cell in row[1:])]
    if not names or len(labelled) < 2 or len(valued) * 5 < len(labelled) * 3:
        return False
    told = sum(persons) * 2 > len(persons) or not persons
    return len(names) > 1 or told or _counts_persons(rows[0]) or any(_are_courtesies(row, lexicon) for row in full)


def _counts_persons(head: Sequence[Cell]) -> bool:
    """Tell whether the head counts the columns behind that of labels: "Participant n° 1 | Participant n° 2"."""
    told = [re.sub(r"\d+", "#", key(cell.text)) for cell in head[1:]]
    numbers = [int(number) for cell in head[1:] for number in re.findall(r"\d+", cell.text)]
    return len(told) > 1 and len(set(told)) == 1 and numbers == list(range(1, len(told) + 1))


def _are_courtesies(row: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether each column has a courtesy form of its own: "Civilité | Mme | M."."""
    return len(row) > PARTS_MIN and all(is_courtesy(cell.text, lexicon, None) for cell in row[1:])


def _is_value(cell: Cell, lexicon: Lexicon) -> bool:
    """Tell whether the cell labels nothing; "Delegate" may be somebody's role as well, and "N/A" says that there is no value."""
    return not cell_label(cell, lexicon) or lexicon.role(cell.text) is not None or key(cell.text) in lexicon.said.lacking


def parts_row(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> Sequence[Cell] | None:
    """Return the head that gives each column his part in the delegation: "Item | Contact point | Head of delegation | Member".

    It may say it twice: "Representante titular (Jefe de delegación)".
    """
    head = next((row for row in rows if any(cell.lines for cell in row)), ())
    parts = [bare_label(cell.text) for cell in head[1:]]
    told = [_is_part(part, lexicon) for part in parts]
    if len(parts) < PARTS_MIN or not any(told) or set(cell_label(head[0], lexicon)) & PERSONAL:
        return None
    told = [role or counted_role(part, lexicon) is not None for part, role in zip(parts, told, strict=True)]  # "Member 1"
    return head if all(role or _is_of_contact(part, lexicon) for part, role in zip(parts, told, strict=True)) else None


def persons_apart(rows: Sequence[Sequence[Cell]], wide: int, lexicon: Lexicon) -> list[Sequence[Sequence[Cell]]] | None:
    """Return each person's labels and values, None where no column labels those of several (see `shares_labels`).

    The column of whom to contact, who does not come, is left out, unless a remark in brackets says otherwise: "Ms. A (also a
    delegate)".
    """
    head = parts_row(rows, lexicon)
    if not _shares(rows, head, lexicon) or (head is not None and len(head) < wide):
        return None
    whole = [row for row in rows if len(row) == wide and (row[0].lines or row is head or names_roles(row, lexicon))]
    full = with_values_across(whole, lexicon)
    columns = [
        at
        for at in range(1, wide)
        if head is None or not _is_of_contact(bare_label(head[at].text), lexicon) or _comes_too(full, at, head, lexicon)
    ]
    return [[(row[0], row[at]) if row[0].lines and row is not head else (row[at],) for row in full] for at in columns]


def _comes_too(rows: Sequence[Sequence[Cell]], at: int, head: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether brackets in a column name a part in the delegation, or that its person comes too."""
    said = [words for row in rows if row is not head for words in _BRACKETED.findall(row[at].text)]
    return any(lexicon.role(part) is not None for words in said for part in (words, *words.split()))


def _is_part(head: str, lexicon: Lexicon) -> bool:
    """Tell whether a column's head is a part in the delegation, said once or twice."""
    return lexicon.role_heading(head) is not None or heading_role(" ".join(head.split()), lexicon) is not None


def _is_of_contact(head: str, lexicon: Lexicon) -> bool:
    """Tell whether a column beside those of delegates is about whom to contact: "Contact person", "Focal point"."""
    return is_aside(head, lexicon) or bool({"contact", "phone"} & {*lexicon.label(head)})
