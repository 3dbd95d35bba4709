"""Tests of whom to ask, told in brackets behind a delegate. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.contacts_in_brackets import without_contact_brackets
from pipeline.extraction.layout.strips import parts_of
from pipeline.extraction.words.lexicon import lexicon

COMES = "It will be represented by Mr. Tomas Verlin, Adviser, Ministry of Justice"


def _read(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> tuple[str, list[str]]:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    found = zones(strip, lexicon(knowledge), note=True, read=False)
    read, brackets = without_contact_brackets(strip, found)
    assert len(read.view) == len(strip.view)
    return " ".join(read.view.split()), [strip.view[zone.start : zone.end] for zone in brackets]


@pytest.mark.parametrize(
    ("text", "language", "bracket"),
    [
        (f"{COMES} (please write to Ms. Ilse Marenko).", "en", "(please write to Ms. Ilse Marenko)"),
        ("将由外交部副司长李明先生出席会议（如有问题请联系张岚女士）。", "zh", "（如有问题请联系张岚女士）"),
        (
            "سيشارك السيد حسن موسى العمري، مدير عام (للاستفسار يرجى الاتصال بالسيدة منى علي السالم).",
            "ar",
            "(للاستفسار يرجى الاتصال بالسيدة منى علي السالم)",
        ),
    ],
)
def test_brackets_alone_are_left_out(build: Any, knowledge: Knowledge, text: str, language: str, bracket: str) -> None:
    """The sentence around them names who comes."""
    view, brackets = _read(build, knowledge, text, language)
    assert brackets == [bracket]
    assert view == " ".join(text.replace(bracket, " ").split())


def test_who_is_the_contact_himself(build: Any, knowledge: Knowledge) -> None:
    """Brackets that name nobody tell what he is who stands before them; a sentence that only tells whom to ask stays whole."""
    assert _read(build, knowledge, "Mr. Tomas Verlin, Adviser (contact person), tel. +43 1 2345678.")[1] == []
    assert _read(build, knowledge, "For further information please contact Ms. Ilse Marenko (Ms.), Adviser.")[1] == []


def test_who_is_to_be_asked_behind_the_brackets_too(build: Any, knowledge: Knowledge) -> None:
    """A further sentence of the row tells whom to ask as before."""
    text = f"{COMES} (please write to Ms. Ilse Marenko). For further information please contact Mr. Peter Glas."
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    held = [strip.view[zone.start : zone.end] for zone in zones(strip, lexicon(knowledge), note=True, read=False)]
    assert any("Peter Glas" in text for text in held)
    assert not any("Verlin" in text for text in held)
