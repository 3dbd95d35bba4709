"""Tests of how each person stands among the others. All persons are invented."""

from __future__ import annotations

import pytest

from models.finding import Finding, Where, absent
from models.page import Box
from models.reply import Delegate, Role
from pipeline.extraction.trust.company import company


def _person(name: str, top: float | None, *, page: int = 1, email: str | None = None) -> Delegate:
    place = None if top is None else Where("scan", page, Box(0.1, top, 0.3, top + 0.01), name)
    return Delegate(
        1,
        Finding("name", name, name, 0.9, place),
        absent("honorific", 0.9),
        absent("title", 0.9),
        absent("organisation", 0.9),
        Finding("role", Role.MEMBER, "", 0.95),
        emails=(Finding("email", email, email, 0.9),) if email else (),
    )


def test_a_list_in_two_languages_names_everybody_twice() -> None:
    """The same person in other letters has the same address; of people of one list neither is said."""
    one, twice = _person("Вера Полина", 0.2, email="v@mfa.nw"), _person("Vera Polina", 0.4, email="v@mfa.nw")
    other = _person("Ян Талов", 0.3, email="y@mfa.nw")
    figures = company((one, other, twice))
    assert (figures[id(twice)]["other letters"], figures[id(twice)]["shares contacts"]) == (1, 1)
    assert (figures[id(other)]["other letters"], figures[id(other)]["shares contacts"]) == (0.5, 0)


def test_who_has_less_than_the_others() -> None:
    """Of five fields one, that both others have and he has not, is a fifth; who comes alone differs from nobody."""
    given = [_person(name, 0.2, email=f"{name}@mfa.nw") for name in ("ada", "bo")]
    without = _person("Cy", 0.4)
    figures = company((*given, without))
    assert figures[id(without)]["given otherwise"] == pytest.approx(0.2)
    assert figures[id(given[0])]["given otherwise"] == pytest.approx(0.1)
    assert company((without,)) == {id(without): {}}


def test_who_stands_apart_is_far_from_the_others() -> None:
    """Whoever signs at the foot, or stands on a page of his own, is no part of the list; of two neither is."""
    listed = [_person(name, top) for name, top in (("Ada Verlin", 0.2), ("Jo Marenko", 0.25), ("Li Talbek", 0.3))]
    for apart in (_person("Una Loh", 0.8), _person("Una Loh", 0.25, page=2)):
        figures = company((*listed, apart))
        assert [figures[id(person)]["far from others"] for person in (*listed, apart)] == [0, 0, 0, 1]
    assert not any(figures["far from others"] for figures in company(listed).values())
    assert not any(figures["far from others"] for figures in company((listed[0], _person("Una Loh", 0.9))).values())
    unplaced = (*listed, _person("Una Loh", None))
    assert not any(figures["far from others"] for figures in company(unplaced).values())
