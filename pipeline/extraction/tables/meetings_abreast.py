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

_MARK = re.compile(r"^\W*[xх✓✔☑☒●](?=\W|$)", re.IGNORECASE)
_ANSWER = re.compile(r"^\W*([^\W\d_]+)")
_TOLD = re.compile(r"[^\W\d_].*[^\W\d_.]|[^\W\d_]")


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


def seats_of(table: Table, is_ours: Callable[[str], bool | None], lexicon: Lexicon) -> Iterator[Seat]:
    """Yield what the columns of meetings say of each row below their heads, where one is of ours and others are of another.

    Args:
        table: as read.
        is_ours: tells of a column's head whether it is of our meeting; None where it names none.
        lexicon: parts in delegations, and answers that deny.
    """
    ours: int | None = None
    others: list[int] = []
    for row in table.rows:
        told = [is_ours(cell.text) for cell in row]
        if told.count(True) == 1 and False in told:
            ours, others = told.index(True), [at for at, other in enumerate(told) if other is False]
        elif ours is not None:
            yield _seat(row, ours, others, lexicon)


def _seat(row: Sequence[Cell], ours: int, others: Sequence[int], lexicon: Lexicon) -> Seat:
    cell = _text(row, ours)
    said = _TOLD.search(_without_mark(cell, lexicon))
    role = lexicon.role(said.group()) if said is not None else None
    elsewhere = any(_is_marked(_text(row, at), lexicon) for at in others)
    words = " ".join(" ".join(cell.text for cell in row).split())
    return Seat(words, _is_marked(cell, lexicon) or not elsewhere, role, said.group() if said is not None else "")


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
