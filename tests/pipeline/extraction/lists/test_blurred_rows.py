"""Rows of lists that begin with what a scanner made of an item's mark."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def names(build: Any, knowledge: Knowledge) -> Any:
    """Returns the names of a page's lists."""

    def names_(text: str, language: str) -> list[str]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        return [person.name[0].text for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]

    return names_


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("الأعضاء:\n1 الانسة ليلى المختار الورفلي، منسقة برامج", "ar", "ليلى المختار الورفلي"),
        ("الأعضاء:\nا. السيد رضا ناصر عكاوي، رئيس قسم", "ar", "رضا ناصر عكاوي"),
        ("Members:\n|. Mr. Tomas Verlin, Judge", "en", "Tomas Verlin"),
        ("Membres :\n‘1 Mme Ilse Marenko, juge", "fr", "Ilse Marenko"),
        ("Miembros:\nl, Sra. Ilse Marenko, Jueza", "es", "Ilse Marenko"),
        ("Члены делегации:\n! г-н Верлин Томас Петрович, судья", "ru", "Верлин Томас Петрович"),
    ],
)
def test_a_sign_before_a_courtesy_form_means_nothing(names: Any, text: str, language: str, name: str) -> None:
    """Whatever it was, the person behind it is named."""
    assert names(text, language) == [name]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La note a été remise hier par le Chef de la Section des traités\nà M. Tomas Verlin, juge, qui en a pris acte", "fr"),
        ("The note was signed and sent in due time by the Head of Section\n& Mr. Tomas Verlin, who thanked them", "en"),
        ("Contact:\n1 Ambassador Street, Room 12", "en"),
    ],
)
def test_a_preposition_or_a_street_is_no_dirt(names: Any, text: str, language: str) -> None:
    """A sentence goes on with it, and an address with its street."""
    assert names(text, language) == []
