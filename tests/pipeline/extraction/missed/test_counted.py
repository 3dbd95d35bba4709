"""Tests of more persons announced than found. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.missed.counted import fewer_than_counted
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Norland informs that two officials will attend the meeting: Mr. John Smith, Director.", "Mr. John", "two officials"),
        ("A three-member delegation will attend the meeting, led by Mr. John Smith.", "Mr. John", "three-member delegation"),
        ("Mr. John Smith, accompanied by 2 experts, will attend the meeting.", "Mr. John", "2 experts"),
        ("Deux fonctionnaires participeront à la réunion : M. Paul Durand.", "M. Paul", "Deux fonctionnaires"),
        ("Dos funcionarios participarán en la reunión: Sr. Juan Mora Gil.", "Sr. Juan", "Dos funcionarios"),
        ("В заседании примут участие два представителя: г-н Котов Глеб Ильич.", "г-н Котов", "два представителя"),
        ("下列两名代表将出席会议：李明先生。", "李明", "两名代表"),
        ("For the working group we will be three: Mr. John Smith, Judge.", "Mr. John", "three"),
        ("Pour le groupe de travail nous serons trois : M. Paul Durand.", "M. Paul", "trois"),
        ("Para la reunión seremos dos: Sr. Juan Mora Gil.", "Sr. Juan", "dos"),
        ("Нас будет двое: г-н Котов Глеб Ильич.", "г-н Котов", "двое"),
        ("We will be three days in Vienna: Mr. John Smith will attend.", "Mr. John", ""),
        ("One of the two delegates, Mr. John Smith, will attend the meeting.", "Mr. John", ""),
        ("Mr. John Smith will attend the meeting. The two officials of the Mission will contact you.", "Mr. John", ""),
        ("Mr. John Smith will attend the meeting for two days.", "Mr. John", ""),
        ("Mr. John Smith is nominated to attend the three-day meeting of experts.", "Mr. John", ""),
        ("Mr. John Smith is nominated for the four-day experts meeting.", "Mr. John", ""),
        ("M. Paul Durand participera à la réunion, désigné par deux groupes d'experts.", "M. Paul", ""),
        ("Three senior officials will attend the meeting: Mr. John Smith.", "Mr. John", "Three senior officials"),
        ("Two of its officials will attend the meeting: Mr. John Smith.", "Mr. John", "Two of its officials"),
    ],
)
def test_fewer_than_announced_is_a_question(build: Any, knowledge: Knowledge, text: str, name: str, said: str) -> None:
    """A number before a noun for persons, in a sentence that says who comes, is more than those found."""
    words = lexicon(knowledge)
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = name_at(strip.view, strip.view.index(name), words, None)
    assert match is not None
    person = named(match, strip.passage, via="prose", weight=1.0, language=None)
    problems = fewer_than_counted([person], [Reading(strip, (), ())], words)
    assert [problem.detail.split("”")[0].strip("“") for problem in problems] == [said] * bool(said)
    others = [replace(person, name=())] * 3
    assert not fewer_than_counted([person, *others], [Reading(strip, (), ())], words)
