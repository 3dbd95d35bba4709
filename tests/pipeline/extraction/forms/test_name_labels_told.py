"""Tests of labels of names that are known by what stands behind and under them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.forms.name_labels_told import with_name_labels_told
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str, language: str) -> str:
    paragraph = Paragraph(tuple(build.line(line, 0.1 + 0.02 * at) for at, line in enumerate(text.split("\n"))))
    page = replace(build.page("x"), language=language, blocks=(paragraph,))
    (made,) = with_name_labels_told(build.document(page), lexicon(knowledge)).pages
    return "\n".join(line.text for line in made.lines())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Who: Dr. Ilse Marenko\nPost: Judge\nWho: Mr. Oren Talbek\nPost: Adviser"),
        ("en", "Who : Dr. Ilse Marenko\nPost : Judge\nWho : Mr. Oren Talbek\nThe Mission thanks the Secretariat"),
        ("fr", "Qui : Mme Ilse Marenko\nFonction : juge\nQui : M. Oren Talbek\nFonction : expert"),
        ("es", "Persona que viaja: Sra. Ilse Marenko\nCargo: Jueza\nPersona que viaja: Sr. Oren Talbek\nCorreo: o@gob.es"),
        ("ru", "Кто: г-жа Маренко Анна\nДолжность: судья\nКто: г-н Талбек Иван\nДолжность: эксперт"),
    ],
)
def test_a_wording_before_names_over_labels_of_what_is_said_of_one_person_is_a_label_of_names(
    build: Any, knowledge: Knowledge, language: str, text: str
) -> None:
    """Below one of them there may stand something else: the list ends."""
    read = _read(build, knowledge, text, language).split("\n")
    assert [line.startswith("Name: ") for line in read] == [True, False, True, False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Who: Dr. Ilse Marenko\nPost: Judge"),  # once
        ("en", "Out: Mr. Ilse Marenko\nPost: Judge\nIn: Mr. Oren Talbek\nPost: Adviser"),  # a change
        ("en", "Signed: Mr. Ilse Marenko\nPost: Judge\nSigned: Mr. Oren Talbek\nPost: Adviser"),
        ("en", "Adviser: Mr. Ilse Marenko\nPost: Judge\nAdviser: Mr. Oren Talbek\nPost: Expert"),  # their part
        ("en", "Name: Ms. Ada Roth\nPost: Judge\nGuide: Mr. Jo Lund\nTel.: +43 1 2\nGuide: Mr. Al Lund\nTel.: +43 1 3"),
        ("en", "Who: Dr. Ilse Marenko\nWho: Mr. Oren Talbek\nThe Mission thanks"),  # nothing is said of them
        ("en", "Mr. Tom Roth will come.\nEscort: Mr. Jo Lund\nPost: Driver\nEscort: Mr. Al Lund\nPost: Driver"),  # others come
        ("en", "By Tom Roth, Judge, will come.\nEscort: Jo Lund\nPost: Driver\nEscort: Al Lund\nPost: Driver"),
        ("ru", "Едет г-н Рот Иван.\nВиза: г-н Лунд Петр\nТелефон: 1 23 45\nВиза: г-н Лунд Олег\nТелефон: 1 23 46"),
        ("en", "Visa matters: Mr. Jo Lund\nTel.: +43 1 2\nVisa matters: Mr. Al Lund\nTel.: +43 1 3"),  # how to reach them
        ("en", "Who: pays the fare\nTel.: +43 1 2\nWho: meets them\nTel.: +43 1 3"),  # no names
    ],
)
def test_other_wordings_stay_as_they_are(build: Any, knowledge: Knowledge, language: str, text: str) -> None:
    """What tells a part, a signature or a change is no label of names; where names have their label, it is that one."""
    assert _read(build, knowledge, text, language) == text


def test_the_label_is_one_before_a_name_that_was_not_read_too(build: Any, knowledge: Knowledge) -> None:
    """Of many such lines one may be damaged."""
    text = "\n".join(f"Who : Mr. {name}\nPost : Judge" for name in ("Ilse Marenko", "Oren Talbek", "Ada Roth", "#4"))
    assert "Name: Mr. #4" in _read(build, knowledge, text, "en")
