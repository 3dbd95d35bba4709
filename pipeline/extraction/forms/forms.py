"""Tables that are no rosters: forms with a label beside each value, and pages set in two columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Cell, Line, Word
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.bilingual_forms import without_second_labels
from pipeline.extraction.forms.boxed_cells import is_answer
from pipeline.extraction.forms.boxes import chosen_role, has_boxes, offers_courtesies, offers_roles
from pipeline.extraction.forms.cell_labels import cell_label, label_at, leads_to_value
from pipeline.extraction.forms.form_fields import is_aside
from pipeline.extraction.forms.labelled_cells import Finder, labelled_cell
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.forms.labels_within import unmarked, with_labels_within
from pipeline.extraction.forms.names_alone import is_named
from pipeline.extraction.forms.names_within import name_within
from pipeline.extraction.forms.one_persons_form import is_one_persons_form
from pipeline.extraction.forms.role_headings import heading_role, is_counted, is_counted_heading
from pipeline.extraction.forms.shared_labels import persons_apart
from pipeline.extraction.forms.stacked_labels import unstacked
from pipeline.extraction.forms.torn_labels import contact_behind
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.tables.cells import PERSONAL, is_courtesy, is_person
from pipeline.extraction.tables.sub_heads import says_spelling
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_arabic, key
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, bare_label

LABELS_MIN = 3  # different labels at the beginnings of rows, where the table has as many rows
MANY_COLUMNS = 3  # of labels and the values of two persons
_SAID_OF_ONE = frozenset({"name", "family", "given", "title", "organisation", "honorific", "email", "birth"})
CHOICE = "☐"  # stands for the label of a value that has none


def form_values(sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue] | None:
    """Return the labelled values of a form (label cells beside value cells), None where the table is no form.

    Of persons side by side, each in columns of his own, those of the first come first.
    """
    values: list[LabelledValue] = []
    labelled = filled = 0
    alone = is_one_persons_form(sheaf.table.rows, lexicon)
    for rows in _side_by_side(
        unstacked(with_labels_within(without_second_labels(sheaf.table.rows, sheaf.page, lexicon), lexicon), lexicon), lexicon
    ):
        for row in rows:
            if not any(cell.lines for cell in row):
                continue
            filled += 1
            counted = is_counted_heading(_only_text(row), lexicon)
            values = values if counted or not is_counted(_only_text(row), lexicon) else _of_those_named(values)
            headed = _unlabelled(row, sheaf, lexicon) if counted else []
            found = headed or _row_values(row, sheaf, lexicon, find) or contact_behind(row, sheaf, lexicon, find)
            found = found or _unlabelled(row, sheaf, lexicon)
            labelled += bool(found)
            found = found or _behind_unknown(row, sheaf, lexicon, find if alone else None)
            values += [_as_chosen(value, lexicon) for value in found]
    personal = any({value.name, *value.also} & PERSONAL for value in values)
    kinds = {value.name for value in values if value.label}  # a role before each name is no form
    return values if personal and (alone or labelled * 2 >= filled) and len(kinds) > 1 else None


def _of_those_named(values: list[LabelledValue]) -> list[LabelledValue]:
    """Return no values where "Participant 2" comes behind contacts and no name: they are of who is named above the table."""
    named = any(PERSONAL.intersection((value.name, *value.also)) and value.piece.text.strip() for value in values)
    return values if named or not any(value.hits for value in values) else []


def _only_text(row: Sequence[Cell]) -> str:
    """Return the text of the row's only cell that holds something, "" where there are more."""
    filled = [cell for cell in row if cell.lines]
    return filled[0].text if len(filled) == 1 else ""


def _as_chosen(value: LabelledValue, lexicon: Lexicon) -> LabelledValue:
    """Return a courtesy form, or a choice of such or of roles, as one; its label "اللقب" may mean a family name."""
    text = value.piece.text
    if value.name in PERSONAL and is_courtesy(text, lexicon, None):
        return replace(value, name="honorific", also=())
    if not has_boxes(text):
        return replace(value, name="name", also=()) if _is_whole_name(value, lexicon) else value
    if value.name != "honorific" and offers_courtesies(text, lexicon):
        return replace(value, name="honorific", also=())
    offered = value.name in PERSONAL and any(chosen_role(text, lexicon))
    return replace(value, name="role", also=()) if offered else value


def _is_whole_name(value: LabelledValue, lexicon: Lexicon) -> bool:
    """Tell whether a label that asks for the courtesy form first has a name below it: "Title, name and surname"."""
    text = " ".join(value.piece.text.split())
    asked = value.name in ("honorific", "title") and PERSONAL.intersection(value.also)
    told = bool(asked) and any(map(str.isalpha, text)) and not is_courtesy(text, lexicon, None)
    return told and places.place(text, lexicon) is places.Place.OTHER


def _unlabelled(row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon) -> list[LabelledValue]:
    """Return what a row without label says: a choice of courtesy forms or roles, who is no delegate, which role others have."""
    filled = [cell for cell in row if cell.lines]
    if not filled:
        return []
    whole = filled[0] if len(filled) == 1 else _one_cell(filled)
    if (parted := _choice_below(whole, lexicon)) is not None:
        return [value for part in parted for value in _unlabelled([part], sheaf, lexicon)]
    held = passage(sheaf.document, sheaf.page, whole.lines)
    piece = Piece(held, 0, len(held.text))
    if is_aside(whole.text, lexicon):
        return [LabelledValue("bystander", replace(piece, end=0), whole.row)]
    if offers_courtesies(whole.text, lexicon):
        return [LabelledValue("honorific", piece, whole.row, label=CHOICE)] if has_boxes(whole.text) else []
    if is_named(whole.text, lexicon):
        return [LabelledValue("name", piece, whole.row, label=CHOICE)]
    if len(filled) > 1 and (beside := _role_behind(filled, sheaf, lexicon)) is not None:
        return [beside]
    offered = offers_roles(whole.text, lexicon) and any(chosen_role(whole.text, lexicon))
    if not has_boxes(whole.text) and (told := heading_role(held.text, lexicon)) is not None:
        piece, offered = replace(piece, start=told[1], end=told[2]), True
    return [LabelledValue("role", piece, whole.row, label=CHOICE)] if offered else []


def _choice_below(cell: Cell, lexicon: Lexicon) -> tuple[Cell, Cell] | None:
    """Return the heading and the choice of courtesy forms below it that were read as one cell: "Participant" / "☐ Mr. ☒ Ms."."""
    heading, choice = cell.lines[:-1], cell.lines[-1:]
    below = bool(heading) and has_boxes(choice[0].text) and not any(has_boxes(line.text) for line in heading)
    if not below or not offers_courtesies(choice[0].text, lexicon):
        return None
    return replace(cell, lines=heading), replace(cell, lines=choice)


def _role_behind(filled: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon) -> LabelledValue | None:
    """Return what stands behind words that are no known label where it is but a part in the delegation: it is asked about.

    "Seat at the table | Head of delegation"; the words themselves may be whose deputy comes: they tell no label's name. Beside
    "Accompanies" another's part stands: he may be a member.
    """
    label, value = filled[0], filled[-1]
    if len(filled) != 2 or lexicon.role_heading(unmarked(label.text)) or not any(map(str.isalpha, label.text)):
        return None
    if lexicon.role_heading(" ".join(value.text.split())) is None:
        return None
    if " ".join(key(label.text).split()).startswith(lexicon.said.helping):
        held = passage(sheaf.document, sheaf.page, label.lines)
        return LabelledValue("role", Piece(held, 0, len(held.text)), label.row)
    held = passage(sheaf.document, sheaf.page, value.lines)
    return LabelledValue("other", Piece(held, 0, len(held.text)), value.row)


def _behind_unknown(row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon, find: Finder | None) -> list[LabelledValue]:
    """Return what stands behind words that may be a label nobody knows: "Empleo | Cónsul General"; its kind tells what it is.

    With `find`, contacts too: on a form of one person they are his, and no words before a value are another person's name.
    """
    filled = [cell for cell in row if cell.lines]
    if len(filled) != 2 or not row[0].lines:
        return []
    label, text = " ".join(unmarked(filled[0].text).split()), " ".join(filled[1].text.split())
    may_be_label = 1 < len(label) <= LABEL_LETTERS_MAX and not any(map(str.isdigit, label)) and not has_boxes(label + text)
    if not may_be_label or lexicon.role_heading(label) is not None:
        return []
    if find is None and is_person(label, lexicon, sheaf.page.language):
        return []
    if find is not None and has_contact(text):
        return [replace(labelled_cell("other", filled[0].lines, filled[1], sheaf, find), label="")]
    held = passage(sheaf.document, sheaf.page, filled[1].lines)
    return [LabelledValue("other", Piece(held, 0, len(held.text)), filled[1].row)]


def is_form(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> bool:
    """Tell whether most rows begin with a label that has a value beside it, so that a row of two labels is no table's head."""
    filled = [[cell for cell in row if cell.lines] for row in with_labels_within(rows, lexicon)]
    filled = [row for row in filled if len(row) > 1 or (row and not cell_label(row[0], lexicon))]  # blank fields tell nothing
    kinds = [cell_label(row[0], lexicon) for row in filled]
    valued = [any(not leads_to_value(row[at:], lexicon) for at in range(1, len(row))) for row in filled]
    begun = [row for row, names, value in zip(filled, kinds, valued, strict=True) if names and value]
    behind = ((one, other) for row in begun for one, other in pairwise(row))  # "Name | Ada | Title | Judge"
    different = {names[0] for one, other in behind if (names := cell_label(one, lexicon)) and not cell_label(other, lexicon)}
    told = len(begun) * 2 > len(filled) and len(different) >= min(LABELS_MIN, len(filled)) and bool({*different} & _SAID_OF_ONE)
    return told or is_one_persons_form(rows, lexicon)


def is_cover(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> bool:
    """Tell whether the table is a letter's or fax's head: to, from, pages or subject on several rows, and no person's labels."""
    told = [{name for cell in row for name in (*cell_label(cell, lexicon), *_labels_of_lines(cell, lexicon))} for row in rows]
    heads, all_told = [names for names in told if names & {"cover", "meeting"}], set().union(*told)
    return len(heads) > 1 and "cover" in all_told and not all_told & PERSONAL


def _labels_of_lines(cell: Cell, lexicon: Lexicon) -> list[str]:
    """Return what the labels before colons say with which lines of a cell begin that was read with its value: "From : …"."""
    heads = (re.split("[:：]", line.text, maxsplit=1) for line in cell.lines)
    return [name for head in heads if len(head) > 1 for name in lexicon.label(head[0].strip())]


def _side_by_side(rows: Sequence[Sequence[Cell]], lexicon: Lexicon) -> list[Sequence[Sequence[Cell]]]:
    """Return the form parted into one for each person: labels that come again in a row, or one column of labels for all."""
    wide = max((len(row) for row in rows), default=0)
    for row in rows:
        named = [
            index
            for index, cell in enumerate(row)
            if {"name", "family"} & {*cell_label(cell, lexicon)}
            and not (index and is_answer(cell_label(row[index - 1], lexicon), row[index:], lexicon))  # "Statut | Délégué"
        ]
        spells = [says_spelling(row[index].text, lexicon) for index in named]  # "姓名 | 李明 | 拼音 | LI Ming" names one
        told = [index for index, other in zip(named[1:], spells[1:], strict=True) if spells[0] or not other]
        again = [index for index in told if cell_label(row[index], lexicon)[0] == cell_label(row[named[0]], lexicon)[0]]
        if again and not named[0] and all(row[index - 1].lines and index - 1 not in named for index in again):
            cuts = [0, *again, wide]
            return [[cells[begin:end] for cells in rows] for begin, end in pairwise(cuts)]
    apart = persons_apart(rows, wide, lexicon) if wide >= MANY_COLUMNS else None
    return apart if apart is not None else [rows]


def _row_values(row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon, find: Finder) -> list[LabelledValue]:
    values: list[LabelledValue] = []
    row = [row[0], *(part for before, cell in pairwise(row) for part in (name_within(cell, before, lexicon) or (cell,)))]
    index = 0
    headed: Cell | None = None
    while index < len(row):
        label, names, index = label_at(row, index, lexicon)
        said = bare_label(label.text) if not names and label.lines else ""
        role = lexicon.role(said) or (heading_role(" ".join(said.split()), lexicon) if said else None)
        heads = role is not None and index < len(row) and is_person(row[index].text, lexicon, sheaf.page.language)
        names = ("name",) if heads else names
        if not names:
            headed = label if lexicon.role_heading(unmarked(label.text)) is not None else headed
            continue
        held: list[Cell] = []
        while index < len(row) and (
            not row[index].lines or not leads_to_value(row[index:], lexicon) or is_answer(names, row[index:], lexicon)
        ):
            held.append(row[index])
            index += 1
        cells = [told for cell in held if (told := _without_colon(cell)).lines]
        if cells:
            value = cells[0] if len(cells) == 1 else _one_cell(cells)
            values.append(labelled_cell(names[0], label.lines, value, sheaf, find, also=names[1:]))
            values += [labelled_cell("role", (), label, sheaf, find)] * heads  # "Alternate | Mr. A"
            if headed is not None and names[0] in PERSONAL:
                values.append(labelled_cell("role", (), headed, sheaf, find))
                headed = None
        elif held or index == len(row):
            empty = Piece(passage(sheaf.document, sheaf.page, label.lines), 0, 0)
            values.append(LabelledValue(names[0], empty, label.row, names[1:], label=key(label.text)))
    return values


def _without_colon(cell: Cell) -> Cell:
    """Return the value without the colon that somebody typed before it, not behind its label: "Title    : Ms."."""
    if not cell.lines or cell.lines[0].words[0].text not in COLONS:
        return cell
    first = cell.lines[0].words[1:]
    return replace(cell, lines=(*((Line(first),) if first else ()), *cell.lines[1:]))


def _one_cell(cells: Sequence[Cell]) -> Cell:
    """Return the cells of one value that was read as several, with what stands at one height as one line."""
    lines: list[Line] = []
    for line in sorted((line for cell in cells for line in cell.lines), key=lambda line: line.box.middle):
        above = lines[-1] if lines else None
        if above is not None and above.box.top <= line.box.middle <= above.box.bottom:
            lines[-1] = Line((*above.words, *line.words))
        else:
            lines.append(line)
    ordered = tuple(Line(tuple(sorted(line.words, key=_reading_place(line)))) for line in lines)
    return replace(cells[0], lines=ordered)


def _reading_place(line: Line) -> Callable[[Word], float]:
    return (lambda word: -word.box.right) if is_arabic(line.text[:1]) else (lambda word: word.box.left)
