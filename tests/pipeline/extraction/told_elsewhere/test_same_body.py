"""Bodies named by pointing back to the person before."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
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
