"""Pages of forms laid out anew: every label beside its value, wherever the form has its values and however it was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table
from pipeline.extraction.forms.boxes import has_boxes
from pipeline.extraction.forms.form_fields import LEADING, Stretch, bare, is_aside, stretches_of, without_leader
from pipeline.extraction.forms.form_sides import Field, Side, fields_of, side_of, stacked
from pipeline.extraction.forms.label_reach import reach_of
from pipeline.extraction.forms.labels_both_sides import with_labels_once
from pipeline.extraction.forms.mirrored_labels import with_mirrored_labels
from pipeline.extraction.forms.misread_labels import with_misread_labels
from pipeline.extraction.forms.parts_as_labels import with_parts_as_values
from pipeline.extraction.forms.shared_labels import shares_labels
from pipeline.extraction.forms.split_forms import with_forms_joined
from pipeline.extraction.forms.values_below import parted_at_labels
from pipeline.extraction.layout.turned_pages import EVERY, PLACED, with_pages
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.tables.counted_columns import are_numbered
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.row_headings import is_head_again
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.label_words import is_one_label, label_key
from pipeline.extraction.words.lexicon import Lexicon

LABELS_MIN = 4  # different fields that a form has labels for, one of them a name
FIRST_WORDS = 4  # of a line, among which a label is looked for
FILLED_MIN = 3  # of them with a value
SCATTERED_MIN = 3  # labels that do not stand in one block with their value, where that is beside them
BARE_SCATTERED_MIN = 1  # the same of labels without colons: without its place such a label says nothing about its value
SAME_COLUMN = 0.03  # of the page's width, between the beginnings of labels below one another
FRESH_ROWS_MIN = 3  # rows with a label that no row above has
HEADS_MIN, PERSONS_MIN = 3, 2  # different columns of a table of persons, and persons, that are proof enough
AGAIN_MIN = 3  # different fields, that of the name among them, of which each person has his own
_NAME = "name"
_SAID_OF_ONE = frozenset({_NAME, "title", "organisation", "role", "honorific", "address", "passport", "birth", "gender"})
HALF = 0.25  # of the page's width, at least, between two forms side by side


def with_forms(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a table of labels and values for every page that is a form; typed ones are only joined."""
    laid_out = with_pages(document, PLACED, lambda page: _page(page, lexicon))
    return with_pages(laid_out, EVERY, lambda page: with_forms_joined(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    if not _may_be_form(page, lexicon):
        return page
    read = stretches_of(page.lines(), lexicon, right_to_left=page.language == "ar")
    rows = with_labels_once(stacked(with_misread_labels(read, lexicon)), page, lexicon)
    labels = [stretch for row in rows for stretch in row if stretch.names]
    kinds = {label.names[0] for label in labels}
    side = side_of(rows)
    personal = any(PERSONAL.intersection(label.names) for label in labels)  # "Courtesy title, name and surname"
    if len(kinds) < LABELS_MIN or not personal or side is None or _holds_roster(page, lexicon):
        return page
    rows = _to_closing(_from_first_person(rows), lexicon)
    if side is not Side.BESIDE:
        rows = with_parts_as_values(rows, lexicon, above=side is Side.ABOVE, reach=reach_of(rows))
    rows = parted_at_labels(rows, right_to_left=page.language == "ar") if side is Side.BELOW else rows
    told, below = _to_aside(_with_headings(rows), lexicon)
    halves = [*with_mirrored_labels(_side_by_side(told)), below]
    fields = [field for half in halves for field in fields_of(half, side, lexicon)]
    if sum(bool(field.value) for field in fields if field.label) < FILLED_MIN:
        return page
    if any(_names_several(field, lexicon, page.language) for field in fields) or _is_told_apart(page, lexicon):
        return page  # one column of labels serves several persons, each in a column of his own
    if _has_head(rows, fields, side) or (side is Side.BESIDE and not _scattered(page, fields)):
        return page
    return _laid_out(page, fields)


def _holds_roster(page: Page, lexicon: Lexicon) -> bool:
    """Tell whether a table was read as such: a head or numbers, persons one below the other in columns of names, no labels again.

    Numbers count the persons of a table that goes on from the page before, where "Delegate" stands in each row.
    """
    for table in (block for block in page.blocks if isinstance(block, Table) and block.rows):
        known = columns_of(table.rows, lexicon, page.language)
        if known is None or not (known[0].sure or are_numbered(table.rows)) or len(set(known[0].names) - {""}) < HEADS_MIN:
            continue
        rows = [row for row in table.rows[known[1] :] if any(cell.lines for cell in row)]
        named = [row for row in rows if all(index < len(row) and row[index].lines for index in known[0].at(*PERSONAL))]
        again = any(is_head_again(row, known[0], lexicon) for row in rows)
        if len(named) >= PERSONS_MIN and len(named) * 3 >= len(rows) * 2 and not again:
            return True
    return False


def _names_several(field: Field, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the value of a name's label holds the courtesy forms of several persons."""
    if field.label is None or not set(field.used[0].names) & PERSONAL:
        return False
    text = " ".join(line.text for line in field.value)
    return len(list(lexicon.honorific_before(language).finditer(text))) > 1


def _is_told_apart(page: Page, lexicon: Lexicon) -> bool:
    """Tell whether a table was read with its persons in columns beside those of the labels: as one value they would be lost."""
    tables = (block for block in page.blocks if isinstance(block, Table) and block.rows)
    return any(len(table.rows[0]) > 2 and shares_labels(table.rows, lexicon) for table in tables)


def _may_be_form(page: Page, lexicon: Lexicon) -> bool:
    """Tell whether enough lines of the page begin with a label; this is asked of every page, and must cost little."""
    kinds: set[str] = set()
    for line in page.lines():
        for count in range(1, min(len(line.words), FIRST_WORDS) + 1):
            kinds.update(lexicon.labels.get(label_key(bare(line.words[:count])), ())[:1])
    return len(kinds) >= LABELS_MIN - 1


def _from_first_person(rows: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Return the rows without the labels that stand before those of the first person: the meeting's, the letterhead's."""
    first = next(number for number, row in enumerate(rows) if any(set(stretch.names) & PERSONAL for stretch in row))
    while first > 0:
        # Where labels stand under their values, a row of values is between those of the name and what leads to it.
        above = next((at for at in range(first - 1, max(first - 3, -1), -1) if any(stretch.names for stretch in rows[at])), None)
        if above is None or not any(stretch.names and stretch.names[0] in LEADING for stretch in rows[above]):
            break
        first = above
    return [*(_unlabelled(row) for row in rows[:first]), *map(list, rows[first:])]


def _to_closing(rows: Sequence[Sequence[Stretch]], lexicon: Lexicon) -> list[list[Stretch]]:
    """Return the rows above the words of leave below the last person: who signs, and the numbers in the foot, are no values."""
    last = max(number for number, row in enumerate(rows) if any(set(stretch.names) & PERSONAL for stretch in row))
    texts = [" ".join(stretch.text for stretch in row) for row in rows]
    end = next((at for at in range(last + 1, len(rows)) if _takes_leave(texts[at], lexicon)), len(rows))
    return [list(row) for row in rows[:end]]


def _takes_leave(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row closes a note, or is a letter's words of leave: "Yours sincerely,"."""
    return lexicon.closing.find(Folded(text)) is not None or lexicon.greetings.is_courtesy(text)


def _to_aside(
    rows: Sequence[Sequence[Stretch]], lexicon: Lexicon
) -> tuple[Sequence[Sequence[Stretch]], Sequence[Sequence[Stretch]]]:
    """Return (the rows about participants, those below the last one about somebody else: who filled the form in)."""
    said = _SAID_OF_ONE | PERSONAL
    last = max(number for number, row in enumerate(rows) if any(set(stretch.names) & said for stretch in row))
    for at in range(last + 1, len(rows)):
        other = any("bystander" in stretch.names for stretch in rows[at])
        if other or is_aside(" ".join(stretch.text for stretch in rows[at]), lexicon):
            return rows[:at], rows[at:]
    return rows, ()


def _unlabelled(row: Sequence[Stretch]) -> list[Stretch]:
    return [replace(stretch, names=(), label_words=0) for stretch in row]


def _with_headings(rows: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Return the rows with "Participant 1" above labels for the name as a heading: nothing below it is its value."""
    names = [stretch for row in rows for stretch in row if set(stretch.names) & PERSONAL]
    counted = [stretch for stretch in names if stretch.alone and stretch.words[-1].text.strip(".:").isdigit()]
    if len(counted) == len(names):
        return [list(row) for row in rows]
    headings = {id(stretch) for stretch in counted}
    return [[replace(stretch, colon=True) if id(stretch) in headings else stretch for stretch in row] for row in rows]


def _has_head(rows: Sequence[Sequence[Stretch]], fields: Sequence[Field], side: Side) -> bool:
    """Tell whether few rows hold all labels: the head of a table with a person a row. A form has new ones in row after row.

    Labels of contacts do not count, which stand in the cells of such tables too, nor do labels without a value. A head does not
    come again, a form may have its fields anew for the next person.
    """
    if side is not Side.BESIDE and _comes_again(fields):
        return False
    counts = [sum(bool(stretch.names) for stretch in row) for row in rows]
    known: dict[int, set[str]] = {}
    for field in fields:
        names = field.used[0].names
        if names and field.value:
            known.setdefault(field.place[0], set()).add(_NAME if set(names) & PERSONAL else names[0])
    seen: set[str] = set()
    fresh = 0
    for _, kinds in sorted(known.items()):
        fresh += bool(kinds & _SAID_OF_ONE - seen)
        seen |= kinds
    alone = [row[0] for row in rows if row[0].alone and set(row[0].names) & PERSONAL and not any(each.names for each in row[1:])]
    again = any(_same(one, other) for one, other in pairwise(alone))  # each person has the name's label, and nothing beside it
    return fresh < FRESH_ROWS_MIN - again or max(counts) * 2 > sum(counts)


def _comes_again(fields: Sequence[Field]) -> bool:
    """Tell whether a name's label and others come again in further rows, word for word: a form's part for each person."""
    again: set[str] = set()
    told = [field for field in fields if field.label is not None]
    for at, field in enumerate(told):
        names = field.used[0].names
        further = (other for other in told[at + 1 :] if other.place[0] > field.place[0])
        if any(_same(field.used[0], other.used[0]) for other in further):
            again.add(_NAME if set(names) & PERSONAL else names[0])
    return _NAME in again and len(again) >= AGAIN_MIN


def _side_by_side(rows: Sequence[Sequence[Stretch]]) -> list[list[list[Stretch]]]:
    """Return the rows, or those of each of two forms side by side: a name's label comes again in one row."""
    cut = 1.0
    for row in rows:
        names = [stretch for stretch in row if set(stretch.names) & PERSONAL]
        again = [other for first in names for other in names if other.start - first.start > HALF and _same(first, other)]
        cut = min([cut, *(other.start - SAME_COLUMN for other in again)])
    if cut == 1.0:
        return [[list(row) for row in rows]]
    first = [[stretch for stretch in row if stretch.start < cut] for row in rows]
    second = [[stretch for stretch in row if stretch.start >= cut] for row in rows]
    return [[row for row in half if row] for half in (first, second)]


def _same(first: Stretch, other: Stretch) -> bool:
    return first.names == other.names and is_one_label(key(first.text), key(other.text))


def _scattered(page: Page, fields: Sequence[Field]) -> bool:
    """Tell whether only the places of labels and values tell what belongs together.

    They were read apart, in several blocks, or several fields were read as one cell of a table.
    """
    cells = [cell for block in page.blocks for cell in _cells(block)]
    number = {id(word): at for at, cell in enumerate(cells) for line in cell for word in line.words}
    block_of = {id(word): at for at, block in enumerate(page.blocks) for line in _lines_of(block) for word in line.words}
    tabled = {id(word) for block in page.blocks if isinstance(block, Table) for line in _lines_of(block) for word in line.words}
    apart = 0
    begun: set[int] = set()
    for field in fields:
        if field.label is None or not field.value:
            continue
        word = field.label.words[0]
        together = id(word) in tabled and number[id(word)] in begun
        begun.add(number[id(word)])
        told = {block_of[id(word)] for line in (field.label, *field.value) for word in line.words}
        if len(told) > 1 and any(has_boxes(line.text) for line in field.value):
            return True  # a box and its word may be blocks of their own
        apart += len(told) > 1 or together
    labels = [field.used[0] for field in fields if field.label is not None]
    bare_ones = sum(not label.colon for label in labels) * 2 > len(labels)
    return apart >= (BARE_SCATTERED_MIN if bare_ones else SCATTERED_MIN)


def _cells(block: Block) -> list[tuple[Line, ...]]:
    return [block.lines] if isinstance(block, Paragraph) else [cell.lines for row in block.rows for cell in row]


def _lines_of(block: Block) -> Iterable[Line]:
    return block.lines if isinstance(block, Paragraph) else (line for row in block.rows for cell in row for line in cell.lines)


def _laid_out(page: Page, fields: Sequence[Field]) -> Page:
    """Return the page with the form as one table where its first field stands; what is no part of it stays as it was read."""
    used = {id(word) for field in fields for stretch in field.used for word in stretch.words}
    rows = tuple(
        (Cell(number, 1, (_label(field),) if field.label else ()), Cell(number, 2, tuple(map(_value, field.value))))
        for number, field in enumerate(fields, 1)
    )
    blocks: list[Block] = []
    placed = False
    once = {id(line) for line in page.lines()}
    for block in page.blocks:
        if not placed and any(id(word) in used for line in _lines_of(block) for word in line.words):
            blocks.append(Table(rows))
            placed = True
        blocks += _rest(block, used, once)
    return replace(page, blocks=tuple(blocks))


def _label(field: Field) -> Line:
    """Return a field's label, one that was misread as it is known."""
    words = field.used[0].words
    known = field.used[0].wording
    return Line((replace(words[0], text=known),)) if known or field.label is None else field.label


def _value(line: Line) -> Line:
    return Line(without_leader(line.words))


def _rest(block: Block, used: set[int], once: set[int]) -> Iterable[Block]:
    """Yield what is left of a block without the form's words; of lines said in several rows only one of `once`."""
    if isinstance(block, Table) and not any(id(word) in used for line in _lines_of(block) for word in line.words):
        yield block
        return
    own = [line for line in _lines_of(block) if id(line) in once]
    lines = [Line(words) for line in own if (words := tuple(word for word in line.words if id(word) not in used))]
    if lines:
        yield Paragraph(tuple(lines))
