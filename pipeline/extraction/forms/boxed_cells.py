"""Forms whose boxes are cells of their own: a cross beside one of several roles, a telephone number parted by its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Line, Table, Word
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.tables.cells import is_courtesy
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

HEAD_ROWS = 4  # a head stands among the first rows
OPTIONS_MIN = 2  # one role beside its label with a cross is told without it
_CROSS = re.compile(r"[xXхХ✓✔√☒☑■●]")
_PARTS = ("country_code", "area_code", "extension")
_NUMBERS = frozenset({"phone", "mobile", "fax"})
_ASKS = frozenset({"role", "title"})  # of "Calidad", "Qualité", "الصفة" above parts in the delegation
_BARE = re.compile(r"[\d\s()+./-]*\d[\d\s()+./-]*")


def with_boxes_joined(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with crosses set before the words that they choose, and the parts of a number in one cell.

    Both only where the row begins with a label, as in a form; the rows of a list of persons stay as they are.
    """
    rows = _with_numbers([_with_choice(row, lexicon) for row in table.rows], lexicon)
    return table if rows == list(table.rows) else Table(tuple(tuple(row) for row in rows))


def with_crosses_told(table: Table, lexicon: Lexicon) -> Table:
    """Return the table with columns that are headed by roles and hold but crosses as one column that tells each person's role."""
    for at, row in enumerate(table.rows[:HEAD_ROWS]):
        named = [_role_lines(cell, lexicon) for cell in row]
        columns = [index for index, lines in enumerate(named) if lines]
        below = table.rows[at + 1 :]
        cells = [[below_row[index].text.strip() for index in columns if index < len(below_row)] for below_row in below]
        crossed = [[text for text in texts if text] for texts in cells]
        only = all(len(texts) < OPTIONS_MIN and all(map(_CROSS.fullmatch, texts)) for texts in crossed)
        if len(columns) >= OPTIONS_MIN and only and any(crossed):
            return Table((*table.rows[:at], *(_told(each, named, columns) for each in (row, *below))))
    return table


def _role_lines(cell: Cell, lexicon: Lexicon) -> tuple[Line, ...]:
    """Return the lines of a head that name a role, without the label above that and the next: "Qualité" / "Chef de" / "…"."""
    for first in range(len(cell.lines)):
        above, text = cell.lines[:first], " ".join(line.text for line in cell.lines[first:])
        label = " ".join(line.text for line in above)
        if lexicon.role_heading(text.strip(" :*")) is not None and (not above or _ASKS & {*lexicon.label(bare_label(label))}):
            return cell.lines[first:]
    return ()


def _told(row: Sequence[Cell], named: Sequence[tuple[Line, ...]], columns: Sequence[int]) -> tuple[Cell, ...]:
    """Return the row with the words of the crossed column's head in the first of the columns, and nothing in the others."""
    crossed = next((index for index in columns if index < len(row) and _CROSS.fullmatch(row[index].text.strip())), None)
    lines = named[crossed] if crossed is not None else ()
    return tuple(
        replace(cell, lines=lines if index == columns[0] else ()) if index in columns else cell for index, cell in enumerate(row)
    )


def is_answer(names: Sequence[str], cells: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether the first cell, which may be a label, is the value of `names`: boxes, or "Sr." beside "Tratamiento".

    A role ends the row beside its label, or a label follows ("Statut | Délégué | Tél."); before a value it is a label itself.
    """
    cell, behind = cells[0], next((bare_label(other.text) for other in cells[1:] if other.lines), None)
    more = behind is not None and (not lexicon.label(behind) or lexicon.role(behind) is not None)
    if "role" in names and not more and lexicon.role(cell.text) is not None:
        return True
    # "Sr." stands above serial numbers too.
    courtesy = bool({"honorific", "title"} & {*names}) and "honorific" not in lexicon.label(cell.text)
    return has_boxes(cell.text) or (courtesy and is_courtesy(cell.text, lexicon, None))


def names_roles(row: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Tell whether a row without label names the role of each person: "| Head of delegation | Alternate"."""
    return all(cell.lines and lexicon.role_heading(bare_label(cell.text)) is not None for cell in row[1:])


def _with_choice(row: Sequence[Cell], lexicon: Lexicon) -> Sequence[Cell]:
    """Return the row "Attends as | Head | X | Member | | Observer" with "☒ Head ☐ Member ☐ Observer" in its second cell."""
    crosses = {index for index, cell in enumerate(row) if index and _CROSS.fullmatch(cell.text.strip())}
    options = [index for index, cell in enumerate(row) if index and _is_option(cell.text, lexicon)]
    others = [index for index, cell in enumerate(row) if index and cell.lines and index not in crosses and index not in options]
    if (
        len(crosses) != 1
        or len(options) < OPTIONS_MIN
        or others
        or not {"role", "honorific", "title"} & {*_names(row[0], lexicon)}
    ):
        return row
    cross = crosses.pop()
    behind = options[0] == 1  # else an empty box, or the cross, stands before the first
    beside = [at for at in options if at < cross] if behind else [at for at in options if at > cross]
    if not beside:
        return row
    chosen = beside[-1] if behind else beside[0]
    words: list[Word] = []
    for index in options:
        first = row[index].lines[0].words[0]
        words += [
            replace(first, text="☒" if index == chosen else "☐"),
            *(word for line in row[index].lines for word in line.words),
        ]
    return _only(row, Line(tuple(words)))


def _is_option(text: str, lexicon: Lexicon) -> bool:
    bare = text.strip(" :*")
    return bool(bare) and (lexicon.role_heading(bare) is not None or honorific_at(bare, 0, lexicon, None) == len(bare))


def _only(row: Sequence[Cell], line: Line) -> Sequence[Cell]:
    """Return the row with this line in its second cell, and nothing behind it."""
    return [row[0], replace(row[1], lines=(line,)), *(replace(cell, lines=()) for cell in row[2:])]


def _with_numbers(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> list[Sequence[Cell]]:
    """Return the rows without those that only tell the parts of numbers, and with the numbers below them in one cell each."""
    made: list[Sequence[Cell]] = []
    parts: dict[int, str] = {}
    headed: Cell | None = None
    for row in rows:
        told = {index: part for index, cell in enumerate(row) if index and (part := _part(cell, lexicon))}
        filled = [index for index, cell in enumerate(row) if index and cell.lines]
        labelled = bool(row) and bool(_NUMBERS & {*_names(row[0], lexicon)})
        others = [index for index in filled if index not in told]
        words = len(others) < 2 and not any(letter.isdigit() for index in others for letter in row[index].text)
        if len(told) > 1 and words and (labelled or not row[0].lines) and {*told.values()} & {*_PARTS}:
            parts, headed = told | dict.fromkeys(others, "number"), row[0]
            continue
        bare = bool(filled) and all(index in parts and _BARE.fullmatch(row[index].text) for index in filled)
        if bare and (labelled or (not row[0].lines and headed is not None and headed.lines)):
            begun = row if labelled or headed is None else [headed, *row[1:]]
            made.append(_number(begun, [(parts[index], row[index]) for index in filled]))
            continue
        pairs = [(told[index], row[index + 1]) for index in told if index + 1 < len(row) and _BARE.fullmatch(row[index + 1].text)]
        if labelled and len(pairs) > 1 and len(pairs) * 2 == len(filled):
            made.append(_number(row, pairs))
            continue
        made.append(row)
    return made


def _part(cell: Cell, lexicon: Lexicon) -> str:
    """Return which part of a number the cell labels, "number" for the rest of it, "" where it labels none."""
    names = _names(cell, lexicon)
    return next((name for name in names if name in _PARTS), "number" if {"number", *_NUMBERS} & {*names} else "")


def _number(row: Sequence[Cell], parts: Sequence[tuple[str, Cell]]) -> Sequence[Cell]:
    words: list[Word] = []
    ends: list[Word] = []
    for part, cell in parts:
        own = [word for line in cell.lines for word in line.words]
        if part == "country_code":
            own = [replace(own[0], text="+" + own[0].text.lstrip("+0")), *own[1:]]
        if part == "extension":
            ends = [replace(own[0], text="ext."), *own]
        else:
            words += own
    return _only(row, Line((*words, *ends)))


def _names(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.label(bare_label(cell.text)) if cell.lines else ()
