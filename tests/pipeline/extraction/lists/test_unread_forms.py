"""Tests of names behind a courtesy form that was misread."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import emails, phones
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon

BLOCK = "{}\nProsecutor\nTel.: 0098 21 2329 2390\nE-mail: {}"
OTHER = "\n\nDr. Kazemi Mehdi\nDirector\nE-mail: kazemi-me@mfa.example"


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Returns the persons of a page's lists."""

    def read_(text: str) -> list[Person]:
        page = build.page(text, language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        hits = (*emails.find(strip.passage, knowledge, None), *phones.find(strip.passage, knowledge, None))
        return [person for _, person in ListReader(strip, (), hits, lexicon(knowledge)).read()]

    return read_


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Dia. Hosseini Parisa", "hosseini-pa@mfa.example"),
        ("M8. Chola Chanda", "c.chanda@mfa.example"),
    ],
)
def test_the_address_below_tells_the_name(read: Any, name: str, address: str) -> None:
    """The first block of a page names somebody whose form was misread; whether it is a name is asked."""
    first, second = read(BLOCK.format(name, address) + OTHER)
    assert (first.name[0].text, second.name[0].text) == (name.partition(" ")[2], "Kazemi Mehdi")
    assert Doubt.NO_NAME in first.doubts


@pytest.mark.parametrize(
    "text",
    [
        BLOCK.format("Dia. Hosseini Parisa", "office@mfa.example") + OTHER,  # an address of nobody
        BLOCK.format("Sgd. Hosseini Parisa", "hosseini-pa@mfa.example"),  # alone on the page: a signature
        BLOCK.format("Tel. Hosseini Parisa", "hosseini-pa@mfa.example") + OTHER,  # a label
    ],
)
def test_nothing_else_is_a_form(read: Any, text: str) -> None:
    """Without an address made of the name, another person's block beside it, or behind a label, nobody is named so."""
    assert "Hosseini Parisa" not in [person.name[0].text for person in read(text)]
