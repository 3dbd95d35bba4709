"""Tables: rosters with a person a row, forms with a label beside each value, and pages set in columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from models.page import Cell, Line, Paragraph, Table
from models.reply import Role
from pipeline.extraction import places
from pipeline.extraction.entry import Person, Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.labels import LabelledValue, has_boxes, labelled_person
from pipeline.extraction.lexicon import Lexicon, key
from pipeline.extraction.names import is_name_line, name_at
from pipeline.extraction.passage import Passage, passage
from pipeline.extraction.strips import Sheaf

Finder = Callable[[Passage], tuple[Hit, ...]]
_CONTACTS = frozenset({"phone", "mobile", "fax", "email", "contact"})
_PERSONAL = frozenset({"name", "family", "given"})


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a roster hold: a field's name, and the head cell's lines, for each column ("" where unknown)."""

    names: tuple[str, ...]
    heads: tuple[tuple[Line, ...], ...]
    sure: bool = True

    def at(self, *names: str) -> list[int]:
        """Return the columns that hold any of these."""
        return [index for index, name in enumerate(self.names) if name in names]


def head_of(row: Sequence[Cell], lexicon: Lexicon) -> Columns | None:
    """Return what the columns hold where this row is a table's head, else None."""
    options = [lexicon.label(cell.text) for cell in row]
    filled = sum(1 for cell in row if cell.text.strip())
    known = sum(1 for names in options if names)
    if known < 2 or known * 2 < filled:
        return None
    flat = {name for names in options for name in names}
    if not flat & _PERSONAL:
        return None
    has_given = any("given" in names and "name" not in names for names in options)
    has_family = any("family" in names and "name" not in names for names in options)
    chosen: list[str] = []
    for names in options:
        chosen.append(_column(names, chosen, has_given=has_given, has_family=has_family))
    if chosen.count("name") > 1:  # "Name" and "Name (Latin)"
        first = chosen.index("name")
        chosen = ["latin" if name == "name" and index > first else name for index, name in enumerate(chosen)]
    return Columns(tuple(chosen), tuple(cell.lines for cell in row))


def _column(names: tuple[str, ...], chosen: Sequence[str], *, has_given: bool, has_family: bool) -> str:
    if not names:
        return ""
    if "family" in names and "name" not in chosen:
        return "family" if has_given or "given" in chosen else "name"
    if "name" in names:
        if has_given and not has_family:
            return "family"
        if has_family and not has_given:
            return "given"
        return "name"
    if "given" in names:
        return "given"
    fresh = [name for name in names if name not in chosen]
    return fresh[0] if fresh else names[0]


def guessed_columns(table: Table, lexicon: Lexicon, language: str | None, find: Finder, sheaf: Sheaf) -> Columns | None:
    """Return what the columns of a table without head hold, told by their content; None where no column holds names."""
    wide = len(table.rows[0])
    names: list[str] = []
    for column in range(wide):
        cells = [row[column] for row in table.rows if row[column].lines]
        names.append(_content(cells, lexicon, language, find, sheaf, taken=names))
    if "name" not in names:
        return None
    beside = names.index("name") + 1
    if beside < wide and names[beside] in ("", "title", "organisation"):
        cells = [row[beside] for row in table.rows if row[beside].lines]
        if sum(_is_name_part(cell.text, lexicon) for cell in cells) * 5 >= len(cells) * 3:
            names[beside] = "more"  # one column of names, read as two
    return Columns(tuple(names), tuple(() for _ in names), sure=False)


def _content(
    cells: Sequence[Cell], lexicon: Lexicon, language: str | None, find: Finder, sheaf: Sheaf, *, taken: Sequence[str]
) -> str:
    if not cells:
        return ""
    texts = [cell.text for cell in cells]

    def most(test: Callable[[str], bool]) -> bool:
        return sum(test(text) for text in texts) * 2 > len(texts)

    if most(lambda text: not any(letter.isalpha() for letter in text) and len(text) <= 4):
        return "number"
    if most(lambda text: "@" in text or sum(letter.isdigit() for letter in text) > 5):
        return "contact"
    if most(lambda text: lexicon.role(text) is not None):
        return "role"
    if "name" not in taken and most(lambda text: _is_person(text, lexicon, language)):
        return "name"
    if most(lambda text: places.place(text, lexicon) is places.Place.BODY):
        return "organisation"
    if most(lambda text: places.place(text, lexicon) in (places.Place.TITLE, places.Place.UNIT)):
        return "title"
    return ""


def _is_name_part(text: str, lexicon: Lexicon) -> bool:
    words = text.split()
    return (
        0 < len(words) <= 3
        and all(word[0].isupper() and len(word) > 1 for word in words)
        and not any(lexicon.is_title_word(key(word)) or lexicon.is_body_word(key(word)) for word in words)
    )


def _is_person(text: str, lexicon: Lexicon, language: str | None) -> bool:
    match = name_at(text, 0, lexicon, language)
    return match is not None and (match.honorific is not None or is_name_line(text, lexicon, language) is not None)


def roster(
    sheaf: Sheaf, columns: Columns, rows: Sequence[Sequence[Cell]], lexicon: Lexicon, language: str | None, find: Finder
) -> list[Person]:
    """Return a person for every row, rows without a name joined to the row above (a cell that ran over the page or the line)."""
    persons: list[Person] = []
    group: Role | None = None
    gathered: list[list[Cell]] = []
    for row in rows:
        filled = [cell for cell in row if cell.lines]
        if not filled or head_of(row, lexicon) is not None:
            continue
        if (
            len(filled) == 1
            and (role := lexicon.role(filled[0].text.rstrip(" :：")))
            and filled[0].column - 1 not in columns.at("role")
        ):
            persons += _flush(gathered, sheaf, columns, lexicon, language, find, group)
            gathered, group = [], role
            continue
        if gathered and _goes_on(row, gathered, columns, lexicon, language):
            gathered[-1] = [_joined(above, cell) for above, cell in zip(gathered[-1], row, strict=False)]
            continue
        gathered.append(list(row))
    return persons + _flush(gathered, sheaf, columns, lexicon, language, find, group)


def _goes_on(
    row: Sequence[Cell], gathered: Sequence[Sequence[Cell]], columns: Columns, lexicon: Lexicon, language: str | None
) -> bool:
    """Tell whether a row read as its own only holds what did not fit into the row above."""
    numbers = columns.at("number")
    if any(row[index].lines for index in numbers) or any(row[index].lines for index in columns.at("honorific")):
        return False
    name_columns = columns.at("name", "family", "given")
    held = [index for index in name_columns if row[index].lines]
    if not held:
        return True
    if columns.at("family") and columns.at("given") and len(held) == 1 and _usual(gathered, name_columns) == len(name_columns):
        return True

    def courteous(cells: Sequence[Cell]) -> bool:
        matches = (name_at(cells[index].text, 0, lexicon, language, whole=True) for index in name_columns if cells[index].lines)
        own = any(cells[index].lines for index in columns.at("honorific"))
        return own or any(match is not None and match.honorific is not None for match in matches)

    others = sum(courteous(cells) for cells in gathered)
    counted = sum(any(cells[index].lines for index in numbers) for cells in gathered)
    marked = others * 5 >= len(gathered) * 3 or (bool(numbers) and counted * 5 >= len(gathered) * 4)
    filled = sum(bool(cell.lines) for cell in row)
    usual = max(sum(bool(cell.lines) for cell in cells) for cells in gathered)
    words = sum(len(row[index].text.split()) for index in held)
    return marked and not courteous(row) and words <= 2 and filled * 2 <= usual + 1


def _usual(gathered: Sequence[Sequence[Cell]], columns: Sequence[int]) -> int:
    """Return how many of these columns the fullest row fills."""
    return max(sum(bool(cells[index].lines) for index in columns) for cells in gathered)


def _joined(above: Cell, below: Cell) -> Cell:
    return replace(above, lines=above.lines + below.lines) if below.lines else above


def _flush(
    gathered: Sequence[Sequence[Cell]],
    sheaf: Sheaf,
    columns: Columns,
    lexicon: Lexicon,
    language: str | None,
    find: Finder,
    group: Role | None,
) -> list[Person]:
    found: list[Person] = []
    for row in gathered:
        person = _person(row, sheaf, columns, lexicon, language, find)
        if person is not None:
            found.append(person if person.role or group is None else replace(person, role=group))
    return found


def _person(
    row: Sequence[Cell], sheaf: Sheaf, columns: Columns, lexicon: Lexicon, language: str | None, find: Finder
) -> Person | None:
    values: list[LabelledValue] = []
    has_body_column = bool(columns.at("organisation"))
    for index, name in enumerate(columns.names):
        if index >= len(row) or not row[index].lines or name in ("", "number", "latin", "more"):
            continue
        values.append(
            _value(
                name,
                columns.heads[index],
                row[index],
                sheaf,
                find,
                also=() if has_body_column or name != "title" else ("organisation",),
            )
        )
    person = labelled_person(values, (), lexicon, language, via="table")
    if person is None:
        return None
    for index in columns.at("more"):
        if row[index].lines:
            held = passage(sheaf.document, sheaf.page, row[index].lines)
            person = replace(person, name=(*person.name, Piece(held, 0, len(held.text))))
    if not columns.sure and not _plausible(person, lexicon, language):
        return None
    for index in columns.at("latin"):
        if index < len(row) and row[index].lines:
            held = passage(sheaf.document, sheaf.page, row[index].lines)
            person = replace(person, latin=Piece(held, 0, len(held.text)))
    if not columns.sure:
        person = replace(person, weight=min(person.weight, 0.85))
    return person


def _plausible(person: Person, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the name found in a column that only seems to hold names looks like one."""
    text = " ".join(piece.text for piece in person.name).replace("\n", " ")
    match = name_at(text, 0, lexicon, language)
    return person.honorific is not None or (match is not None and match.plain and match.words >= 2)


def _value(
    name: str, head: tuple[Line, ...], cell: Cell, sheaf: Sheaf, find: Finder, *, also: tuple[str, ...] = ()
) -> LabelledValue:
    """Return the cell as a labelled value; contacts are looked for with the head in view ("Fax" makes a number a fax)."""
    held = passage(sheaf.document, sheaf.page, cell.lines)
    hits: tuple[Hit, ...] = ()
    if name in _CONTACTS or any(letter in cell.text for letter in "@©") or sum(letter.isdigit() for letter in cell.text) > 5:
        if name not in ("passport", "birth", "arrival", "reference", "meeting"):
            with_head = passage(sheaf.document, sheaf.page, head + cell.lines) if head else held
            offset = len(with_head.text) - len(held.text)
            hits = tuple(
                replace(hit, start=max(0, hit.start - offset), end=hit.end - offset)
                for hit in find(with_head)
                if hit.end > offset
            )
    return LabelledValue(name, Piece(held, 0, len(held.text)), cell.row, also, 0, hits)


def form_values(sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue] | None:
    """Return the labelled values of a form (label cells beside value cells), None where the table is no form."""
    values: list[LabelledValue] = []
    labelled = filled = 0
    for row in sheaf.table.rows:
        cells = [cell for cell in row if cell.lines]
        if not cells:
            continue
        filled += 1
        index = 0
        hit = False
        while index < len(row):
            names = lexicon.label(row[index].text.rstrip(" :：*")) if row[index].lines else ()
            if not names:
                index += 1
                continue
            hit = True
            value = row[index + 1] if index + 1 < len(row) else None
            if value is not None and value.lines and (has_boxes(value.text) or not lexicon.label(value.text.rstrip(" :："))):
                values.append(_value(names[0], row[index].lines, value, sheaf, find, also=names[1:]))
                index += 1
            elif value is None or not value.lines:
                values.append(
                    LabelledValue(
                        names[0], Piece(passage(sheaf.document, sheaf.page, row[index].lines), 0, 0), row[index].row, names[1:]
                    )
                )
            index += 1
        labelled += hit
    personal = any({value.name, *value.also} & _PERSONAL for value in values)
    kinds = {value.name for value in values}
    return values if personal and labelled * 2 >= filled and len(kinds) >= 2 else None


def forms(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[Person]:
    """Return the persons of a form; a label that comes again begins the next person."""
    persons: list[Person] = []
    current: list[LabelledValue] = []
    seen: set[str] = set()
    for value in values:
        if value.name in seen and value.name in ("name", "family", "given"):
            if person := labelled_person(current, (), lexicon, language, via="form"):
                persons.append(person)
            current, seen = [], set()
        current.append(value)
        seen.add(value.name)
    if person := labelled_person(current, (), lexicon, language, via="form"):
        persons.append(person)
    return persons


def parallel(table: Table, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether two columns of blocks each name persons: a page that says the same in two languages side by side."""
    wide = max(len(row) for row in table.rows)
    named = [0] * wide
    filled = [0] * wide
    for row in table.rows:
        for index, cell in enumerate(row):
            if cell.lines:
                filled[index] += 1
                named[index] += any(_is_person(line.text, lexicon, language) for line in cell.lines[:2])
    used = [index for index in range(wide) if filled[index]]
    if len(used) != 2:
        return False
    return all(named[index] * 5 >= filled[index] * 3 for index in used)


def columns_as_paragraphs(table: Table) -> list[list[Paragraph]]:
    """Return the columns of a page that is set in columns, each as paragraphs from top to bottom."""
    wide = max(len(row) for row in table.rows)
    return [
        [Paragraph(row[column].lines) for row in table.rows if column < len(row) and row[column].lines] for column in range(wide)
    ]
