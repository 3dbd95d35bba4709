"""Names in another case than a list has them in."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names_as_listed import as_listed
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon

QUESTION = "the name stands in another case than a list has it in"


@pytest.mark.parametrize(
    ("said", "written", "offered"),
    [
        ("Направляем г-на Петра Ильича Сомова, советника.", "Петра Ильича Сомова", ("Петр Ильич Сомов",)),
        ("Направляем г-жу Анну Ивановну Лисину, судью.", "Анну Ивановну Лисину", ("Анна Ивановна Лисина",)),
        ("Направляем г-на Сомова П.И., советника.", "Сомова П.И.", ("Сомов П.И.",)),
        ("Направляем г-на Бабура Каримзода, советника.", "Бабура Каримзода", ()),
    ],
)
def test_a_name_in_another_case_is_asked(delegates_of_mail: Any, said: str, written: str, offered: tuple[str, ...]) -> None:
    """What is written stays; the name as in a list is offered where it is certain."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nУважаемые коллеги!\n\n{said}\n\nС уважением,\nМария Котова\n")
    assert person.name.value == written
    assert QUESTION in person.name.reasons
    assert person.name.alternatives == offered


def test_a_name_as_in_a_list_is_not_asked_so(delegates_of_mail: Any) -> None:
    """Its courtesy form tells it."""
    (person,) = delegates_of_mail(
        "CU 2009/33 (A)\n\nУважаемые коллеги!\n\nПриедет г-н Петр Сомов, советник.\n\nС уважением,\nМария Котова\n"
    )
    assert QUESTION not in person.name.reasons


def test_an_arabic_word_that_joins_him_to_another_is_no_part_of_a_name(delegates_of_mail: Any) -> None:
    """Whom a verb of accompanying brings without a courtesy form is asked about."""
    read = delegates_of_mail(
        "CU 2009/33 (A)\n\nتحية طيبة،\n\nستحضر السيدة ليلى حداد، قاضية، ويرافقها سامي الخطيب.\n\nمع الشكر\nسمير"
    )
    doubted = [delegate for delegate in read if "سامي" in (delegate.name.value or "")]
    assert doubted
    assert all(delegate.name.confidence < 0.9 for delegate in doubted)


@pytest.mark.parametrize(
    ("name", "asked"),
    [("Mohamed Ould", True), ("Mohamed Ould Sidi", False), ("Arjun Das", False), ("Mason Ben", False)],
)
def test_a_name_that_ends_in_a_joining_word_is_asked(delegates_of_mail: Any, name: str, asked: bool) -> None:
    """The rest of it was lost, or left out."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nOur delegation:\n\n1. Mr. {name}, Director\n\nRegards\nAnn Hill")
    assert person.name.value == name
    assert any("another word of the name follows" in reason for reason in person.name.reasons) is asked


@pytest.mark.parametrize(
    ("said", "name", "asked"),
    [
        ("Г-н Петр Сомов приедет вместе с коллегой Марией Котовой.", "Марией Котовой", True),
        ("Г-н Петр Сомов приедет с Иваном Белым.", "Иваном Белым", True),
        ("Приедут Петр Сомов и Мария Котова.", "Мария Котова", False),
    ],
)
def test_a_given_name_in_another_case_is_asked_without_a_courtesy_form(
    delegates_of_mail: Any, said: str, name: str, asked: bool
) -> None:
    """A given name that lists know in another form; family names of women look like men's in another case."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nУважаемые коллеги!\n\n{said}\n\nС уважением,\nАнна Лисина\n")
    (person,) = [delegate for delegate in read if delegate.name.value == name]
    assert (QUESTION in person.name.reasons) is asked


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        ("Min. Gonzalo Bermejo Arce", True),
        ("Crnel. PNP Justo Cáceda Roel", False),
        ("Ma. Teresa Quiroga Luna", False),
        ("J. M. Quiroga Luna", False),
    ],
)
def test_a_short_form_that_is_not_known_may_be_no_name(delegates_of_mail: Any, entry: str, asked: bool) -> None:
    """A rank that no list of words holds was filed as a part of the name."""
    head = "<p>CU 2009/33 (A)</p><p>La delegación estará integrada por:</p><table><tr><td>Nombre</td><td>Cargo</td></tr>"
    (person,) = delegates_of_mail(f"{head}<tr><td>{entry}</td><td>Juez</td></tr></table>", "html")
    assert ("some of it does not look like a name" in person.name.reasons) is asked


@pytest.mark.parametrize(
    ("name", "asked"),
    [("Per Holm Ms. Ada Lind", True), ("Luc Aka Mme Eve Morel", True), ("Ada Don Lind", False), ("محمد السيد علي", False)],
)
def test_a_courtesy_form_within_a_name_makes_two_of_it(words: Lexicon, build: Any, name: str, asked: bool) -> None:
    """Two cells or lines were read as one; "Don" and "السيد" are names as well."""
    page = build.page(name)
    person = Person(
        name=(Piece(passage(build.document(page), page, tuple(page.lines())), 0, len(name)),), via="labels", weight=0.97
    )
    assert (Doubt.NO_NAME in as_listed(person, words).doubts) is asked
