"""Names with a comma that the trained reader marks whole."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def names(build: Any, knowledge: Knowledge) -> Any:
    """Returns the names of a page's lists, where the trained reader marks these stretches as persons."""

    def names_(text: str, *marked: str, language: str = "en") -> list[str]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        spans = [(strip.view.replace("\n", " ").index(name), len(name)) for name in marked]
        tags = tuple(Tag(start, start + length, "PERSON", 0.8) for start, length in spans)
        found = ListReader(strip, (), (), lexicon(knowledge), tags).read()
        return [" ".join(person.name[0].text.split()) for _, person in found]

    return names_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Delegation:\nMr. Rezende Pastor, Gustavo Henrique\nMajor", "Rezende Pastor, Gustavo Henrique"),
        ("Delegation:\n- Mr. Tan-Loh, Suresh Chee Keong\nE-mail: s@example.org", "Tan-Loh, Suresh Chee Keong"),
        ("Delegación:\n1. Sra. Freitas Vieira, Helena Ana Julia\nFiscal", "Freitas Vieira, Helena Ana Julia"),
        ("Délégation :\nM. Bahuma Ondo, Jean Marie Karl\nDirecteur", "Bahuma Ondo, Jean Marie Karl"),
        ("Delegation:\nMs. Freitas Vieira, Helena Ana Julia, Prosecutor", "Freitas Vieira, Helena Ana Julia"),
    ],
)
def test_given_names_behind_the_comma_are_the_name_s(names: Any, text: str, name: str) -> None:
    """Where the trained reader marks them so and no list knows them otherwise."""
    assert names(text, name) == [name]


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Delegation:\nMr. Tomas Verlin, Judge", "Tomas Verlin, Judge", "Tomas Verlin"),
        ("Delegation:\nMr. Tomas Verlin, Ministry of Justice", "Tomas Verlin, Ministry of Justice", "Tomas Verlin"),
        ("Delegation:\nMr. Tomas Verlin, Observer", "Tomas Verlin, Observer", "Tomas Verlin"),
        ("Delegation:\nMr. Tomas Verlin, Ecofin group of ten", "Tomas Verlin, Ecofin", "Tomas Verlin"),
    ],
)
def test_a_post_or_a_body_stays_behind_the_comma(names: Any, text: str, marked: str, name: str) -> None:
    """Though the trained reader marks it with the name."""
    assert names(text, marked) == [name]


def test_one_surname_and_given_names_are_somebody_in_a_list(names: Any) -> None:
    """Without a courtesy form the row must be marked whole, and say below what he is; without a mark nobody is named."""
    text = "Delegation:\n\nMr. Tomas Verlin\nJudge\n\nRezende, João Vitor\nConsultant"
    assert names(text, "Rezende, João Vitor") == ["Tomas Verlin", "Rezende, João Vitor"]
    assert names(text) == ["Tomas Verlin"]


def test_a_heading_of_a_part_may_stand_above_them(names: Any) -> None:
    """The heading and the name are one paragraph; behind a line that is no heading nobody begins."""
    text = "Delegation:\n\nHead of delegation\nRezende, João Vitor\nConsultant\n\nVerlin, Ilona\nJudge"
    assert names(text, "Rezende, João Vitor", "Verlin, Ilona") == ["Rezende, João Vitor", "Verlin, Ilona"]
    assert "Rezende, João Vitor" not in names(text, "Verlin, Ilona")
    assert names("Delegation:\n\nRooms in the old town\nRezende, João Vitor\nConsultant", "Rezende, João Vitor") == []


def test_the_next_ones_below_that_heading_begin_likewise(names: Any) -> None:
    """The second and his post went into the post of the first; a town with its State is nobody."""
    text = "Delegation:\n\nAdvisers\nRezende, João Vitor\nConsultant\nLindholm, {}\nJudge"
    assert names(text.format("John"), "Rezende, João Vitor") == ["Rezende, João Vitor", "Lindholm, John"]
    assert names(text.format("Mrakovina"), "Rezende, João Vitor") == ["Rezende, João Vitor"]
    assert names(text.format("Mrakovina"), "Rezende, João Vitor", "Lindholm, Mrakovina")[1:] == ["Lindholm, Mrakovina"]
    town = "Delegation:\n\nAdvisers\nRezende, João Vitor\nConsultant\nVictoria, Australia\nJudge"
    assert names(town, "Rezende, João Vitor") == ["Rezende, João Vitor"]


def test_an_item_whose_bullet_was_not_read_is_one(names: Any) -> None:
    """Behind an item, with a name that is marked and a post on its row; who signs below a list is none."""
    text = "Delegation:\n\n- MARENKO Ilse, Judge\n\nVERLIN PAZ Tomas, Director, Ministry of Justice\n\n- SUNDE Ada, Clerk"
    assert names(text, "VERLIN PAZ Tomas") == ["MARENKO Ilse", "VERLIN PAZ Tomas", "SUNDE Ada"]
    assert names(text) == ["MARENKO Ilse", "SUNDE Ada"]
    signed = "Delegation:\n\n- MARENKO Ilse, Judge\n\n- SUNDE Ada, Clerk\n\nTomas Verlin, Ambassador\nVienna"
    assert names(signed, "Tomas Verlin") == ["MARENKO Ilse", "SUNDE Ada"]
