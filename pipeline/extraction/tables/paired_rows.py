"""Tables with two rows for each person: a head of two rows, "Name | Post" over "Ministry | Contact", and pairs below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Table
from pipeline.extraction.tables.cells import PERSONAL, Row, is_person, is_value
from pipeline.extraction.tables.heads import Columns, head_of
from pipeline.extraction.tables.turned_tables import table_of
from pipeline.extraction.words.lexicon import Lexicon

HEAD_ROWS = 4  # a head stands among the first rows
_COUNTS = frozenset({"", "number"})


def with_pairs_joined(table: Table, lexicon: Lexicon, language: str | None) -> Table:
    """Return the table with the second row of each person beside his first one, as the second row of the head is to the first.

    The same object where the head is in one row, or where below it the second rows name persons too.
    """
    for at, (upper, lower) in enumerate(zip(table.rows[:HEAD_ROWS], table.rows[1 : HEAD_ROWS + 1], strict=False)):
        told, more = head_of(upper, lexicon), _second_head(upper, lower, lexicon)
        if told is None or more is None or len(told.at(*PERSONAL)) != 1 or _again(told, more):
            continue
        name = told.at(*PERSONAL)[0]
        pairs = _pairs(table.rows[at + 2 :], name, lexicon, language)
        if pairs is None:
            return table
        beside = ([*first, *second] for first, second in [(upper, _own(upper, lower)), *pairs])
        return table_of([*table.rows[:at], *beside])
    return table


def _second_head(upper: Row, lower: Row, lexicon: Lexicon) -> Columns | None:
    """Return what the head's second row tells, where all its cells are labels or stand over both rows (the number's)."""
    own = _own(upper, lower)
    told = head_of(own, lexicon)
    whole = told is not None and all(name for name, cell in zip(told.names, own, strict=True) if cell.lines)
    return told if whole else None


def _own(upper: Row, lower: Row) -> list[Cell]:
    """Return the lower row without what stands in the upper one too: a cell over both rows was read in each."""
    same = [one.text == other.text for one, other in zip(upper, lower, strict=False)]
    return [replace(cell, lines=()) if alike else cell for cell, alike in zip(lower, same, strict=False)]


def _again(told: Columns, more: Columns) -> bool:
    """Tell whether the second row says something of what the first says too, or names somebody: a head of one row then."""
    return bool((set(more.names) - _COUNTS) & (set(told.names) | PERSONAL))


def _pairs(rows: Sequence[Row], name: int, lexicon: Lexicon, language: str | None) -> list[tuple[Row, Row]] | None:
    """Return the rows as (first, second) of each person, None where they are not in pairs."""
    rows = [row for row in rows if any(cell.lines for cell in row)]
    if _by_turns([_names(row, name, lexicon, language) for row in rows]):
        return [(first, _own(first, second)) for first, second in zip(rows[::2], rows[1::2], strict=True)]
    pairs: list[tuple[Row, Row]] = []
    waiting: Row | None = None
    for row in rows:
        person = _names(row, name, lexicon, language)
        if not person and waiting is None:
            return None
        if waiting is not None:
            pairs.append((waiting, () if person else _own(waiting, row)))
        waiting = row if person else None
    if waiting is not None:
        pairs.append((waiting, ()))
    whole = sum(any(cell.lines for cell in second) for _, second in pairs)
    return pairs if whole * 2 > len(pairs) else None


def _names(row: Row, name: int, lexicon: Lexicon, language: str | None) -> bool:
    return is_person(row[name].text, lexicon, language) or is_value(row[name], lexicon, language)


def _by_turns(persons: Sequence[bool]) -> bool:
    """Tell whether every other row, the first one among them, may name a person, half of them do, and none between them."""
    return len(persons) > 1 and len(persons) % 2 == 0 and not any(persons[1::2]) and sum(persons) * 4 >= len(persons)
