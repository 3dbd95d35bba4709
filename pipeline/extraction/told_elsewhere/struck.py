"""Names struck off and put in behind labels: "Delete: Mr. A / Add: Ms. B", as headings, as heads of columns, as remarks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import accumulate

from models.page import Cell, Table
from models.reply import Role
from pipeline.extraction.correspondence.withdrawals import says_withdrawn
from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.exchanged import exchanged_rows
from pipeline.extraction.tables.cells import PERSONAL, is_person
from pipeline.extraction.told_elsewhere.struck_columns import struck_columns
from pipeline.extraction.told_elsewhere.struck_rows import headings_of_changes, struck_below, struck_beside
from pipeline.extraction.words.change_labels import Changes, Side
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, COMMAS

PAIR_ROWS = 60  # from "For" to "read"
HEAD_WORDS = 4  # at most, of a heading over the column beside
_PARTS = (".", ";", "؛", "；", "。", "،", ",")  # a label within a row stands behind one of these
_AROUND = " .:：-–—"  # around the words of a heading
_REMARK = re.compile(r"[(（\[]([^()（）\[\]]{2,40})[)）\]]")
_BEHIND = re.compile(r"\w\s*(?::|\s[-–—])\s*([^\W\d_][^:：()（）,،，]{2,40}?)\s*[.;؛。；]?\s*$")
_SIGN = re.compile(r"[:：]|\s[-–—]\s")  # behind a label
_CLAUSE_ENDS = re.compile(r"[:：;；؛。]|(?<=[^\W\d_]{3})\.\s|\n\s*\n")
_LABEL = re.compile(r"\s*([^:：\n.。,،，;；؛]{1,48}?)\s*(?:[:：]|\s[-–—]\s)\s*")


def struck(strip: Strip, lexicon: Lexicon) -> tuple[Strip, tuple[Zone, ...]]:
    """Return the strip with labels that put somebody in as marks of items, and the stretches of those struck off."""
    strip, both, pairs = _with_headings(strip, lexicon.changes)
    exchanges = exchanged_rows(strip, lexicon)
    rows = [
        replace(row, marker_end=next((end for _, end in exchanges if row.start < end < row.end), row.marker_end))
        for row in strip.rows
    ]
    zones = [_zone(*exchange) for exchange in exchanges]
    off: int | None = None
    heading = False
    begun = set[int]()  # rows that begin those struck off, those put in or what follows them
    righted: list[tuple[int, int]] = []  # where a row turns to who is right: "错误：张卫，处长。正确：张伟，副处长。"
    for index, row in enumerate(strip.rows):
        labels = _labels(strip, row, lexicon, headed=both)
        for at, label, value in [(row.start, "", row.end)] if row.start in pairs else labels:
            rights = off is not None and lexicon.changes.rights(label)
            side = pairs.get(at) or (Side.IN if rights else lexicon.changes.side(label))
            if off is not None and (side is not None or _ends(strip, row, lexicon, heading=heading)):
                zones.append(_zone(off, at))
                begun |= {index} if at == row.start else set()
                righted += [(at, value)] if rights and row.start < at and value < row.end else []
                off = None
            elif off is None and lexicon.changes.turns(label) and at == row.start and index:
                zones.append(_zone(_entry_start(strip, index - 1), at))
            if side is Side.OUT:
                off, heading = at, value >= row.end
                begun |= {index} if at == row.start else set()
            elif side is Side.IN and at == row.start and value < row.end:
                rows[index] = replace(row, marker_end=value, soft=False)
            elif side is Side.IN and value >= row.end and (both or strip.text(row).rstrip().endswith(COLONS)):
                zones.append(_zone(at, row.end))
    if off is not None:
        zones.append(_zone(off, len(strip.view)))
    columns, second = struck_columns(strip, lexicon.changes)
    zones += [_zone(*span) for span in columns]
    places = sorted([*righted, *((at, at) for at in second)])
    return _parted(replace(strip, rows=_as_paragraphs(rows, begun)), places), (*zones, *_remarked(strip, lexicon))


def _as_paragraphs(rows: Sequence[Row], begun: Collection[int]) -> tuple[Row, ...]:
    """Return the rows with a paragraph that begins at each of these numbers: no sentence goes on from "Removed" to "Added"."""
    apart = [index in begun and not row.soft for index, row in enumerate(rows)]
    more = accumulate(new and not row.first for new, row in zip(apart, rows, strict=True))
    return tuple(
        replace(row, block=row.block + added, first=row.first or new) for row, new, added in zip(rows, apart, more, strict=True)
    )


def _parted(strip: Strip, places: Sequence[tuple[int, int]]) -> Strip:
    """Return the strip with a row that begins an item at each of these (where it begins, where its value begins)."""
    rows = list(strip.rows)
    for at, value in reversed(places):
        number = next(index for index, row in enumerate(rows) if row.start < at < row.end)
        row = rows[number]
        below = replace(row, start=at, marker_end=value, first=False, soft=False, unmarked=at == value)
        rows[number : number + 1] = [replace(row, end=at - 1), below]
    view = list(strip.view)
    for at, _ in places:
        view[at - 1] = "\n"
    return replace(strip, view="".join(view), rows=tuple(rows))


def _entry_start(strip: Strip, index: int) -> int:
    """Return where the entry begins that holds the row of this index."""
    row = strip.rows[index]
    while index and not row.item and not row.first and not strip.text(strip.rows[index - 1]).rstrip().endswith((":", "：", ".")):
        index -= 1
        row = strip.rows[index]
    return row.start


def _remarked(strip: Strip, lexicon: Lexicon) -> list[Zone]:
    """Return the entries with ": to be deleted" behind them, or "(withdrawn)" where others have such remarks, as "(new)"."""
    found = [(index, remark[1]) for index, row in enumerate(strip.rows) for remark in _REMARK.finditer(strip.text(row))]
    sides = [lexicon.changes.side(text) for _, text in found]
    others = Side.IN in sides or any(key(text) in lexicon.remarks for _, text in found)
    off = [index for (index, _), side in zip(found, sides, strict=True) if side is Side.OUT and others]
    for index, row in enumerate(strip.rows):  # "Mr. A: to be deleted"
        behind = _BEHIND.search(strip.text(row)) if row.item else None
        told = behind is not None and not says_withdrawn(behind[1], lexicon)  # of those who withdraw a person is told
        off += [index] if behind is not None and told and lexicon.changes.side(behind[1]) is Side.OUT else []
    return [_zone(_entry_start(strip, index), strip.rows[index].end) for index in off]


def _zone(start: int, end: int) -> Zone:
    return Zone(start, end, "a list of those who are struck off", struck=True)


def _with_headings(strip: Strip, changes: Changes) -> tuple[Strip, bool, dict[int, Side]]:
    """Return the strip with its headings as rows of their own, whether whole rows strike off and whole rows put in, and pairs.

    Pairs are what rows "For" and "read" say, by where they begin.

    "REMOVED" above one list and "ADDED" above another. The line above may be long enough to look as if it went on below.
    """
    sides: dict[int, Side | None] = {}
    for index, row in enumerate(strip.rows):
        text = strip.text(row)[row.marker_end - row.start :].strip(_AROUND)
        if text and (not row.soft or text[:1].isupper()):
            sides[index] = changes.side(text)
    pairs = _pairs(strip, changes)
    sides |= pairs
    if not {*sides.values()} >= {*Side}:
        return strip, False, {}
    begun = strip.with_rows_begun([index for index, side in sides.items() if side is not None])
    return begun, True, {begun.rows[index].start: side for index, side in pairs.items()}


def _pairs(strip: Strip, changes: Changes) -> dict[int, Side]:
    """Return the rows of a corrigendum that are "For" and "read" and no more, each "For" with the "read" that comes next."""
    found: dict[int, Side] = {}
    above: int | None = None
    for index, row in enumerate(strip.rows):
        side = changes.of_pair(strip.text(row)[row.marker_end - row.start :].strip(_AROUND))
        if side is Side.OUT:
            above = None if row.soft else index
        elif side is Side.IN and above is not None and 1 < index - above <= PAIR_ROWS:
            found |= {above: Side.OUT, index: Side.IN}
            above = None
    return found


def _labels(strip: Strip, row: Row, lexicon: Lexicon, *, headed: bool) -> list[tuple[int, str, int]]:
    """Return (where it begins, its words, where its value begins) of the row's labels, the first "" where it begins with none.

    One word that fills a row is a heading where the strip is `headed` by both sides: "New" alone may be anything.
    """
    text, changes = strip.text(row), lexicon.changes
    start = row.marker_end - row.start
    labels_at = _LABEL.finditer(text, start) if _SIGN.search(text, start) else ()
    found = [match for match in labels_at if changes.side(match[1]) is not None or changes.rights(match[1])]
    # What a sentence ends with on its next line is no label: "… the list, which replaces / the previous one:".
    both = {changes.within(match[1]) for match in found} >= {*Side}  # "谨通知：退出人员：李明先生。新增人员：王强先生"
    parts = (*_PARTS, *COLONS) if both else _PARTS
    found = [
        match
        for match in found
        if (match.start() == start and not row.soft)
        or (text[: match.start()].rstrip()[-1:] in parts and (changes.within(match[1]) is not None or changes.rights(match[1])))
    ]
    found = [match for match in found if not _is_remark(strip, row.start + match.start(), lexicon)]
    labels = [(row.start + match.start(), match[1], row.start + match.end()) for match in found]
    if found and found[0].start() == start:
        return [(row.start, *labels[0][1:]), *labels[1:]]
    whole = text[start:].strip(_AROUND)
    alone = not row.soft and (headed or len(whole.split()) > 1) and changes.side(whole) is not None
    return [(row.start, whole if alone else "", row.end), *labels]


def _is_remark(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a label behind a comma says of somebody why he is replaced: "in place of Mr. A, unable to attend: Ms. B"."""
    before = strip.view[:at].rstrip()
    if before[-1:] not in COMMAS:
        return False
    told = max((match.end() for match in _CLAUSE_ENDS.finditer(before)), default=0)
    return lexicon.replaced.find(Folded(before[told:])) is not None


def _ends(strip: Strip, row: Row, lexicon: Lexicon, *, heading: bool) -> bool:
    """Tell whether the row goes on with something else than those struck off above it."""
    text = strip.text(row)
    if text.rstrip().endswith(COLONS) or lexicon.closing.find(Folded(text)) or lexicon.announcing.find(Folded(text)):
        return True
    if lexicon.changes.stays(text[row.marker_end - row.start :].replace("：", ":").partition(":")[0]):
        return True
    told = _LABEL.match(text)  # behind "Wrong: Mr. A" another label, which no list has, may say what is right
    labelled = told is not None and ":" in told.group().replace("：", ":") and not lexicon.label(told[1])
    return not heading and (row.item or row.first or labelled)


def is_label(person: Person, lexicon: Lexicon) -> bool:
    """Tell whether what was taken for a name is labels of changes: "Исключить Включить", the heads of two columns."""
    words = [word for piece in person.name for word in piece.text.split()]
    return bool(words) and all(lexicon.changes.side(word) is not None for word in words)


def with_role_of_label(strip: Strip, person: Person, at: int, lexicon: Lexicon) -> Person:
    """Return the person with the role that the label before him names: "New head of delegation: Ms. A"."""
    found = _LABEL.match(strip.view, at)
    if person.role is not None or found is None or lexicon.changes.side(found[1]) is not Side.IN:
        return person
    return replace(person, role=lexicon.role(lexicon.changes.besides(found[1])))


def without_struck(table: Table, lexicon: Lexicon) -> Table:
    """Return the table without what is struck off: the cells below such a head, and the rows with such a word; places stay."""
    changes = lexicon.changes
    sides = [[changes.side(cell.text) for cell in row] for row in table.rows]
    if not any(Side.OUT in told for told in sides):
        return table
    headings = headings_of_changes(table.rows, sides, lexicon)
    rows_off = struck_below(headings, len(sides)) | struck_beside(table.rows, sides) | {*headings}
    head = Side.OUT in sides[0] and len(table.rows) > 1 and 0 not in rows_off and _is_head(table.rows[0], sides[0], lexicon)
    off = _below(table.rows, sides[0], lexicon) if head else frozenset[int]()
    kept: list[tuple[Cell, ...]] = []
    for number, (row, told) in enumerate(zip(table.rows, sides, strict=True)):
        if number in rows_off or (Side.OUT in told and not (head and number == 0)):
            kept.append(tuple(replace(cell, lines=()) for cell in row))
            continue
        put_in = [
            side is Side.IN and (number > 0 or (head and _stands_in(cell.text, lexicon)))
            for cell, side in zip(row, told, strict=True)
        ]
        bare = [index in off or new for index, new in enumerate(put_in)]
        kept.append(tuple(replace(cell, lines=()) if empty else cell for cell, empty in zip(row, bare, strict=True)))
    return replace(table, rows=tuple(kept))


def _stands_in(head: str, lexicon: Lexicon) -> bool:
    """Tell whether a head beside one of those struck off is no more than "Substitute": as what they come is not told."""
    return lexicon.role_heading(head.strip(_AROUND)) is Role.ALTERNATE and lexicon.role(lexicon.changes.besides(head)) is None


def _is_head(row: tuple[Cell, ...], sides: Sequence[Side | None], lexicon: Lexicon) -> bool:
    """Tell whether a first row with such a word heads columns: most are labels, or but a few words beside it that name nobody."""
    told = [cell.text for cell in row if cell.text.strip()]
    labels = [side is not None or bool(lexicon.label(cell.text)) for cell, side in zip(row, sides, strict=True)]
    if sum(labels) * 2 > len(told):
        return True
    others = [cell.text for cell, side in zip(row, sides, strict=True) if cell.text.strip() and side is not Side.OUT]
    return len(others) <= len(told) - len(others) and not any(
        len(text.split()) > HEAD_WORDS or is_person(text, lexicon, None) or any(map(str.isdigit, text)) for text in others
    )


def _below(rows: Sequence[Sequence[Cell]], sides: Sequence[Side | None], lexicon: Lexicon) -> frozenset[int]:
    """Return the columns of those struck off: below such a head, below the empty cells behind it, below labels that come again.

    "Previous list | | Revised list | " above "Name | Title | Name | Title" needs no word for what is put in; of "Replaced | Title
    | New | Title" the first title is that of the first column's persons.
    """
    row, below = rows[0], [lexicon.label(cell.text) for cell in rows[1]]
    owners = _carried([bool(cell.text.strip()) for cell in row])
    spanned = {at for at, owner in enumerate(owners) if sides[owner] is Side.OUT}
    again = PERSONAL & {*_fields(below, spanned)} & {*_fields(below, {*range(len(below))} - spanned)}
    wide = Side.IN in sides or bool(again)
    off = {at for at in spanned if wide or owners[at] == at}
    labels = [lexicon.label(cell.text) if side is None else () for cell, side in zip(row, sides, strict=True)]
    nearest = _carried([side is not None for side in sides])
    behind = {at for at in range(len(row)) if labels[at] and sides[nearest[at]] is Side.OUT}
    others = {at for at in range(len(row)) if labels[at]} - behind
    return frozenset(off | {at for at in behind if Side.IN in sides and {*labels[at][:1]} & {*_fields(labels, others)}})


def _carried(own: Sequence[bool]) -> list[int]:
    """Return for each column which one speaks for it: itself, or the last one before that has something of its own."""
    found = [0]
    for at, has in enumerate(own[1:], 1):
        found.append(at if has else found[-1])
    return found


def _fields(labels: Sequence[tuple[str, ...]], columns: Collection[int]) -> list[str]:
    """Return the first field that each of these columns' labels tells."""
    return [labels[at][0] for at in sorted(columns) if at < len(labels) and labels[at]]
