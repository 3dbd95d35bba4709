"""Rosters: tables with a person a row, rows that ran over put together again, cells that hold several persons parted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from models.page import Cell, Line, Source
from models.reply import Role
from pipeline.extraction.correspondence.contact_persons import within_name
from pipeline.extraction.correspondence.withdrawals import says_withdrawn
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.forms.labelled_cells import Finder, labelled_cell
from pipeline.extraction.forms.labels import LabelledValue, labelled_person
from pipeline.extraction.forms.successors import puts_in
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.layout.turned_pages import PLACED
from pipeline.extraction.lists.body_headings import Heading, under_heading
from pipeline.extraction.lists.left_over import unread_rest, with_rest_doubted
from pipeline.extraction.lists.name_rests import are_two_names, figured_alike, is_rest_of_name, wants_more
from pipeline.extraction.lists.nameless_rows import is_of_others, told_without_name
from pipeline.extraction.lists.names_of_one_word import is_one_name
from pipeline.extraction.lists.roles_in_cells import roles_unread, with_role_answered, with_role_apart
from pipeline.extraction.lists.spelt_cells import is_native, spelt_apart, with_latin_cells, with_spelling
from pipeline.extraction.lists.spelt_only import is_unread, named_by_spelling
from pipeline.extraction.lists.stacked_persons import parts_of, without_initials, without_number
from pipeline.extraction.tables.attendance_columns import says_no
from pipeline.extraction.tables.bystander_rows import without_bystander_rows
from pipeline.extraction.tables.cells import is_inverted, is_person, is_role
from pipeline.extraction.tables.contact_rows import ContactRows
from pipeline.extraction.tables.dittos import with_dittos_filled
from pipeline.extraction.tables.headings import body_span, is_like_body, may_be_heading
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.tables.names_to_come import says_lacking
from pipeline.extraction.tables.row_borders import cut_before, with_lines_above_moved, with_rows_joined, with_rows_parted
from pipeline.extraction.tables.row_headings import is_head_again, with_headings_apart
from pipeline.extraction.words.folding import Folded, fold, is_cjk, is_latin, key
from pipeline.extraction.words.label_words import CONTACTS, is_one_label
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import without_colon

_UNREAD = frozenset({"", "number", "latin", "more"})
UNREAD_MIN = 3  # letters of a role; fewer are dirt
_SENTENCE_WORDS = 8  # a row of fewer words may name a contact person as a title
HEADLESS = 0.85  # weight of a table whose columns no heading tells
Denial = Callable[[str], bool]


class Roster:
    """Reads the rows of one table whose columns are known."""

    def __init__(
        self, sheaf: Sheaf, columns: Columns, lexicon: Lexicon, language: str | None, find: Finder, denies: Denial | None = None
    ) -> None:
        self._sheaf, self._columns, self._lexicon, self._language, self._find = sheaf, columns, lexicon, language, find
        self._denies = denies  # whether a sentence in a column of remarks says that somebody does not come
        self._names = columns.at("name", "family", "given")
        self.unread: list[str] = []  # what stands in columns of addresses and numbers, and is none
        self.absent: list[str] = []  # names of those of whom their own row says that they do not come
        self.nameless: list[str] = []  # rows that tell something and named nobody

    def read(self, rows: Sequence[Sequence[Cell]]) -> list[Person]:
        """Return a person for every row, rows that only go on joined to the row above; heads that come again are skipped."""
        persons: list[Person] = []
        group: Role | None = None
        body: Heading | None = None
        gathered: list[list[Cell]] = []
        rows = ContactRows(self._columns, self._lexicon, self._names_somebody).joined(rows)
        if self._sheaf.page.source in PLACED:
            rows = with_rows_joined(rows, self._columns.at("number"), self._is_courteous)
        if self._sheaf.page.source is Source.OCR:
            rows = with_lines_above_moved(rows, self._names[0])
            rows = with_rows_parted(rows, self._names[0], self._names_somebody) if len(self._names) == 1 else rows
        rows = with_dittos_filled(rows, self._columns, self._lexicon)
        rows = without_bystander_rows(rows, self._lexicon)
        for read in with_headings_apart(rows, self._names[0], self._lexicon) if len(self._names) == 1 else rows:
            row = self._before_closing(read)
            filled = [cell for cell in row if cell.lines]
            if not filled or is_head_again(row, self._columns, self._lexicon) or self._is_sentence(filled):
                continue
            if (role := self._group(filled, below=bool(gathered))) is not None:
                persons += self._persons(gathered, group, body)
                gathered, group = [], role
            elif (heading := self._body(filled, body)) is not None:
                persons += self._persons(gathered, group, body)
                gathered, body = [], heading
            elif gathered and self._respells(row, gathered[-1]):
                told = self._columns.at("name", "phone", "mobile", "fax", "email", "contact")
                cells = enumerate(zip(gathered[-1], row, strict=False))
                gathered[-1] = [_joined(above, cell) if index in told else above for index, (above, cell) in cells]
            elif gathered and self._goes_on(row, gathered):
                gathered[-1] = [_joined(above, cell) for above, cell in zip(gathered[-1], row, strict=False)]
            else:
                gathered.append(list(row))
        return persons + self._persons(gathered, group, body)

    def _is_courteous(self, text: str) -> bool:
        return honorific_at(text, 0, self._lexicon, self._language) is not None

    def _names_somebody(self, text: str) -> bool:
        return is_person(text, self._lexicon, self._language)

    def _before_closing(self, row: Sequence[Cell]) -> Sequence[Cell]:
        """Return the row without the closing sentence below the table, which was read as its last lines."""
        read = self._sheaf.page.source is Source.OCR and self._is_sentence([cell for cell in row if cell.lines])
        return (cut_before(row, lambda text: self._lexicon.closing.find(Folded(text)) is not None) or row) if read else row

    def _is_sentence(self, filled: Sequence[Cell]) -> bool:
        """Tell whether a row holds the sentence about a contact person or the closing, taken for cells on a poor page."""
        names = [cell for cell in filled if cell.column - 1 in self._names]
        if len(filled) > 2 and any(is_person(cell.text, self._lexicon, self._language) for cell in names):
            return False  # "Director of Inquiries"
        text = Folded(" ".join(cell.text for cell in filled))
        if len(filled) > 1 and len(text.key.split()) <= _SENTENCE_WORDS:
            return False
        whole = " ".join(cell.text for cell in filled)
        cue = self._lexicon.contact.find(text)
        contact = cue is not None and not within_name(whole, cue, self._lexicon)
        return contact or self._lexicon.closing.find(text) is not None

    def _group(self, filled: Sequence[Cell], *, below: bool) -> Role | None:
        """Return the role that a row of one cell sets for the rows below: "Advisers:"; `below` a person, his post goes on."""
        behind = [at for at in self._columns.at("title", "organisation") if below and at]  # headings stand in the first column
        if len(filled) != 1 or filled[0].column - 1 in (*self._columns.at("role"), *behind):
            return None
        return self._lexicon.role_heading(without_colon(filled[0].text))

    def _body(self, filled: Sequence[Cell], above: Heading | None) -> Heading | None:
        """Return the body of those below, named by a row of one cell where numbers or names stand; `above` is the one before."""
        cell, below = filled[0], above is not None
        if len(filled) != 1 or cell.column - 1 > min(self._names, default=0):
            return None
        span, piece = body_span(cell.text, self._lexicon, units=True, rows=True), self._piece(cell)
        column = self._columns.names[cell.column - 1]
        if span is not None:
            return Heading(replace(piece, start=span[0], end=span[1]), "table", None, known=True)
        if not may_be_heading(cell.text, column, self._lexicon, self._names_somebody, below=below):
            return None
        if is_like_body(cell.text, self._lexicon, below=below):
            return Heading(piece, "table", None, known=False)
        return None if above is None else replace(above, known=False)  # whether that one goes on nobody knows

    def _persons(self, rows: Sequence[Sequence[Cell]], group: Role | None, body: Heading | None) -> list[Person]:
        parts = [part for row in rows for part in self._parted(row, rows)]
        found, coming = [self._person(part) for part in parts], list[Person | None]()
        for part, person in zip(parts, found, strict=True):
            if person is None and (told := told_without_name(part, self._columns)) is not None:
                self.nameless.append(told)
            if person is not None and self._stays(part):
                self.absent.append(" ".join(" ".join(piece.text for piece in person.name).split()))
                continue
            coming.append(person)
            self.unread += self._unread(part) if person is not None and self._sheaf.page.source is Source.OCR else []
        named = [
            person if person.role or group is None else replace(person, role=group) for person in coming if person is not None
        ]
        return named if body is None else [under_heading(person, body, self._lexicon) for person in named]

    def _stays(self, row: Sequence[Cell]) -> bool:
        """Tell whether a cell says that its person does not come: a remark anywhere, a sentence in a column of its own."""
        told = [(name, cell.text) for name, cell in zip(self._columns.names, row, strict=False) if cell.lines]
        remarks = any(says_withdrawn(text, self._lexicon) for name, text in told if name not in CONTACTS)
        answers = any(says_no(head, cell.text, self._lexicon) for head, cell in zip(self._columns.heads, row, strict=False))
        denied = any(self._denies is not None and self._denies(text) for name, text in told if name in ("", "other"))
        return remarks or answers or denied

    def _unread(self, row: Sequence[Cell]) -> list[str]:
        """Return what is written in a person's cells for addresses and numbers and is none as it was read."""
        cells = [row[index] for index in self._columns.at(*CONTACTS) if index < len(row)]
        held = [passage(self._sheaf.document, self._sheaf.page, cell.lines) for cell in cells if cell.lines]
        return [rest for cell in held if (rest := unread_rest(cell.text, self._find(cell)))]

    # -- rows that ran over

    def _goes_on(self, row: Sequence[Cell], gathered: Sequence[Sequence[Cell]]) -> bool:
        """Tell whether a row read as its own only holds what did not fit into the row above."""
        numbers = self._columns.at("number")
        if any(_held(row, numbers)) or any(_held(row, self._columns.at("honorific"))) or self._both_told(gathered[-1], row):
            return False
        held = [index for index in self._names if index < len(row) and row[index].lines]
        if not held:
            return not (self._only_latin(row) or is_of_others(row, gathered, self._columns, self._sheaf.page.source))
        if all(is_role(row[index].text.strip(" ()（）:：\n"), self._lexicon) for index in held):
            return True  # "(Head of Delegation)" below his name
        if len(self._names) > 1 and len(held) == 1 and max(sum(_held(cells, self._names)) for cells in gathered) > 1:
            return not is_one_name(row, gathered[-1], self._columns, self._lexicon, self._sheaf.page.source)
        two = any(are_two_names(gathered[-1][index].text, row[index].text, self._lexicon) for index in held)
        if two or self._courteous(row) or any(says_lacking(row[index].text, self._lexicon) for index in held):
            return False
        words, last = sum(len(row[index].text.split()) for index in held), gathered[-1][held[0]].text.split()
        above = [word for word in last if any(map(str.isalpha, word))]
        addresses = [any("@" in cell.text for cell in cells) for cells in (gathered[-1], row)]  # nobody's rest has its own
        half = words <= 2 and len(self._names) == 1 and len(above) == 1 and not is_cjk(above[0][0]) and not all(addresses)
        half = half and not figured_alike(gathered[-1], row)
        read = self._sheaf.page.source is Source.OCR  # typed rows are told by the format
        if half or (read and is_rest_of_name(row, gathered, self._columns)):  # half a name above, the other half here
            return True
        courteous, counted = sum(map(self._courteous, gathered)), sum(any(_held(cells, numbers)) for cells in gathered)
        marked = courteous * 5 >= len(gathered) * 3 or (bool(numbers) and counted * 5 >= len(gathered) * 4)
        usual = max(sum(bool(cell.lines) for cell in cells) for cells in gathered)
        titles = [row[index].text.split() for index in self._columns.at("title") if index < len(row)]
        whole = any(len(title) > 1 for title in titles) or any("@" in cell.text for cell in row)
        sparse = sum(bool(cell.lines) for cell in row) * 2 <= usual + 1  # else a whole name in two columns is nobody's rest
        broken = wants_more(gathered[-1], self._lexicon.stop_exact) and (sparse or len(held) == 1)
        return marked and words <= 2 and (broken or (sparse and not whole))

    def _both_told(self, above: Sequence[Cell], row: Sequence[Cell]) -> bool:
        """Tell whether each of two rows has a role of its own, or the same words in that column: nobody's rest does."""
        told = [rows[index].text for rows in (above, row) for index in self._columns.at("role") if index < len(rows)]
        same = len(told) == 2 and len(told[0]) > UNREAD_MIN and is_one_label(key(told[0]), key(told[1]))
        return same or (len(told) == 2 and all(is_role(text, self._lexicon) for text in told))

    def _respells(self, row: Sequence[Cell], above: Sequence[Cell]) -> bool:
        """Tell whether a row without number gives the name above once more in Latin letters, as the other rows may do."""
        numbers = self._columns.at("number")
        if self._columns.at("name") != self._names or not any(_held(above, numbers)) or any(_held(row, numbers)):
            return False
        mine, theirs = row[self._names[0]].lines, above[self._names[0]].lines
        latin = bool(mine) and all(is_latin(line.text) for line in mine)
        return latin and bool(theirs) and all(map(is_native, theirs))

    def _only_latin(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row names somebody in the columns of Latin spellings alone: he has no name in the other script."""
        latin = _held(row, self._columns.at("latin"))
        return bool(latin) and all(latin) and any(_held(row, self._columns.at("title", "organisation")))

    def _courteous(self, row: Sequence[Cell]) -> bool:
        if any(_held(row, self._columns.at("honorific"))):
            return True
        texts = (row[index].text for index in self._names if index < len(row) and row[index].lines)
        return any(self._courtesy(text) for text in texts)

    def _whole_name(self, lines: Sequence[Line]) -> bool:
        match = name_at(" ".join(line.text for line in lines), 0, self._lexicon, self._language)
        return match is not None and match.plain and match.words > 1

    def _courtesy(self, text: str) -> bool:
        match = name_at(text, 0, self._lexicon, self._language, whole=True)
        return match is not None and match.honorific is not None

    # -- cells that hold several persons

    def _parted(self, row: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
        """Return the row parted where its name cell holds lines that each begin with a courtesy form, by their height."""
        if len(self._names) != 1 or self._names[0] >= len(row):
            return [row]
        lines = row[self._names[0]].lines
        texts = [without_number(line.text) for line in lines]
        starts = [index for index, text in enumerate(texts) if self._courtesy(text) and not self._is_post(text)]
        if any(map(is_native, lines)):  # the same once more in Latin letters begins nobody
            starts = [at for at in starts if not is_latin(lines[at].text)]
        if starts and starts[0] and self._whole_name(lines[: starts[0]]) and not self._runs_on(texts, starts[0]):
            starts = [0, *starts]  # the first of them has no courtesy form
        others = [other[self._names[0]].text for other in rows if other is not row and self._names[0] < len(other)]
        starts = without_initials(starts, texts, others)
        if len(starts) < 2 or starts[0] != 0:
            return [row]
        return parts_of(row, self._names[0], starts, self._columns.at("organisation"))

    def _runs_on(self, texts: Sequence[str], at: int) -> bool:
        """Tell whether a name goes on to the line with its courtesy form: "João Manuel da" / "Rosa Xavier 先生"."""
        match = name_at(texts[at], 0, self._lexicon, self._language, whole=True)
        behind = match is not None and match.honorific is not None and match.honorific[0] > match.name[0]
        particle = fold(texts[at - 1].split()[-1]) in self._lexicon.particles
        return particle or (behind and match is not None and is_latin(texts[at][slice(*match.name)]))

    def _is_post(self, text: str) -> bool:
        """Tell whether what begins like a courtesy form is a post as a whole: "Fiscal adscrito a la Unidad"."""
        match = name_at(text, 0, self._lexicon, self._language, whole=True)
        posted = (
            match is not None and match.honorific is not None and self._lexicon.is_post_honorific(text[slice(*match.honorific)])
        )
        return posted and is_name_line(text, self._lexicon, self._language) is None

    def _person(self, row: Sequence[Cell]) -> Person | None:
        columns = self._columns
        beside = {"title": ("organisation",), "organisation": ("title",)}  # what a cell holds too that has no column of its own
        others = {name: also for name, also in beside.items() if not columns.at(*also)}
        latin = [index for index in columns.at("latin") if index < len(row) and row[index].lines]
        row, spelt = spelt_apart(row, self._names)
        unread = is_unread(row, self._names)
        names = named_by_spelling(columns, self._names, latin) if unread else columns.names
        latin = [] if unread else latin
        values = [
            self._value(name, columns.heads[index], row[index], also=others.get(name, ()))
            for index, name in enumerate(names)
            if index < len(row) and row[index].lines and (name not in _UNREAD or puts_in(columns.heads[index], self._lexicon))
        ]
        values += [self._value("role", columns.heads[index], row[index]) for index in roles_unread(row, names, self._lexicon)]
        values = with_role_apart(values, self._lexicon, self._language)
        person = labelled_person(values, (), self._lexicon, self._language, via="table")
        if person is None:
            return None
        person = with_role_answered(person, columns.heads, row, self._sheaf, self._lexicon)
        person = with_spelling(person, spelt, self._sheaf, self._lexicon)
        person = person.doubted(Doubt.NO_NAME) if unread and any(_held(row, self._names)) else person
        for index in columns.at("more"):
            if index < len(row) and row[index].lines:
                person = replace(person, name=(*person.name, self._piece(row[index])))
        person = with_latin_cells(person, [row[index] for index in latin], self._sheaf, self._lexicon)
        if self._sheaf.page.source is Source.OCR:
            person = with_rest_doubted(person, row, columns)
        seemly = replace(person, weight=min(person.weight, HEADLESS)) if not columns.sure and self._plausible(person) else None
        return person if columns.sure else seemly

    def _piece(self, cell: Cell) -> Piece:
        held = passage(self._sheaf.document, self._sheaf.page, cell.lines)
        return Piece(held, 0, len(held.text))

    def _plausible(self, person: Person) -> bool:
        """Tell whether the name found in a column that only seems to hold names looks like one."""
        text = " ".join(piece.text for piece in person.name).replace("\n", " ").replace(" — ", " ")
        match = name_at(text, 0, self._lexicon, self._language)
        named = person.honorific is not None or (match is not None and match.plain and match.words >= 2)
        return named or is_inverted(text, self._lexicon)

    def _value(self, name: str, head: tuple[Line, ...], cell: Cell, *, also: tuple[str, ...] = ()) -> LabelledValue:
        return labelled_cell(name, head, cell, self._sheaf, self._find, also=also)


def _held(row: Sequence[Cell], columns: Sequence[int]) -> list[bool]:
    return [index < len(row) and bool(row[index].lines) for index in columns]


def _joined(above: Cell, below: Cell) -> Cell:
    return replace(above, lines=above.lines + below.lines) if below.lines else above
