"""Tests of who stays beside a writer who says that he comes too. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pipeline.extraction.correspondence.beside_writers import beside_writers
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage


def _person(build: Any, text: str, name: str, post: str = "") -> Person:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    named, told = ((held.text.index(part), held.text.index(part) + len(part)) for part in (name, post))
    person = Person(name=(Piece(held, *named),), via="block", weight=0.9)
    return replace(person, title=(Piece(held, *told),)) if post else person


def test_a_street_above_a_writer_is_nobody(build: Any) -> None:
    """He himself stays, by a part of his name too, and is asked about."""
    writer = _person(build, "María José", "María José").doubted(Doubt.SIGNS)
    whole, street = _person(build, "María José Herrera", "María José Herrera"), _person(build, "Calle Roma", "Calle Roma")
    (kept,) = beside_writers([whole, street], [writer])
    assert kept.name == whole.name
    assert Doubt.SIGNS in kept.doubts


def test_who_is_told_with_a_post_in_a_sentence_stays(build: Any) -> None:
    """A Chinese name stands within a line, its post right behind it; on a line of its own it may be a greeting."""
    writer = _person(build, "李强", "李强").doubted(Doubt.SIGNS)
    told, alone = _person(build, "请将王伟副司长列入名单", "王伟", "副司长"), _person(build, "王伟副司长：", "王伟", "副司长")
    assert beside_writers([told, alone], [writer]) == [told]


def test_a_name_with_its_post_behind_a_comma_stays(build: Any) -> None:
    """It stands within a sentence; on a line of its own, or without a post, a name may be a greeting's."""
    writer = _person(build, "Tom Hall", "Tom Hall").doubted(Doubt.SIGNS)
    told = _person(build, "I'm bringing Ann Roe, Inspector, Garda.", "Ann Roe", "Inspector")
    below = _person(build, "I'm coming.\nAnn Roe, Inspector", "Ann Roe", "Inspector")
    greeted = _person(build, "Thank you, Ann Roe, for the note", "Ann Roe")
    assert beside_writers([told, below, greeted], [writer]) == [told]


def test_without_a_writer_all_stay(build: Any) -> None:
    """Nobody signs: whoever was found is kept as he is."""
    street = _person(build, "Calle Roma", "Calle Roma")
    assert beside_writers([street], [street]) == [street]
