"""Tests of contacts that a sentence gives to the head of delegation. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

PERSONS = {
    "en": "1. Ms. Ada Lind, Director, head of delegation\n2. Mr. Bo Marsh, Adviser\n\n",
    "fr": "1. Mme Ada Lind, directrice, chef de délégation\n2. M. Bo Marsh, conseiller\n\n",
    "es": "1. Sra. Ada Lind, Directora, jefa de delegación\n2. Sr. Bo Marsh, Asesor\n\n",
    "ru": "1. Орлова Анна Петровна, директор, глава делегации\n2. Серов Павел Ильич, советник\n\n",
}


def _contacts(build: Any, knowledge: Knowledge, text: str, language: str) -> list[int]:
    sheet = Sheet(build.document(build.page(text, language=language)), Part.LIST)
    persons, _ = delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)
    return [len(person.emails) + len(person.phones) for person in persons]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The head of delegation may be reached at +43 1 260 60 1234 and ada@justice.example."),
        ("en", "Head of Delegation can be contacted on +43 1 260 60 1234 or at ada@justice.example."),
        ("fr", "Le chef de délégation peut être joint au +43 1 260 60 1234 et à l'adresse ada@justice.example."),
        ("es", "La jefa de delegación puede ser contactada en ada@justice.example y al teléfono +43 1 260 60 1234."),
        ("ru", "С главой делегации можно связаться по тел. +43 1 260 60 1234 или по адресу ada@justice.example."),
    ],
)
def test_a_sentence_gives_contacts_to_whoever_leads(build: Any, knowledge: Knowledge, language: str, sentence: str) -> None:
    """Nobody is named in it; one leads alone."""
    assert _contacts(build, knowledge, PERSONS[language] + sentence, language) == [2, 0]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Contact details: the Counsellor can be reached at +43 1 260 60 1234."),
        ("fr", "Le conseiller est joignable au +43 1 260 60 1234."),
        ("es", "El Asesor puede ser ubicado en el +43 1 260 60 1234."),
    ],
)
def test_a_sentence_gives_contacts_to_who_alone_has_a_post(
    build: Any, knowledge: Knowledge, language: str, sentence: str
) -> None:
    """Nobody is named in it; no other delegate's post begins so."""
    persons = PERSONS[language].replace("Adviser", "Counsellor")
    assert _contacts(build, knowledge, persons + sentence, language) == [0, 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Counsellor on trade can be reached at +43 1 260 60 1234.",
        "The Counsellor, Mr. Carl Reed, can be reached at +43 1 260 60 1234.",
        "The head of the consular section, Mr. Carl Reed, may be reached at +43 1 260 60 1234.",
        "The head of delegation would like to receive the agenda at office@mission.example.",
        "The Embassy may be reached at +43 1 260 60 1234.",
    ],
)
def test_other_sentences_give_him_nothing(build: Any, knowledge: Knowledge, sentence: str) -> None:
    """Another adviser or head, a wish, whoever writes."""
    persons = PERSONS["en"].replace("Adviser", "Counsellor")
    assert _contacts(build, knowledge, persons + sentence, "en") == [0, 0]


@pytest.mark.parametrize(
    ("named", "told"),
    [("Director", [0, 0]), ("Director General", [0, 1]), ("Judge", [1, 0])],
)
def test_a_post_is_meant_by_the_whole_of_its_name(build: Any, knowledge: Knowledge, named: str, told: list[int]) -> None:
    """Who is called the Director is not the Director General; of what court somebody is the judge need not be said."""
    persons = "1. Ms. Ada Lind, Judge of the High Court\n2. Mr. Bo Marsh, Director General, Ministry of Justice\n\n"
    assert _contacts(build, knowledge, f"{persons}The {named} can be reached at +43 1 260 60 1234.", "en") == told
