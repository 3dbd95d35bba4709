"""Tests of persons named in two columns that say the same in two languages."""

from __future__ import annotations

from typing import Any

from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.twins import of_both
from pipeline.extraction.layout.passage import passage


def _person(build: Any, name: str, title: str = "", role: Role | None = None) -> Person:
    page = build.page(f"{name}\n{title}" if title else name)
    held = passage(build.document(page), page, tuple(page.lines()))
    post = (Piece(held, len(name) + 1, len(held.text)),) if title else ()
    return Person((Piece(held, 0, len(name)),), via="block", weight=0.9, title=post, role=role)


def _name(person: Person) -> str:
    return " ".join(piece.text for piece in person.name)


def test_each_is_told_once(build: Any) -> None:
    """The name is that of the first column, its spelling in the second is kept; a role that only the second tells counts."""
    first = [_person(build, "Илья Петров", "Судья"), _person(build, "Нигора Саидова")]
    second = [_person(build, "Ilya PETROV", "Judge", Role.HEAD), _person(build, "Nigora SAIDOVA", "Consul")]
    told, alone = of_both(first, second)
    assert [_name(person) for person in told] == ["Илья Петров", "Нигора Саидова"]
    assert [person.latin.text if person.latin else "" for person in told] == ["Ilya PETROV", "Nigora SAIDOVA"]
    assert (told[0].role, told[0].title[0].text, told[1].title[0].text) == (Role.HEAD, "Судья", "Consul")
    assert alone == []


def test_a_word_that_one_column_alone_has_is_asked_about(build: Any) -> None:
    """One of the two was read wrong, or written so; the other spelling is offered. Another script has other words."""
    told, alone = of_both(
        [_person(build, "LIND, Ada"), _person(build, "Tomas VERLIN")],
        [_person(build, "LIND, Ada Mary"), _person(build, "Tomas VERLIN")],
    )
    assert [one.doubts for one in told] == [(Doubt.SPELT_OTHERWISE,), ()]
    assert told[0].latin is not None
    assert told[0].latin.text == "LIND, Ada Mary"
    assert alone == []
    (native,), _ = of_both([_person(build, "Илья Петров")], [_person(build, "Ilya S. PETROV")])
    assert native.doubts == ()


def test_a_misread_twin_is_nobody_new(build: Any) -> None:
    """Between two who are known, the first column names as many."""
    first = [_person(build, "Илья Петров"), _person(build, "Анжела Колобова"), _person(build, "Нигора Саидова")]
    second = [_person(build, "Ilya PETROV"), _person(build, "КОГОВОУА Xxx"), _person(build, "Nigora SAIDOVA")]
    assert of_both(first, second)[1] == []


def test_whom_the_second_column_alone_names_is_kept_and_asked_about(build: Any) -> None:
    """His entry in the first column may not have been read, or stands on the next page."""
    first = [_person(build, "Ada PAZ")]
    told, alone = of_both(first, [_person(build, "Ada PAZ"), _person(build, "Oren TALBEK")])
    assert len(told) == 1
    assert [(_name(person), person.doubts) for person in alone] == [("Oren TALBEK", (Doubt.ALONE,))]


def test_where_the_columns_name_others_at_one_place_a_person_sees_it(build: Any) -> None:
    """They may be two persons, of whom the second was dropped in silence; names in two scripts cannot be compared so."""
    first = [_person(build, "Ada PAZ"), _person(build, "Rowan ASHDOWN")]
    told, alone = of_both(first, [_person(build, "Ada PAZ"), _person(build, "Oren TALBEK")])
    assert [(_name(one), one.doubts) for one in told] == [("Ada PAZ", ()), ("Rowan ASHDOWN", (Doubt.OTHERWISE,))]
    assert alone == []
    (native,), _ = of_both([_person(build, "Нигора Саидова")], [_person(build, "Xq TALBEK")])
    assert native.doubts == ()


def test_a_word_of_the_name_is_no_post(build: Any) -> None:
    """A surname that had no room on its line is told by the other column."""
    first = [_person(build, "Matias PAZ", "MAIDANA Embajador")]
    (person,), _ = of_both(first, [_person(build, "Matias PAZ MAIDANA", "Ambassadeur")])
    assert (_name(person), [piece.text for piece in person.title]) == ("Matias PAZ MAIDANA", ["Embajador"])
