"""Tests of words whose accents a picture lost or made up."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate
from pipeline.extraction.trust.accents import with_accents

PAGE = (None, 1)


def _read(field: str, value: str) -> Finding:
    return Finding(field, value, value, 0.9, Where(*PAGE, Box(0.1, 0.1, 0.5, 0.2), value))


def _person(title: str, body: str, name: str = "Ana Cordoba") -> Delegate:
    return Delegate(
        1,
        _read("name", name),
        absent("honorific", 0.9),
        _read("title", title),
        _read("organisation", body),
        Finding("role", "member", "", 0.95),
    )


@pytest.mark.parametrize(
    ("language", "read", "written"),
    [
        ("es", "Inspector General de Policia", "Inspector General de Policía"),
        ("es", "Misión Permanénte de Belice", "Misión Permanente de Belice"),
        ("es", "Secretaria de Gobernación", "Secretaría de Gobernación"),
        ("es", "Asesor Juridico", "Asesor Jurídico"),
        ("fr", "Secretaire d'Ambassade", "Secrétaire d'Ambassade"),
        ("fr", "Office de protection des persónnes", "Office de protection des personnes"),
        ("fr", "Conseillère auprés du Ministre", "Conseillère auprès du Ministre"),
        ("ru", "Государственныи комитет", "Государственный комитет"),
        ("ar", "وزارة الداخليه", "وزارة الداخلية"),
        ("en", "Attorney-Genéral's Chambers", "Attorney-General's Chambers"),
    ],
)
def test_a_known_word_gets_its_accents(knowledge: Knowledge, language: str, read: str, written: str) -> None:
    """The language writes it in one way only; what was read stays beside it."""
    person = with_accents(_person(read, read), language, frozenset({PAGE}), knowledge)
    assert (person.title.value, person.organisation.value) == (written, written)
    assert (person.title.alternatives, person.title.as_written) == ((read,), read)


@pytest.mark.parametrize(
    ("language", "read"),
    [
        ("es", "Primera Secretaria"),  # a person, and known as such
        ("es", "INSPECTOR GENERAL DE POLICIA"),  # capitals are often written without
        ("fr", "Ministère de l'Intérieur"),
        ("fr", "Affaires pénales"),  # Spanish has "penales"
        ("fr", "Director General"),
        ("en", "Policia Judiciaria"),  # of which language is not known
        ("ru", "учёт"),
        ("ru", "Отдел учета"),
        ("zh", "司法部"),
        ("es", "Oficina Zzyzx"),
    ],
)
def test_what_may_be_right_stays(knowledge: Knowledge, language: str, read: str) -> None:
    """A word that is known as it is, one in capitals and one of another language are left."""
    person = _person(read, read)
    assert with_accents(person, language, frozenset({PAGE}), knowledge) == person


def test_neither_names_nor_typed_words_are_touched(knowledge: Knowledge) -> None:
    """A name is as its bearer writes it, and what was typed is what was meant."""
    typed = _person("Inspector General de Policia", "Policia de Fronteras")
    assert with_accents(typed, "es", frozenset(), knowledge) == typed
    assert with_accents(typed, None, frozenset({PAGE}), knowledge) == typed
    assert with_accents(typed, "es", frozenset({PAGE}), knowledge).name.value == "Ana Cordoba"
