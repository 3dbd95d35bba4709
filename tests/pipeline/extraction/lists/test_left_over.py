"""Tests of words of a person's row that went nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import absent
from models.page import Source, Table
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.lists.left_over import unread_rest
from pipeline.extraction.lists.rows import Roster
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def doubted(build: Any, knowledge: Knowledge) -> Any:
    """Tells of each person of a table whether words of his row are left over."""

    def doubted_(text: str, source: Source = Source.OCR) -> list[bool]:
        page = replace(build.page(text), source=source)
        (table,) = page.blocks
        assert isinstance(table, Table)
        found = columns_of(table.rows, lexicon(knowledge), "en")
        assert found is not None
        roster = Roster(Sheaf(table, build.document(page), page), found[0], lexicon(knowledge), "en", lambda _: ())
        return [Doubt.LEFT_OVER in person.doubts for person in roster.read(table.rows[found[1] :])]

    return doubted_


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1\tMr. Tomas Verlin\tJudge\t\tMember", False),
        ("1\tMr. Tomas Verlin\tJudge\t12\tMember", False),
        ("1\tMr. Tomas Verlin\tJudge\tGeneral Adjunto\tMember", True),
        ("1\tMr. Tomas Verlin. BAGHDADI\tJudge\t\tMember", True),
        ("1\tMr. Tomas Verlin (Tomás)\tJudge\t\tMember", False),
    ],
    ids=["all read", "a number", "in a column without a heading", "behind the name", "another spelling"],
)
def test_words_left_over_make_a_person_look(doubted: Any, row: str, *, expected: bool) -> None:
    """They may be the rest of his name, or of any of his values."""
    table = f"No.\tName\tTitle\t\tRole\n{row}\n2\tMs. Aline Verné\tJudge\t\tMember"
    assert doubted(table) == [expected, False]
    assert doubted(table, Source.TEXT) == [False, False]


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("+381 10 262200 +3 1675 256162", "+381 10 262200", "+3 1675 256162"),
        ("+381 10 262200, Room 1204, 1010 Wien", "+381 10 262200", ""),
        ("+381 10 262200", "+381 10 262200", ""),
        ("+38 1O 26", "", "+38 1O 26"),
        ("none", "", ""),
    ],
)
def test_figures_beside_a_number_are_told(text: str, found: str, rest: str) -> None:
    """As many as a number has, of which none was read, because a signature hides some; a house or a room has fewer."""
    hits = [Hit(0, len(found), absent("phone", 0.9))] if found else []
    assert unread_rest(text, hits) == rest
