"""Bodies named by pointing back to the person before."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.told_elsewhere.same_body import points_back, with_bodies_pointed_at
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    "text",
    [
        "of the same Department",
        "ditto",
        "du même ministère",
        "del mismo Ministerio",
        "того же министерства",
        "الوزارة نفسها",
        "同上",
    ],
)
def test_a_body_that_points_back(text: str, knowledge: Knowledge) -> None:
    """A few words with "same" in any of the six languages name the body of the person before."""
    assert points_back(text, lexicon(knowledge))


def test_a_body_of_its_own(knowledge: Knowledge) -> None:
    """A body's own name points nowhere."""
    assert not points_back("Ministry of Justice", lexicon(knowledge))


def test_a_post_of_the_same_body(build: Any, knowledge: Knowledge) -> None:
    """What says "of the same Ministry" behind a post is cut off, and the person has the body of the one before."""
    words = lexicon(knowledge)
    page = build.page("Judge / Ministry of Justice / Head of the Unit of the same Ministry")
    held = passage(build.document(page), page, page.blocks[0].lines)

    def piece(text: str) -> Piece:
        start = held.text.index(text)
        return Piece(held, start, start + len(text))

    first = Person((piece("Judge"),), "prose", 0.9, title=(piece("Judge"),), organisation=(piece("Ministry of Justice"),))
    other = Person((piece("Judge"),), "prose", 0.9, title=(piece("Head of the Unit of the same Ministry"),))
    told = with_bodies_pointed_at([first, other], words)[1]
    assert [part.text for part in told.title] == ["Head of the Unit"]
    assert [part.text for part in told.organisation] == ["Ministry of Justice"]


def test_a_post_taken_for_part_of_the_body(knowledge: Knowledge, build: Any) -> None:
    """Of "Legal Officer, same Department", all taken for the body, the post before the comma is left."""
    page = build.page("Judge / Ministry of Justice / Senior Legal Officer, same Department")
    held = passage(build.document(page), page, page.blocks[0].lines)

    def piece(text: str) -> Piece:
        start = held.text.index(text)
        return Piece(held, start, start + len(text))

    first = Person((piece("Judge"),), "prose", 0.9, organisation=(piece("Ministry of Justice"),))
    other = Person((piece("Judge"),), "prose", 0.9, organisation=(piece("Senior Legal Officer, same Department"),))
    told = with_bodies_pointed_at([first, other], lexicon(knowledge))[1]
    assert [part.text for part in told.title] == ["Senior Legal Officer"]
    assert [part.text for part in told.organisation] == ["Ministry of Justice"]


@pytest.mark.parametrize(
    ("lead", "body", "told", "title"),
    [
        ("We nominate:", "Director, Ministry of Justice", "Counsel in the same Ministry", "Counsel"),
        ("La delegación:", "Directora, Ministerio Público", "Fiscal del mismo Ministerio", "Fiscal"),
        ("La délégation :", "Directrice, Ministère de la Justice", "Magistrate au même Ministère", "Magistrate"),
    ],
)
def test_the_post_before_few_words_that_point_back(delegates_of_mail: Any, lead: str, body: str, told: str, title: str) -> None:
    """The post went with the words."""
    first, other = delegates_of_mail(f"CU 2009/33 (A). {lead}\n\n1. Ana Verlin, {body}\n2. Eva Lund, {told}")
    assert other.title.value == title
    assert other.organisation.value == first.organisation.value


def test_a_body_of_who_does_not_come_is_asked_for(delegates_of_mail: Any) -> None:
    """Where nobody before has a body, the words that point to one are no part of the post, and what they mean is asked."""
    text = "Mr. Tom Lund of the Ministry of Justice cannot attend. His place will be taken by Ms. Ada Verlin, {}."
    (person,) = delegates_of_mail(f"CU 2009/33 (A). {text.format('State Counsel in the same Ministry')}")
    assert person.title.value == "State Counsel"
    assert person.organisation.value is None
    assert Doubt.BODY_TOLD.reason in person.name.reasons


def test_a_unit_told_in_the_post_before_is_known(delegates_of_mail: Any) -> None:
    """It is pointed to in the post itself, and nothing is asked."""
    text = (
        "Просим зарегистрировать:\n\n1. Саидова Нигора, директор Департамента права\n2. Орлов Олег, референт того же Департамента"
    )
    _, other = delegates_of_mail(f"CU 2009/33 (A). {text}")
    assert other.title.value == "референт того же Департамента"
    assert Doubt.BODY_TOLD.reason not in other.name.reasons
