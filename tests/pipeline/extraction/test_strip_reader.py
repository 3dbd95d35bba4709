"""Tests of reading the persons of one strip; test_delegation.py reads whole notes."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.strip_reader import Standing, StripReader
from pipeline.extraction.words.lexicon import lexicon

NOTE = Standing(note=True, scanned=False)


def _strip(build: Any, text: str) -> Strip:
    page = build.page(text, language="en")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    return part


def _names(persons: list[Person]) -> list[str]:
    return [" ".join(piece.text for piece in person.name) for person in persons]


def _reader(knowledge: Knowledge, *, changes: bool = False) -> tuple[StripReader, SheetReader]:
    around = SheetReader(lexicon(knowledge), knowledge, None)
    return (
        StripReader(lexicon(knowledge), knowledge, around.find, lambda _: False, around.gathered, changes=changes),
        around,
    )


def test_lists_and_sentences_beside_them_are_read(build: Any, knowledge: Knowledge) -> None:
    """Whom a list names and whom a sentence below it announces both come, in the order written."""
    text = (
        "The delegation consists of:\n\n1. Ms. Ada Brook, Judge\n\n2. Mr. Ben Stone, Judge\n\n"
        "Mr. Carl Dale, Legal Officer, will also attend the meeting."
    )
    reader, _ = _reader(knowledge)
    assert _names(reader.read(_strip(build, text), NOTE, anywhere=False)) == ["Ada Brook", "Ben Stone", "Carl Dale"]


@pytest.mark.parametrize(("standing", "names"), [(NOTE, ["Ada Brook"]), (Standing(note=True, scanned=False, in_head=True), [])])
def test_nobody_in_the_letterhead_comes(build: Any, knowledge: Knowledge, standing: Standing, names: list[str]) -> None:
    """The same words name a delegate in the note, and nobody above its compliments."""
    reader, around = _reader(knowledge)
    assert _names(reader.read(_strip(build, "Delegation:\n\n1. Ms. Ada Brook, Judge"), standing, anywhere=False)) == names
    assert around.gathered.anybody is bool(names)


def test_who_stays_away_is_told(build: Any, knowledge: Knowledge) -> None:
    """Of whom her own item says that she cannot come is no delegate, and her name is kept for the question."""
    text = "Delegation:\n\n1. Mr. Ben Stone, Judge\n\n2. Ms. Ada Brook, Judge (will not attend)"
    reader, around = _reader(knowledge)
    assert _names(reader.read(_strip(build, text), NOTE, anywhere=False)) == ["Ben Stone"]
    assert around.gathered.absent == ["Ada Brook"]


def test_headings_are_forgotten_between_documents(build: Any, knowledge: Knowledge) -> None:
    """A heading that ends one strip holds for the next one, unless another document begins."""
    reader, _ = _reader(knowledge)
    heading, item = _strip(build, "Advisers:\n\n1. Ms. Ada Brook, Judge"), _strip(build, "2. Mr. Ben Stone, Legal Officer")
    reader.read(heading, NOTE, anywhere=False)
    goes_on = reader.read(item, NOTE, anywhere=False)
    reader.read(heading, NOTE, anywhere=False)
    reader.forget()
    anew = reader.read(item, NOTE, anywhere=False)
    assert [person.role for person in goes_on] != [person.role for person in anew]
    assert [person.role for person in anew] == [None]
