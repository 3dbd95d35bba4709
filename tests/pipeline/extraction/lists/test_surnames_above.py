"""Surnames on a row of their own, above given name and patronymic."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.surnames_above import surname_above, with_surname_above
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Латышев\nРоман Глебович - советник", "Латышев Роман Глебович"),
        ("ЗОТОВА\nИнна Юрьевна\nсоветник", "ЗОТОВА Инна Юрьевна"),
        ("2. Петрова-Лещ\nАнна Львовна, советник", "Петрова-Лещ Анна Львовна"),
        ("Латышев\nРоман Глебович - советник", ""),  # neither an item nor in capitals
        ("1. Москва\nРоман Глебович прибудет", ""),  # a sentence
        ("1. Латышев\nСоветник Посольства", ""),
        ("1. Министерство\nРоман Глебович - советник", ""),
    ],
)
def test_surname_above_given_names(build: Any, knowledge: Knowledge, text: str, name: str) -> None:
    """An item or a word in capitals is the surname of him whose given name and patronymic stand on the row below."""
    page = build.page(text, language="ru")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = surname_above(strip, 0, strip.rows[0], lexicon(knowledge))
    assert name == ("" if match is None else " ".join(strip.view[slice(*match.name)].split()))


@pytest.mark.parametrize(
    ("above", "row", "name"),
    [
        ("примет участие старший прокурор отдела Осмонов", "Таалайбек Маратович", "Осмонов Таалайбек Маратович"),
        ("примет участие старший прокурор отдела надзора", "Таалайбек Маратович", "Таалайбек Маратович"),
        ("примет участие старший прокурор отдела Осмонов", "Титов Олег", "Титов Олег"),
        ("Глава делегации Осмонов", "Таалайбек Маратович", "Таалайбек Маратович"),
    ],
)
def test_a_sentence_may_wrap_within_a_name(build: Any, knowledge: Knowledge, above: str, row: str, name: str) -> None:
    """The line above ends with the family name, where it is a sentence's and a patronymic follows."""
    page = build.page(f"{above}\n{row}", language="ru")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    match = name_at(strip.view, strip.rows[1].start, words, "ru", whole=True)
    assert match is not None
    whole = with_surname_above(strip, 1, match, words)
    assert " ".join(strip.view[slice(*whole.name)].split()) == name
