"""Tests of posts that only the list in the other language tells. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.same import distinct
from pipeline.extraction.entries.twins import of_both
from pipeline.extraction.layout.passage import passage


def _person(build: Any, name: str, title: str = "", via: str = "block") -> Person:
    page = build.page(f"{name}\n{title}" if title else name)
    held = passage(build.document(page), page, tuple(page.lines()))
    post = (Piece(held, len(name) + 1, len(held.text)),) if title else ()
    return Person((Piece(held, 0, len(name)),), via=via, weight=0.9, title=post)


SECOND = [("Ada Paz", "Inspector General of Police"), ("Oren Talbek", "Legal Adviser")]


@pytest.mark.parametrize(
    ("posts", "asked"),
    [
        (("Inspectora General de Policía", ""), [False, True]),
        (("Inspecteur général de la police", ""), [False, True]),
        (("Генеральный инспектор полиции", ""), [False, True]),
        (("", "مستشار قانوني"), [True, False]),
        (("警察总监", ""), [False, True]),
        (("Inspectora General de Policía", "Asesor Jurídico"), [False, False]),
        (("Inspector General of Police", ""), [False, False]),
        (("", ""), [False, False]),
    ],
)
def test_a_post_of_the_list_in_the_other_language_is_asked(build: Any, posts: tuple[str, str], asked: list[bool]) -> None:
    """Where others have their own posts in other words; a second list in the same words, or all posts of it, may be theirs."""
    first = [_person(build, "Ada Paz", posts[0]), _person(build, "Oren Talbek", posts[1])]
    second = [_person(build, *one) for one in SECOND]
    assert [Doubt.OTHER_LANGUAGE in one.doubts for one in distinct([*first, *second])] == asked
    assert [Doubt.OTHER_LANGUAGE in one.doubts for one in of_both(first, second)[0]] == asked


def test_native_names_are_asked_likewise(build: Any) -> None:
    """The list in Latin letters gives the post that the Arabic one has not."""
    first = [_person(build, "سامي لطفي سالم", "نائب الوزير"), _person(build, "مراد تميم")]
    second = [_person(build, "Sami Lotfi SALEM", "Deputy Minister"), _person(build, "Murad TAMIM", "Major General")]
    assert [Doubt.OTHER_LANGUAGE in one.doubts for one in distinct([*first, *second])] == [False, True]


def test_a_sentence_says_less_than_a_list(build: Any) -> None:
    """Who is only mentioned in a sentence may have his post of the list."""
    first = [_person(build, "Ada Paz", "Inspectora", "prose"), _person(build, "Oren Talbek", "", "prose")]
    second = [_person(build, *one, "list") for one in SECOND]
    assert [Doubt.OTHER_LANGUAGE in one.doubts for one in distinct([*first, *second])] == [False, False]
