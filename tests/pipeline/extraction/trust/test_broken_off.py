"""Sentences that break off behind a name. All persons are invented."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where, absent
from models.page import Box, Line, Page, Paragraph, Source, Word
from models.reply import Delegate, Role
from pipeline.extraction.trust.broken_off import breaks_off

SENTENCE = "The delegation will consist of Mr. Courtney Pryce,"
NAME = "Courtney Pryce"


def _page(text: str) -> Page:
    words = (Word(word, Box(0.1 + 0.08 * at, 0.1, 0.16 + 0.08 * at, 0.12), 0.9) for at, word in enumerate(text.split()))
    return Page(1, Source.OCR, (Paragraph((Line(tuple(words)),)),))


def _person(place: Box | None, title: str | None) -> Delegate:
    post = Finding("title", title, title, 0.9) if title else absent("title", 0.9)
    name = Finding("name", NAME, NAME, 0.9, Where("scan", 1, place, NAME))
    return Delegate(1, name, absent("honorific", 0.9), post, absent("organisation", 0.9), Finding("role", Role.MEMBER, "", 0.9))


@pytest.mark.parametrize(
    ("text", "title", "broken"),
    [
        (SENTENCE, None, True),
        (SENTENCE, "Legal Officer", False),
        (SENTENCE.removesuffix(","), None, False),
        (f"{SENTENCE} Legal Officer", None, False),
        ("1. Mr. Courtney Pryce,", None, False),
    ],
)
def test_a_paragraph_that_ends_with_a_name_and_a_comma(text: str, title: str | None, broken: bool) -> None:
    """His post stood below; not where it is known, the sentence ends, or the line is an item's."""
    page = _page(text)
    words = [word for line in page.lines() for word in line.words]
    place = next((word.box for word in words if word.text.startswith("Pryce")), None)
    person = _person(place, title)
    assert breaks_off(person.name, person, page) is broken


def test_a_name_without_a_place_breaks_off_nowhere() -> None:
    """It was typed, or told elsewhere."""
    person = _person(None, None)
    assert not breaks_off(person.name, person, _page(SENTENCE))
