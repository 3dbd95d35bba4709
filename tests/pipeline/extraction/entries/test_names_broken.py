"""Names broken behind a hyphen."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names_broken import with_broken_names
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


def _person(build: Any, name: str) -> Person:
    page = build.page(name)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Person(name=(Piece(held, 0, len(held.text)),), via="table", weight=0.98)


@pytest.mark.parametrize(
    ("name", "other", "hyphened", "asked"),
    [
        ("SHIN Kyung-\nsoo", "JANG Hye-jin", True, False),
        ("SHIN Kyung-\nsoo", "JANG Minho", False, True),
        ("Nico-\nlas Roux", "Ada Brook", False, False),
        ("Jean-\nPierre Roux", "Ada Brook", False, False),
        ("Ada Brook", "JANG Hye-jin", False, False),
    ],
)
def test_the_hyphen_is_the_name_s_where_others_have_one(
    build: Any, words: Lexicon, name: str, other: str, hyphened: bool, asked: bool
) -> None:
    """A usual name was broken by the line; before a capital there is never one word."""
    told, _ = with_broken_names([_person(build, name), _person(build, other)], words)
    assert (told.hyphened, Doubt.BROKEN in told.doubts) == (hyphened, asked)


def test_the_value_has_the_hyphen(read_note: Any) -> None:
    """It is written as the others write it."""
    (one, _) = read_note("Our delegation:\n\nName\tPosition\nMr. SHIN Kyung-\tJudge\nsoo\t\nMs. JANG Hye-jin\tProsecutor")
    assert one.name.value == "SHIN Kyung-soo"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our delegation: Mr. A. Moe; EL-\nSHENNAWY, Sami", "EL-SHENNAWY, Sami"),
        ("Our delegation: Mr. A. Moe; Vice-\nSHENNAWY, Sami", "SHENNAWY, Sami"),
        ("Our delegation: Mr. A. Moe; EL SHENNAWY -\nSami Roux", "Sami Roux"),
    ],
)
def test_a_name_that_begins_on_the_line_above(build: Any, words: Lexicon, text: str, name: str) -> None:
    """It was read without its beginning, in silence; a word that is written otherwise is none of it."""
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    start = held.text.rindex(name.removeprefix("EL-"))
    person = Person(name=(Piece(held, start, len(held.text)),), via="prose", weight=0.9)
    (told,) = with_broken_names([person], words)
    assert told.name[0].text.replace("\n", "") == name
