"""What the columns of a table hold: told by its head, however many lines that has, or by what stands in the cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from models.page import Cell, Line
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.tables.cells import PERSONAL, Row, is_courtesy, is_name_part, is_person, is_post, is_role, is_value
from pipeline.extraction.tables.column_contents import columns_without_head, told_by_content
from pipeline.extraction.tables.columns_of_others import without_contacts_of_others
from pipeline.extraction.tables.cut_heads import with_cut_heads
from pipeline.extraction.tables.head_labels import column_of, labels_of, with_short_names
from pipeline.extraction.tables.misread_heads import with_misread_heads
from pipeline.extraction.tables.native_names import are_cyrillic, hold, native_first, spells
from pipeline.extraction.tables.numbered_roles import numbered_roles
from pipeline.extraction.tables.role_columns import role_column
from pipeline.extraction.tables.sub_heads import says_spelling, with_sub_heads
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

HEAD_ROWS = 4  # a head stands among the first rows
_BESIDE_NAMES = frozenset({"title", "organisation"})  # told by a head, they leave its only unknown column to the names
_FIGURES_MIN = 7  # of a telephone number
_OF_NOBODY = frozenset({"", "meeting", "reference", "cover", "bystander", "other"})  # what no column of a table of persons says


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a roster hold: a field's name, and the head cell's lines, for each column ("" where unknown).

    Beside the names of labels there are "latin", a Latin spelling beside the name, and "more", which continues the name.
    """

    names: tuple[str, ...]
    heads: tuple[tuple[Line, ...], ...]
    sure: bool = True

    def at(self, *names: str) -> list[int]:
        """Return the columns that hold any of these."""
        return [index for index, name in enumerate(self.names) if name in names]

    @property
    def tells_each(self) -> bool:
        """Whether each row of a table without head tells part, post and name: no form, though "代表" may be a label as well."""
        return not any(self.heads) and {"role", "title", "name"} <= set(self.names)

    @property
    def heads_others(self) -> bool:
        """Whether a head tells posts and bodies, and only that of the names is not known: "completo", "Pasajero"; no form."""
        return any(self.heads) and not self.sure and {"name", *_BESIDE_NAMES} <= set(self.names) and "" not in self.names


def columns_of(rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> tuple[Columns, int] | None:
    """Return (what the columns hold, number of rows of the head) of a table of persons, None where it is none."""
    told = _columns_of(rows, lexicon, language, short=False)
    if told is None or not told[0].sure:
        again = _columns_of(rows, lexicon, language, short=True)
        return again if again is not None and again[0].sure else told
    return told


def _columns_of(rows: Sequence[Row], lexicon: Lexicon, language: str | None, *, short: bool) -> tuple[Columns, int] | None:
    """Return `columns_of`; `short` where a head may leave out "name"."""
    partial: tuple[Columns, int] | None = None
    for first in range(min(HEAD_ROWS, len(rows))):
        for last in range(first + 1, min(first + HEAD_ROWS, len(rows)) + 1):
            found = head_of(_stacked(rows[first:last]), lexicon, short=short)
            if found is None:
                continue
            if any(is_value(cell, lexicon, language) for cell in chain.from_iterable(rows[first:last])):
                break  # persons whose roles or posts are labels elsewhere: "Delegate", "Adviser"
            if set(found.names) & PERSONAL:
                found = _without_rest_above(found, rows[first:last], lexicon)
                deeper, head = _deeper(rows, first, last, found, lexicon, language)
                held, head = with_sub_heads(deeper.names, head, rows, lexicon, language)
                below = body_of(rows, head)
                filled = _filled(replace(deeper, names=held), below, lexicon, language)
                whole = _with_whole_names(_with_courtesies(filled, rows, lexicon, language), below, lexicon)
                return replace(whole, names=native_first(whole.names, below)), head
            partial = partial or (found, last)
    if partial is not None:
        columns = _with_last_for_names(_filled(partial[0], rows[partial[1] :], lexicon, language))
        return (replace(columns, sure=False), partial[1]) if set(columns.names) & PERSONAL else None
    names = columns_without_head(rows, lexicon, language)
    return (Columns(tuple(names), tuple(() for _ in names), sure=False), 0) if names is not None else None


def body_of(rows: Sequence[Row], head: int) -> Sequence[Row]:
    """Return the rows below the head's, whose number is `head`; above it where labels stand under what is filled in."""
    return rows[head:] or rows[: head - 1]


def _with_whole_names(columns: Columns, rows: Sequence[Row], lexicon: Lexicon) -> Columns:
    """Return the columns with names and their spelling for family and given names, where but the second is in Latin letters.

    Lines of two heads that stand close may be read for one another: "Family name," | "first name (Latin)".
    """
    parts = columns.at("family", "given")
    if len(parts) != 2 or columns.at("name", "latin") or hold(rows, parts[0], is_latin):
        return columns
    native = are_cyrillic(rows, parts[1])  # "Фамилия (по паспорту)"
    told = not native and says_spelling(" ".join(line.text for line in columns.heads[parts[1]]), lexicon)
    if not told and not spells(rows, parts[1], parts[0]):
        return columns
    names = {parts[0]: "name", parts[1]: "latin"}
    return replace(columns, names=tuple(names.get(index, name) for index, name in enumerate(columns.names)))


def _with_courtesies(columns: Columns, rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> Columns:
    """Return the columns with one for names as courtesy forms, where it holds these and another one the names: "اللقب".

    The head of that other one may be misread: it then seems to go on with the first.
    """

    def is_courtesy(text: str) -> bool:
        return honorific_at(text, 0, lexicon, language) == len(text)

    personal = columns.at(*PERSONAL)
    if len(personal) == 1 and (beside := personal[0] + 1) in columns.at("", "more"):
        personal += [beside] * hold(rows, beside, lambda text: is_person(text, lexicon, language) or is_name_part(text, lexicon))
    told = [index for index in personal if hold(rows, index, is_courtesy)]
    if len(told) != 1 or len(personal) != 2 or columns.at("honorific"):
        return columns
    names = ["name" if index in personal else name for index, name in enumerate(columns.names)]
    names[told[0]] = "honorific"
    return replace(columns, names=tuple(names))


def _with_last_for_names(columns: Columns) -> Columns:
    """Return the columns with the only one whose head is not known ("Who") for the names, where posts and bodies have theirs."""
    unknown = [index for index, name in enumerate(columns.names) if not name]
    told = set(columns.names) >= _BESIDE_NAMES
    if set(columns.names) & PERSONAL or len(unknown) != 1 or not told or not columns.heads[unknown[0]]:
        return columns
    names = [name or "name" for name in columns.names]
    return replace(columns, names=tuple(names))


def _without_rest_above(found: Columns, head: Sequence[Row], lexicon: Lexicon) -> Columns:
    """Return what the head's lower rows tell, where they tell more of persons: the table's heading may end in its first row."""

    def told(columns: Columns) -> int:
        return sum(name not in _OF_NOBODY for name in columns.names)

    lower = [columns for at in range(1, len(head)) if (columns := head_of(_stacked(head[at:]), lexicon)) is not None]
    return max((found, *lower), key=told)


def _deeper(
    rows: Sequence[Row], first: int, last: int, found: Columns, lexicon: Lexicon, language: str | None
) -> tuple[Columns, int]:
    """Return the head with further rows, as long as each tells more columns ("Family" above "name")."""
    while last < min(first + HEAD_ROWS, len(rows)):
        options = (head_of(_stacked(rows[first : last + 1]), lexicon), head_of(rows[last], lexicon))
        better = [more for more in options if more is not None and _told(more) > _told(found)]
        if (
            not better
            or any(is_value(cell, lexicon, language) for cell in rows[last])
            or _begins_person(rows[last], found, lexicon)
        ):
            break
        found, last = max(better, key=_told), last + 1
    return found, last


def _begins_person(row: Row, head: Columns, lexicon: Lexicon) -> bool:
    """Tell whether a number or a courtesy form stands alone below its label: a stamp makes the rest look like labels."""
    below = [(name, cell.text.strip(" .)")) for name, cell in zip(head.names, row, strict=False)]
    forms = (honorific_at(text, 0, lexicon, None) == len(text) > 0 for name, text in below if name == "honorific")
    return any(forms) or any(name == "number" and text.isdigit() for name, text in below)


def _told(columns: Columns) -> int:
    """Return of how many columns it is known what they hold."""
    return sum(map(bool, columns.names))


def _stacked(rows: Sequence[Row]) -> Row:
    """Return one row with the lines of all these rows in each cell."""
    wide = max(len(row) for row in rows)
    return tuple(
        Cell(rows[0][0].row, column + 1, tuple(line for row in rows if column < len(row) for line in row[column].lines))
        for column in range(wide)
    )


def head_of(row: Row, lexicon: Lexicon, *, short: bool = False) -> Columns | None:
    """Return what the columns hold where this row is a table's head, else None; `short` as above."""
    options = with_cut_heads([labels_of(cell, lexicon) for cell in row], row, lexicon)
    options = with_misread_heads(options, row, lexicon)
    options = with_short_names(options, row, lexicon) if short else options
    filled = sum(1 for cell in row if cell.text.strip())
    known = sum(1 for names in options if names)
    if known < 2 or known * 2 < filled:
        return None
    has_given = any("given" in names and "name" not in names for names in options)
    has_family = any("family" in names and "name" not in names for names in options)
    chosen: list[str] = []
    for names in options:
        chosen.append(column_of(names, chosen, has_given=has_given, has_family=has_family))
    if "given" in chosen and "family" not in chosen:  # "Apellidos | Nombre": what stands beside family names is given names
        parted = [
            name == "name" and "family" in names and "name" not in names for name, names in zip(chosen, options, strict=True)
        ]
        chosen = ["family" if part else name for name, part in zip(chosen, parted, strict=True)]
    if chosen.count("name") > 1:  # "Name" and "Name (Latin)"
        first = chosen.index("name")
        chosen = ["latin" if name == "name" and index > first else name for index, name in enumerate(chosen)]
    if chosen.count("family") == chosen.count("given") == 2:
        cut = [index for index, name in enumerate(chosen) if name in ("family", "given")][2]
        chosen = ["latin" if name in ("family", "given") and index >= cut else name for index, name in enumerate(chosen)]
    return Columns(tuple(chosen), tuple(cell.lines for cell in row))


def _filled(columns: Columns, rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> Columns:
    """Return the columns with those whose head could not be read told by their content."""

    def is_form(text: str) -> bool:
        return sum(map(str.isalpha, text)) > 1 and is_courtesy(text, lexicon, language)

    names = _without_parts_repeated(columns, rows)
    if columns.at("given") and not columns.at("family", "name"):
        given = columns.at("given")[0]
        beside = (at for at in (given - 1, given + 1) if 0 <= at < len(names) and not names[at])
        family = next((at for at in beside if hold(rows, at, lambda text: is_name_part(_lettered(text), lexicon))), None)
        names[given if family is None else family] = "name" if family is None else "family"
    for index in range(len(names)):
        if names[index] == "title" and hold(rows, index, lambda text: is_courtesy(text, lexicon, language)):
            names[index] = "honorific"
        if names[index] == "gender" and "honorific" not in names and hold(rows, index, is_form):
            names[index] = "honorific"  # "Sex/Form of address" above courtesy forms, not "M" and "F"
        if (
            names[index] in ("honorific", "country")
            and "title" not in names
            and hold(rows, index, lambda text: is_post(text, lexicon, language))
        ):
            names[index] = "title"  # "Rank" above posts, or the heading "Delegation" read with "Post"
        if names[index] in ("title", "organisation") and hold(rows, index, _is_of_figures):
            names[index] = "contact" if hold(rows, index, has_contact) else ""  # "Office" above telephone numbers
        if names[index] == "number" and (hold(rows, index, _is_long_number) or hold(rows, index, has_contact)):
            names[index] = "contact"  # "GSM No.", "ت" for "هاتف"
    names = _with_others_told(names, rows, lexicon, language)
    posts = [index for index, name in enumerate(names) if name == "title"]
    roles = [index for index in posts if hold(rows, index, lambda text: is_role(text, lexicon))]
    if len(posts) > 1 and len(roles) == 1 and "role" not in names:
        names[roles[0]] = "role"  # "Capacity" beside "Post"
    persons = [row for row in rows if sum(bool(cell.lines) for cell in row) > 1]  # "MEMBERS" alone heads those below it
    if "role" not in names and (told := role_column(names, persons, lexicon, _OF_NOBODY)) is not None:
        names[told] = "role"
    if "role" not in names and (told := numbered_roles(names, persons, lexicon)) is not None:
        names[told] = "role"
    bodies = [index for index, name in enumerate(names) if name == "organisation"]
    alone = len(posts) == len(roles) == len(bodies) == 1 and "role" not in names
    if alone and hold(rows, bodies[0], lambda text: is_post(text.partition(",")[0], lexicon, language)):
        names[roles[0]], names[bodies[0]] = "role", "title"  # "Qualité" beside "Fonction et institution"
    if "" in names:
        headed = [at for at, lines in enumerate(columns.heads) if any(map(str.isalpha, "".join(line.text for line in lines)))]
        names = told_by_content(rows, lexicon, language, names, headed)
    names = without_contacts_of_others(names, rows, lexicon, language, _OF_NOBODY)
    return replace(columns, names=tuple(_with_posts(names, rows, lexicon)))


def _with_others_told(names: Sequence[str], rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> list[str]:
    """Return the columns with posts below "Capacity", and bodies below "Representing", as such where no other column has them."""

    def is_other(name: str, text: str) -> bool:
        if name == "role":
            return is_post(text, lexicon, language) and not is_role(text, lexicon)
        return places.place(text, lexicon) is places.Place.BODY and not lexicon.is_state(text)

    told = list(names)
    for name, other in (("role", "title"), ("country", "organisation")):
        if name in told and other not in told and hold(rows, told.index(name), partial(is_other, name)):
            told[told.index(name)] = other
    return told


def _without_parts_repeated(columns: Columns, rows: Sequence[Row]) -> list[str]:
    """Return the columns with the whole names as such where given names seem to repeat the family names: "Rojas | Ana Rojas"."""
    names, parts = list(columns.names), columns.at("family", "given")
    if [names[at] for at in parts] == ["family", "given"] and "name" not in names:
        family, given = parts
        pairs = [(set(key(row[family].text).split()), set(key(row[given].text).split())) for row in rows if given < len(row)]
        filled = [(part, whole) for part, whole in pairs if part and whole]
        if filled and sum(part < whole for part, whole in filled) * 5 >= len(filled) * 3:
            names[family], names[given] = "", "name"
    return names


def _is_of_figures(text: str) -> bool:
    """Tell whether a cell holds figures alone; dashes and ditto marks tell nothing of what the column holds."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _is_long_number(text: str) -> bool:
    """Tell whether a cell holds figures alone, so many that they count nobody."""
    return _is_of_figures(text) and sum(map(str.isdigit, text)) >= _FIGURES_MIN


def _lettered(text: str) -> str:
    """Return the words with letters: figures and strokes beside a name are dirt, "الصايغ 2"."""
    return " ".join(word for word in text.split() if any(map(str.isalpha, word)))


def _with_posts(names: Sequence[str], rows: Sequence[Row], lexicon: Lexicon) -> list[str]:
    """Return the columns with one for posts and bodies, where no head names either and the cells of one column hold both.

    Its head was hidden by a stamp, or by what was read as another word: "SSION" for "Título", which is no "session".
    """

    def says(text: str) -> bool:
        return places.place(text, lexicon) is not places.Place.OTHER

    told = [index for index, name in enumerate(names) if name in _OF_NOBODY and hold(rows, index, says)]
    if not PERSONAL & set(names) or {"title", "organisation"} & set(names) or len(told) != 1:
        return list(names)
    return ["title" if index in told else name for index, name in enumerate(names)]
