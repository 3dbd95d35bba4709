"""Tests of letters whose only list is their signature."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import fields
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.running_text.signed_alone import signs_alone
from pipeline.extraction.words.lexicon import lexicon

SIGNATURE = "\n\nMr. Oren Talbek\nMinister-Counsellor\nEmbassy of Belize"


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Belize will be represented by Ms. Ada Lund, Judge.", ["Ada Lund"]),
        ("Belize will attend the meeting.", []),
    ],
)
def test_whom_the_sentences_announce_comes(build: Any, knowledge: Knowledge, sentence: str, coming: list[str]) -> None:
    """Who signs below is no delegate where somebody else is announced; where nobody is, nothing is decided here."""
    page = build.page(sentence + SIGNATURE)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    listed = ListReader(strip, (), (), words).read()
    assert [person.name[0].text for _, person in listed] == ["Oren Talbek"]
    told = ProseReader(strip, (), (), words, anywhere=False).read(())
    assert [person.name[0].text for _, person in told] == coming
    assert signs_alone(strip, listed, told, (), words) is bool(coming)


def test_an_address_may_end_the_text(build: Any, knowledge: Knowledge) -> None:
    """Above a signature stands an address, a question, or the first name alone; other words without a stop lead to a list."""
    words = lexicon(knowledge)
    for last, signs in (
        ("lund@justice.example", True),
        ("Is there a list of hotels?", True),
        ("Oren", True),
        ("Further delegates", False),
    ):
        page = build.page(f"Belize will be represented by Ms. Ada Lund, Judge.\n\n{last}{SIGNATURE}")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        hits = tuple(hit for field in fields() for hit in field.find(strip.passage, knowledge, None))
        listed = [one for one in ListReader(strip, (), hits, words).read() if one[1].name[0].text == "Oren Talbek"]
        told = ProseReader(strip, (), hits, words, anywhere=False).read(())
        assert signs_alone(strip, listed, told, hits, words) is signs


@pytest.mark.parametrize(
    ("language", "sentence", "body"),
    [
        ("fr", "La Suisse y enverra Mme Ada Lund, juge.", "Office fédéral de la justice"),
        ("en", "Belize will be represented by Ms. Ada Lund, Judge.", "Ministry of Justice"),
        ("es", "Asistirá la Sra. Ada Lund, jueza.", "Ministerio de Justicia\nDirección General de Asuntos Jurídicos"),
    ],
)
def test_the_writers_body_stands_above_his_name(
    build: Any, knowledge: Knowledge, language: str, sentence: str, body: str
) -> None:
    """Who signs below the name of his office is no delegate; below the same with a courtesy form he may be one of its people."""
    words = lexicon(knowledge)
    for name, signs in (("Oren Talbek", True), ("Mr. Oren Talbek", False)):
        page = build.page(f"{sentence}\n\n{body}\n{name}\nDirector", language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        told = ProseReader(strip, (), (), words, anywhere=False).read(())
        at = strip.view.index(name)
        match = name_at(strip.view, at, words, language)
        assert match is not None
        signer = named(match, strip.passage, via="block", weight=0.9, language=language)
        assert signs_alone(strip, [(at, signer)], told, (), words) is signs
