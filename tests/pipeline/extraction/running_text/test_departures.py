"""Tests of who no longer comes, or only if another cannot. All persons are invented."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.running_text.departures import Departures
from pipeline.extraction.words.lexicon import lexicon


def told(knowledge: Knowledge, text: str, *, in_place: bool) -> tuple[list[str], list[str], Departures]:
    """Return the names told to come only perhaps, those told to be gone, and what is remembered of this sentence."""
    words = lexicon(knowledge)
    names = [name for at in range(len(text)) if text[at] == "M" and (name := name_at(text, at, words, "en")) is not None]
    cue = text.find("replaced by")
    departures = Departures(words, "en")
    found = departures.told(names, [(cue, cue + 11)] if cue >= 0 else [], text, (0, len(text)), in_place=in_place)
    perhaps, gone = ([text[slice(*name.name)] for name in names if name.start in starts] for starts in found)
    return perhaps, gone, departures


def test_whoever_is_replaced_is_remembered(knowledge: Knowledge) -> None:
    """He before "replaced by" is gone, and stays so for the sentences before."""
    perhaps, gone, departures = told(knowledge, "Mr. Tom Lall will be replaced by Ms. Ada Rowe", in_place=False)
    assert (perhaps, gone) == ([], ["Tom Lall"])
    assert [words for _, words in departures.gone] == [["tom", "lall"]]


@pytest.mark.parametrize(("name", "gone"), [("Tom Lall", True), ("Ada Rowe", False)])
def test_it_is_told_who_is_gone(build: Any, knowledge: Knowledge, name: str, gone: bool) -> None:
    """Only who is replaced is held to be gone, wherever else he is named."""
    departures = told(knowledge, "Mr. Tom Lall will be replaced by Ms. Ada Rowe", in_place=False)[2]
    passage = page_texts(build.body(name))[0].passage
    assert departures.holds(Person(name=(Piece(passage, 0, len(name)),), via="prose", weight=1.0)) is gone


def test_whoever_comes_only_perhaps_is_not_gone(knowledge: Knowledge) -> None:
    """With "should he be prevented" nobody is remembered as gone."""
    perhaps, gone, departures = told(knowledge, "Should he be prevented, Ms. Ada Rowe would take part", in_place=True)
    assert (perhaps, gone, departures.gone) == (["Ada Rowe"], [], [])


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Mr. Tom Lall, Judge, will attend. Mr. Lall will be replaced by Ms. Ada Rowe, Clerk.", ["Ada Rowe"]),
        ("Ms. Ada Rowe, Clerk, will attend.", ["Ada Rowe"]),
    ],
)
def test_a_later_sentence_counts(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """Who is named first and withdrawn then does not come."""
    assert [person.name.value for person in delegates_of_mail(f"In reply to CU 2009/33 (A): {said}\n")] == names


def test_an_alternate_is_asked_about(delegates_of_mail: Any) -> None:
    """Who comes only if another cannot is named, and doubted for that."""
    text = "In reply to CU 2009/33 (A) Mr. Tom Lall, Judge, will attend. Should he be prevented, Ms. Ada Rowe would take part.\n"
    asked = {person.name.value: person.name.reasons for person in delegates_of_mail(text)}
    assert set(asked) == {"Tom Lall", "Ada Rowe"}
    assert Doubt.CONTINGENT.reason in asked["Ada Rowe"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("informs that it nominated Mr. Tom Lall by its note of 2 March. Ms. Ada Rowe, Judge, will attend in his stead.", ["Ada Rowe"]),
        ("refers to its note by which it nominated Mr. Tom Lall, Judge, and has the honour to inform that Ms. Ada Rowe will attend in his stead.", ["Ada Rowe"]),
        ("informs that Mr. Tom Lall, Judge, and Ms. Ada Rowe, Judge, will attend.", ["Tom Lall", "Ada Rowe"]),
    ],
)  # fmt: skip
def test_he_in_whose_stead_somebody_comes_was_named_before(delegates_of_mail: Any, sentence: str, names: list[str]) -> None:
    """In the sentence before, or in a clause of its own about the earlier note."""
    read = delegates_of_mail(
        f"CU 2009/33 (A)\n\nThe Permanent Mission presents its compliments to the Secretariat and {sentence}\n"
    )
    assert [delegate.name.value for delegate in read] == names
