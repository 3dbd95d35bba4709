"""Tables with one column for each of several meetings: whose row has no mark in ours comes to another one, and is asked about.

"Participant | Position | Trafficking, 14-15 April | Commission, 16-24 April", with "X", "X (head)" or "–" in the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.page import Cell, Table
from models.reply import Role
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_MARK = re.compile(r"^\W*(?:[xхv✓✔√☑☒●+](?=\W|$)|[✓✔√☑☒●])", re.IGNORECASE)
_ANSWER = re.compile(r"^\W*([^\W\d_]+)")
_TOLD = re.compile(r"[^\W\d_].*[^\W\d_.]|[^\W\d_]")
_NUMBERED = re.compile(r"^(?P<noun>[^\W\d_][^\d]*?)[\s.:№#]*(?P<which>\d|[IVX]{1,3}|[A-DА-Г]|[一二三四甲乙丙])\W*$")

Heads = Callable[[Sequence[str], Sequence[bool]], Sequence[bool | None]]


@dataclass(frozen=True, slots=True)
class Seat:
    """What such columns say of one row.

    Attributes:
        row: its words, with single blanks.
        ours: whether it is marked for our meeting, or for none.
        role: the part that the cell of our meeting tells beside its mark: "X (head)"; None where it tells none.
        said: that part as written.
    """

    row: str
    ours: bool
    role: Role | None
    said: str


def seats_of(table: Table, are_ours: Heads, is_meeting: Callable[[str], bool], lexicon: Lexicon) -> Iterator[Seat]:
    """Yield what the columns of meetings say of each row below their heads, where one is of ours and others are of another.

    Where several columns are of meetings, and none can be told to be ours ("Meeting 1 | Meeting 2"), who is marked in some of
    them alone may come to another one.

    Args:
        table: as read.
        are_ours: tells of the columns' heads, and of whether but marks stand below each, whether they are of our meeting; None
            where they name none.
        is_meeting: tells of a word of a head that it is one for meetings.
        lexicon: parts in delegations, and answers that deny.
    """
    ours: list[int] = []
    others: list[int] = []
    for number, row in enumerate(table.rows):
        marked = [_holds_marks(table.rows[number + 1 :], at, lexicon) for at in range(len(row))]
        told = are_ours([cell.text for cell in row], marked)
        beside = _of_meetings(row, told, marked, is_meeting)
        if told.count(True) == 1 and (False in told or beside):
            ours, others = [told.index(True)], [at for at, other in enumerate(told) if other is False or at in beside]
            others = [at for at in others if at not in ours]
        elif True not in told and beside:
            ours, others = beside, beside
        elif ours:
            yield _seat(row, ours, others, lexicon)


def _of_meetings(
    row: Sequence[Cell], told: Sequence[bool | None], marked: Sequence[bool], is_meeting: Callable[[str], bool]
) -> list[int]:
    """Return the columns of marks that are of meetings, where several are: told to be another's, or numbered alike."""
    numbered = {
        at: found for at, cell in enumerate(row) if marked[at] and (found := _NUMBERED.match(" ".join(cell.text.split())))
    }
    nouns = [key(found["noun"]) for found in numbered.values()]
    alike = {at for at, found in numbered.items() if nouns.count(key(found["noun"])) > 1 and is_meeting(found["noun"])}
    columns = [at for at in range(len(row)) if marked[at] and (told[at] is False or at in alike)]
    return columns if len(columns) > 1 else []


def _holds_marks(rows: Sequence[Sequence[Cell]], at: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but marks and answers stand in a column, some with a part in the delegation beside them."""
    persons = [row for row in rows if sum(bool(cell.lines) for cell in row) > 1]  # "MEMBERS" alone heads those below it
    cells = [text for row in persons if (text := _text(row, at)).strip()]
    return any(_is_marked(text, lexicon) for text in cells) and all(_is_mark(text, lexicon) for text in cells)


def _is_mark(text: str, lexicon: Lexicon) -> bool:
    if not any(map(str.isalnum, text)) or key(text) in lexicon.said.answers_no:
        return True
    rest = _without_mark(text, lexicon)
    return rest != text and (not any(map(str.isalnum, rest)) or lexicon.role(rest.strip(" ()（）,:-–")) is not None)


def _seat(row: Sequence[Cell], ours: Sequence[int], others: Sequence[int], lexicon: Lexicon) -> Seat:
    told = _TOLD.search(_without_mark(_text(row, ours[0]), lexicon)) if len(ours) == 1 else None
    role = lexicon.role(told.group()) if told is not None else None
    elsewhere = any(_is_marked(_text(row, at), lexicon) for at in others)
    words = " ".join(" ".join(cell.text for cell in row).split())
    comes = all(_is_marked(_text(row, at), lexicon) for at in ours)
    return Seat(words, comes or not elsewhere, role, told.group() if told is not None else "")


def _without_mark(text: str, lexicon: Lexicon) -> str:
    """Return what a cell tells behind its tick or its "yes": "(head)" of "X (head)", "oui (chef)"."""
    answer = _ANSWER.match(text)
    if answer is not None and key(answer[1]) in lexicon.said.answers_yes:
        return text[answer.end() :]
    return _MARK.sub("", text)


def _text(row: Sequence[Cell], at: int) -> str:
    return row[at].text if at < len(row) else ""


def _is_marked(text: str, lexicon: Lexicon) -> bool:
    """Tell whether letters, figures or a tick stand in the cell, and no answer that denies."""
    return (any(map(str.isalnum, text)) or _MARK.match(text) is not None) and key(text) not in lexicon.said.answers_no
