"""What of a person's row went nowhere: words behind the name, or in a cell whose column has no heading, figures of a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import is_latin

LETTERS_MIN = 3  # fewer are dirt
UNREAD_MIN = 3  # letters and digits in a cell for addresses and numbers; fewer are dirt
_WRITTEN = re.compile(r"\d|\w[.@©]\w")  # in such a cell
_FIGURES = re.compile(r"\+?(?:\d[\s().+/–-]*){6,}")  # that may be a number: a year, or of a street, has fewer
_OPENS = ("(", "（", "[", "{", "/")  # before another spelling of the name


def with_rest_doubted(person: Person, row: Sequence[Cell], columns: Columns) -> Person:
    """Return the person, doubted where words of his row belong to none of his values.

    Args:
        person: read from the row.
        row: his cells.
        columns: what each column holds.
    """
    unnamed = [cell.text for name, cell in zip(columns.names, row, strict=False) if not name and cell.lines]
    if any(map(_tells, unnamed)) or any(_tells(rest) and _is_of_name(rest, person) for rest in _rests(person)):
        return person.doubted(Doubt.LEFT_OVER)
    return person


def unread_rest(text: str, hits: Sequence[Hit]) -> str:
    """Return what of a cell for addresses and numbers is none: all of it where none was found, or figures beside those found.

    "none" is nothing, and dirt neither.
    """
    if not hits:
        return text if _WRITTEN.search(text) and sum(map(str.isalnum, text)) >= UNREAD_MIN else ""
    rest = list(text)
    for hit in hits:
        rest[hit.start : hit.end] = "|" * (hit.end - hit.start)
    figures = _FIGURES.search("".join(rest))
    return figures.group().strip() if figures is not None else ""


def _tells(text: str) -> bool:
    return any(sum(map(str.isalpha, word)) >= LETTERS_MIN and not any(map(str.isdigit, word)) for word in text.split())


def _rests(person: Person) -> list[str]:
    """Return what stands in the cells of the name before, between and behind all that was read from them."""
    pieces = (*person.name, *person.title, *person.organisation, person.honorific, person.latin, person.role_piece)
    read = [piece for piece in pieces if piece is not None]
    return [rest for name in person.name for rest in _between(name, read, person)]


def _between(name: Piece, read: Sequence[Piece], person: Person) -> list[str]:
    text, at, rests = name.passage.text, 0, list[str]()
    spans = [(piece.start, piece.end) for piece in read if piece.passage is name.passage]
    found = ((hit.start, hit.end, hit.finding.as_written) for hit in person.contacts)
    spans += [(start, end) for start, end, written in found if written in text[start:end]]  # those of this cell
    for start, end in sorted(spans):
        rests.append(text[at:start])
        at = max(at, end)
    return [*rests, text[at:]]


def _is_of_name(rest: str, person: Person) -> bool:
    """Tell whether it may go on with the name: it is in its letters, and no other spelling of it."""
    return not rest.strip().startswith(_OPENS) and is_latin(rest) == is_latin(person.name[0].text)
