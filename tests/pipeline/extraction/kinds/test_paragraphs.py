"""Tests of where a sentence begins below a list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kinds.paragraphs import paragraphs_below_lists
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import page_texts

LIST = "Two colleagues will attend:\n\nMs. Ann Poe, Adviser (ann@office.example)\n\nMr. Ian Roe, Officer (ian@office.example)"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"{LIST}\n\nThe Director, Dr. Karl Moor, regrets that he cannot attend in person.", ["the director"]),
        ("下列人员将参会：\n\n王建国，司法部局长\n\n我部部长因公务繁忙不能前来参加会议，谨表歉意。", ["我部部长因公"]),
        (LIST, []),  # the entries of a list are no sentences
        (
            "The delegation consists of:\n\nMr. Ian Roe, Head of the Office for Trafficking in Persons.",
            [],
        ),  # what follows a colon
        ("The following person\n\nwill attend the meeting of the Working Group in Vienna.", []),  # it goes on in small letters
    ],
)
def test_a_sentence_begins_below_a_list(build: Any, text: str, begins: list[str]) -> None:
    """A paragraph of running text below an entry begins a sentence; an entry, and what a colon leads to, does not."""
    (page,) = page_texts(build.document(text))
    assert [
        page.plain.text[at : at + len(begin)] for at, begin in zip(paragraphs_below_lists(page), begins, strict=True)
    ] == begins


def test_below_a_table_too(build: Any) -> None:
    """The last cell of a table ends no sentence, but what stands below begins one."""
    (page,) = page_texts(build.document("Ann Poe\tAdviser\n\nThe Minister regrets that he is unable to attend in person."))
    assert [page.plain.text[at:][:12] for at in paragraphs_below_lists(page)] == ["the minister"]


@pytest.mark.parametrize(
    ("row", "begins"),
    [
        ("Remarks\tWe regret that nobody can be sent from the capital this time.", ["we regret"]),
        ("备注\t因经费有限，我国此次无法派员出席会议。", ["因经费有限"]),
        ("Remarks\tnone", []),
        ("2\tMs. Una Lee\tShe will attend the meeting on the second day only.", []),  # a row of a list
    ],
)
def test_a_sentence_stands_beside_the_label_of_a_form(build: Any, row: str, begins: list[str]) -> None:
    """The fields above it do not belong to it."""
    (page,) = page_texts(build.document(f"Country\tNorland\nCompleted by\tMs. Ann Poe\n{row}"))
    places = paragraphs_below_lists(page)
    assert [page.plain.text[at : at + len(begin)] for at, begin in zip(places, begins, strict=True)] == begins


def test_a_form_whose_remarks_regret_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Who filled it in is named in it; whether he comes has to be asked where it says that nobody does."""
    rows = "Country\tNorland\nCompleted by\tMs. Ann Poe, Head of Division\nTelephone\t+46 8 405 10 00"
    told = "Remarks\tFor lack of funds we regret that no expert can be sent this year."
    document = build.document(f"Reply slip, CU 2009/33 (A)\n\n{rows}\n{told}")
    letter = build.letter(subject="Note", sender="x@example.org")
    assert kind_of(letter, dossier(letter, build.transcript(document), knowledge), knowledge).confidence < 0.8


def test_who_regrets_below_the_list_is_alone(build: Any, knowledge: Knowledge) -> None:
    """The regret of somebody who is mentioned below makes no regret of those whom the list announces."""
    text = f"Note CU 2009/33 (A). {LIST}\n\nThe Director, Dr. Karl Moor, regrets that he cannot attend in person."
    document = build.document(text)
    (page,) = page_texts(document)
    assert sum(one.idle for one in sentences(page, knowledge)) == 1
    letter = build.letter(subject="Note", sender="x@example.org")
    assert kind_of(letter, dossier(letter, build.transcript(document), knowledge), knowledge).value == Kind.NOMINATION
