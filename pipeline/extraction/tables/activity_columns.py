"""Columns that say what each person comes for ("Activity"): who comes for something else than the meeting is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon


def with_other_activities_doubted(
    persons: Sequence[Person], columns: Columns, rows: Sequence[Sequence[Cell]], lexicon: Lexicon
) -> list[Person]:
    """Return the persons of a table, those doubted whose cell of such a column names no meeting where that of others does.

    Args:
        persons: of the table.
        columns: what its columns hold.
        rows: below its head.
        lexicon: how such columns are headed, and the words of meetings' titles.
    """
    heads = [key(" ".join(line.text for line in head)) for head in columns.heads]
    told = [at for at, head in enumerate(heads) if head in lexicon.said.activity_heads]
    if len(told) != 1:
        return list(persons)
    at = told[0]
    filled = [row for row in rows if at < len(row) and row[at].lines]
    others = [row for row in filled if not _names_meeting(row[at].text, lexicon)]
    if not others or len(others) == len(filled):
        return list(persons)
    names = columns.at("name", "family", "given", "latin", "more")
    held = [" ".join(key(row[index].text) for index in names if index < len(row)) for row in others]
    return [person.doubted(Doubt.OTHER_ACTIVITY) if any(_in(person, cell) for cell in held) else person for person in persons]


def _in(person: Person, cell: str) -> bool:
    """Tell whether the words of the name stand in these of a row's cells."""
    return {*key(" ".join(piece.text for piece in person.name)).split()} <= {*cell.split()}


def _names_meeting(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of the title of a meeting stands in the text, or a Chinese one."""
    words = key(text).split()
    unspaced = any(word in key(text) for word in lexicon.meeting if is_cjk(word[:1]))
    return unspaced or any(word in lexicon.meeting for word in words)
