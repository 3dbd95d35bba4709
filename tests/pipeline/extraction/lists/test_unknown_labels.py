"""Lines whose label nobody knows, among lines with known ones. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


def _persons(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> list[Person]:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]


def _named(person: Person) -> str:
    return " ".join(piece.text for piece in person.name)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Name: Ms. Ada Lund\nPlace of duty: Bureau of Women's Affairs\nPosition: Judge", "Bureau of Women's Affairs"),
        ("Name: Ms. Ada Lund\n\nPlace of duty: Bureau of Women's Affairs\n\nPosition: Judge", "Bureau of Women's Affairs"),
        ("Name: Ms. Ada Lund\n\nPosition: Judge\n\nVisits: Bureau of Women's Affairs\n\nWe thank you.", ""),
        ("Name: Ms. Ada Lund\n\nMotto: All is well\n\nPosition: Judge", ""),
    ],
)
def test_a_body_behind_an_unknown_label(build: Any, knowledge: Knowledge, text: str, body: str) -> None:
    """In a paragraph of its own it counts only between two labels that are known; it is asked about."""
    (person, *_) = _persons(build, knowledge, text)
    assert " ".join(piece.text for piece in person.organisation) == body
    assert (Doubt.UNKNOWN_LABEL in person.doubts) is bool(body)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Surname: Petrenko\nCalled by friends: Serhii\nPosition: Judge", "Petrenko Serhii"),
        ("fr", "Nom de famille : Nguema\nAppelé : Désiré Valentin\nFonction : Juge", "Nguema Désiré Valentin"),
        ("es", "Apellidos: Mansilla Durán\nLlamado: Héctor\nCargo: Fiscal", "Mansilla Durán Héctor"),
        ("ru", "Фамилия: Петренко\nКак зовут: Сергей\nДолжность: судья", "Петренко Сергей"),
        ("ar", "الاسم العائلي: براهيمي\nاسم المشارك الأول: سعاد حسن\nالوظيفة: قاضية", "براهيمي سعاد حسن"),
        ("en", "Surname: Petrenko\nDeputy: Bo Holm\nPosition: Judge", "Petrenko"),
        ("en", "Surname: Petrenko\nMinister: Bo Holm\nPosition: Judge", "Petrenko"),
        ("en", "Surname: Petrenko\nFirst name: Ada\nCity seen: Kyiv", "Petrenko Ada"),
        ("en", "Surname: Petrenko\nPosition: Judge\nCity seen: Kyiv", "Petrenko"),
    ],
)
def test_given_names_behind_an_unknown_label(build: Any, knowledge: Knowledge, language: str, text: str, name: str) -> None:
    """Right below the family name they are no other person's; a post or a part before the colon begins another."""
    assert _named(_persons(build, knowledge, text, language)[0]) == name
