"""Tests of where nobody named is a delegate."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.bystanders import within, zones
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.strips import Strip, parts_of

NOTE = """Permanent Mission of Norland
Mr. Adam Letter, Ambassador

The Mission presents its compliments to Ms. Dora Slanek and refers to the note. It will be represented by Mr. Tomas Verlin.

For further information please contact Mr. Peter Glas.

The Mission avails itself of this opportunity to renew the assurances of its highest consideration.

Maria Holm"""


def _found(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> tuple[Strip, tuple[Any, ...]]:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return strip, zones(strip, lexicon(knowledge), note=True, read=False)


@pytest.mark.parametrize(
    ("name", "outside"),
    [("Adam Letter", False), ("Dora Slanek", False), ("Tomas Verlin", True), ("Peter Glas", False), ("Maria Holm", False)],
)
def test_only_the_announcement_is_left(build: Any, knowledge: Knowledge, name: str, outside: bool) -> None:
    """Letterhead, compliments, contact person and signature are excluded."""
    strip, found = _found(build, knowledge, NOTE)
    assert (within(found, strip.view.index(name)) is None) is outside


def test_an_annexed_list_reopens(build: Any, knowledge: Knowledge) -> None:
    """Behind the closing a heading of a list makes room for delegates again."""
    strip, found = _found(build, knowledge, NOTE + "\n\nAnnex\n\n1. Mr. Oren Talbek")
    assert within(found, strip.view.index("Oren Talbek")) is None


def test_a_contact_person_may_be_a_title(build: Any, knowledge: Knowledge) -> None:
    """An item whose title is "Contact person" is a delegate's."""
    strip, found = _found(build, knowledge, "1. Mr. Oren Talbek, Contact person for trafficking")
    assert within(found, strip.view.index("Oren Talbek")) is None
