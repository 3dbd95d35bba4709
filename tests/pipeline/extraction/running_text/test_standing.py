"""Who was read in which stretch of a text."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import Passage, passage
from pipeline.extraction.running_text.standing import Standing, Stretches


def _passage(build: Any, text: str) -> Passage:
    page = build.page(text)
    return passage(build.document(page), page, tuple(page.lines()))


def _person(text: Passage, *spans: tuple[int, int]) -> Person:
    return Person(name=tuple(Piece(text, *span) for span in spans), via="list", weight=0.9)


def test_whose_name_begins_in_a_stretch_stands_in_it(build: Any) -> None:
    """Its beginning counts, its end does not; a name in two pieces is one person, and another text holds others."""
    text, other = _passage(build, "Ada Lund and Karel Horn"), _passage(build, "Mira Beck")
    stood = Standing([_person(text, (13, 18), (19, 23)), _person(other, (0, 9)), _person(text, (0, 8))], text)
    assert stood.anybody(0, 1)
    assert stood.anybody(13, 23)
    assert not stood.anybody(1, 13)
    assert not stood.anybody(9, 5)
    assert stood.numbers(0, 23) == [0, 2]
    assert stood.numbers(0, 13) == [2]
    assert stood.numbers(9, 5) == []


def test_a_stretch_reaches_into_another_of_its_own_text_alone(build: Any) -> None:
    """One letter in common is enough; a long piece reaches over short ones behind it."""
    text, other = _passage(build, "Director, Ministry of Justice"), _passage(build, "Judge")
    told = Stretches([Piece(text, 0, 8), Piece(text, 10, 29), Piece(text, 12, 14), Piece(other, 8, 10)], text)
    assert told.reach_into(7, 9)
    assert told.reach_into(20, 40)
    assert not told.reach_into(8, 10)
    assert not told.reach_into(29, 40)
