"""What a mail's own words take back of the mail below it. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.kinds.taken_back import changes_persons, changes_something, nobody_comes, takes_all_off
from pipeline.extraction.layout.text import page_texts

GONE = [
    "In the end nobody will attend the meeting.",
    "Finalement personne ne viendra à la réunion.",
    "Al final no viene nadie a la reunión.",
    "К сожалению, никто не приедет на заседание.",
    "للأسف لن يحضر أحد الاجتماع.",
]


@pytest.mark.parametrize("text", GONE)
def test_nobody_at_all_comes(build: Any, knowledge: Knowledge, text: str) -> None:
    """In every language, in whatever words."""
    assert nobody_comes(page_texts(build.document(text)), knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody else will attend.",
        "Nobody from the Embassy will attend.",
        "De la Misión no viene nadie.",
        "Больше никто не приедет.",
        "Personne d'autre ne viendra.",
        "Ms. Ada Brook will attend.",
    ],
)
def test_others_may_still_come(build: Any, knowledge: Knowledge, text: str) -> None:
    """Where it is said of others, or of one body alone."""
    assert not nobody_comes(page_texts(build.document(text)), knowledge)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("In the end nobody will attend the meeting. Please delete Ms. Ada Brook from the list.", True),
        ("Please delete Ms. Ada Brook from the list.", False),
        ("In the end nobody will attend the meeting.", False),
    ],
)
def test_who_was_named_is_struck_off_as_nobody_comes(build: Any, knowledge: Knowledge, text: str, *, taken: bool) -> None:
    """Both are said: with one alone others may come, or nobody was named."""
    pages = page_texts(build.document(text))
    assert takes_all_off(pages, deeds_of(pages, knowledge, asked=False), knowledge) is taken


def test_what_changes_persons_and_what_changes_something(build: Any, knowledge: Knowledge) -> None:
    """One who does not come and another who does; or but an address."""
    both = page_texts(build.document("Mr. Ben Stone can no longer come. He is replaced by Ms. Ada Brook, Judge."))
    address = page_texts(build.document("The correct e-mail address of Ms. Ada Brook is brook@justice.example."))
    assert changes_something(both, knowledge)
    assert changes_something(address, knowledge)
    assert changes_persons(both, knowledge)
    assert not changes_persons(address, knowledge)
