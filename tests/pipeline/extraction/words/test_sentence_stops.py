"""Tests of the marks at which sentences end."""

from __future__ import annotations

import re

import pytest

from pipeline.extraction.words.sentence_stops import (
    CLAUSE_ENDS,
    NEXT_SENTENCE,
    NEXT_SENTENCE_OR_LINE,
    SAID_ENDS,
    STOP,
    STOP_OR_LINE,
    STOP_OR_PART,
    part_end,
)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He leads. She comes!", 2),
        ("Mr. A of the U.N. comes", 0),
        ("a@b.at. In 2026. And (so). Yes", 3),
        ("他来。她也来；好，", 2),
        ("one\ntwo", 0),
    ],
)
def test_a_stop_ends_a_sentence_behind_a_word(text: str, ends: int) -> None:
    """Nor does it end one in a courtesy form or between initials; a bracket, an address and a year may stand before it."""
    assert len(STOP.findall(text)) == ends
    assert len(STOP_OR_LINE.findall(text)) == ends + text.count("\n")
    assert len(STOP_OR_PART.findall(text)) == ends + text.count("\n") + text.count("，")


@pytest.mark.parametrize(
    ("pattern", "rest"),
    [
        (NEXT_SENTENCE, ["He has come. and she", "Too\nlate"]),
        (NEXT_SENTENCE_OR_LINE, ["He has come. and she", "Too", "late"]),
        (SAID_ENDS, ["He has come", " and she. Too\nlate"]),
    ],
)
def test_the_next_sentence_begins_with_a_capital(pattern: re.Pattern[str], rest: list[str]) -> None:
    """Before a small letter a stop was an abbreviation's; what is said of somebody ends at longer words alone."""
    assert pattern.split("He has come. and she. Too\nlate") == rest


def test_a_year_may_stand_before_the_stop() -> None:
    """No other figures may: "No. 4512." and "№ 12." end nothing."""
    assert NEXT_SENTENCE.split("في 14 أبريل 2009. للاتصال") == ["في 14 أبريل 2009", "للاتصال"]
    assert NEXT_SENTENCE.search("in 2009. or No. 45123. Or № 12. Тел.") is None


def test_a_clause_ends_at_its_mark_whatever_stands_before() -> None:
    """No mark within an address is one; a Chinese one needs no blank behind it, and an empty line ends it too."""
    assert CLAUSE_ENDS.search("Ms. A at a.b@c.at") is not None
    assert CLAUSE_ENDS.search("a.b@c.at, 1.5") is None
    assert [part for part in CLAUSE_ENDS.split("他不来。她来") if part] == ["他不来。", "她来"]
    assert CLAUSE_ENDS.split("one\n\ntwo; three") == ["one", "two", " three"]


def test_a_part_of_a_sentence_ends_at_any_mark() -> None:
    """A comma and a bracket part it too; without a mark it goes on to the end."""
    assert [part_end("as Attaché (for now), too", at) for at in (0, 12, 22)] == [11, 19, 25]
