"""Forms in two languages with both values between the labels: "Name | Maryam AL-SULAITI | مريم السليطي | الاسم"."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell, Document, Table
from pipeline.extraction.entries.same import alike, script_of
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.tables.turned_tables import table_of, with_tables
from pipeline.extraction.words.folding import is_latin
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

FIELDS_MIN = 3  # different ones that are labelled on both sides
TWINS_MIN = 2  # of the rows so labelled, with a value in each language
WIDE_MIN = 4  # two labels, two values
_NAME, _ROLE = "name", "role"

Row = Sequence[Cell]


def with_one_value_each(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with such forms as forms with a label and a value a row: the value in the Mission's own script.

    A name's Latin spelling stays, below the name and beside its own label.
    """
    return with_tables(document, lambda table: _parted(table, lexicon))


def _parted(table: Table, lexicon: Lexicon) -> Table:
    labelled = [row for row in table.rows if _field(row, lexicon)]
    twins = [row for row in labelled if len(_values(row)) > 1]
    named = [row for row in twins if _NAME in _field(row, lexicon)]
    both = [row for row in table.rows if len(_filled(row)) > 2]
    fields = {name for row in labelled for name in sorted(_field(row, lexicon))[:1]}
    enough = len(fields) >= FIELDS_MIN and len(twins) >= TWINS_MIN and len(labelled) * 2 >= len(both)
    if not enough or not named or not all(_says_again(row) for row in named):
        return table
    rows = [part for row in table.rows for part in _parts(row, lexicon)]
    return table_of(rows)


def _filled(row: Row) -> list[Cell]:
    """Return the cells that hold something, of a row that begins with one: columns of another table may part it further."""
    return [cell for cell in row if cell.lines] if row and row[0].lines else []


def _field(row: Row, lexicon: Lexicon) -> frozenset[str]:
    """Return what the cells at both ends of a row label, where they say the same; "Nom" is a family name, and any name."""
    cells = _filled(row)
    if len(cells) < 2 or len(row) < WIDE_MIN:
        return frozenset()
    ends = [_label(cell, lexicon) for cell in (cells[0], cells[-1])]
    return ends[0] & ends[1] | (frozenset({_NAME}) if all(end & PERSONAL for end in ends) else frozenset())


def _label(cell: Cell, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.label(bare_label(cell.text))) if cell.lines else frozenset()


def _values(row: Row) -> list[Cell]:
    return _filled(row)[1:-1]


def _says_again(row: Row) -> bool:
    """Tell whether two values name one person: two scripts, or the same words. Others are two persons between their labels."""
    first, second = (cell.text for cell in _values(row)[:2])
    return len(_values(row)) == 2 and (script_of(first) != script_of(second) or alike(first, second))


def _parts(row: Row, lexicon: Lexicon) -> list[Row]:
    """Return the rows that a row of the form becomes; a heading said in both languages is one."""
    cells = _filled(row)
    if len(cells) < 2 or len(row) < WIDE_MIN:
        return [row]
    first, last = _label(cells[0], lexicon), _label(cells[-1], lexicon)
    values = _values(row)
    if not (first or last) or len(cells) == 2:
        return [cells[:1] if not first & last else cells]
    label = cells[0] if first and _ROLE not in last else cells[-1]
    if len(values) != 2 or not _one_field(values):
        return [(label, *values)]
    native, spelt = sorted(zip(values, (cells[0], cells[-1]), strict=True), key=lambda pair: is_latin(pair[0].text))
    if not (first | last) & PERSONAL or is_latin(native[0].text) == is_latin(spelt[0].text):
        return [(label, native[0])]
    return [(beside, value) for value, beside in (native, spelt)]


def _one_field(values: Sequence[Cell]) -> bool:
    """Tell whether two values say the same in two languages; two numbers or addresses are two values."""
    return all(any(map(str.isalpha, cell.text)) and "@" not in cell.text for cell in values)
