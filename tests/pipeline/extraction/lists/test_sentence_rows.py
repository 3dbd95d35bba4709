"""Tests of rows that only go on with a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.sentence_rows import approves, goes_on_with, stands_alone, tells_of_others, within_sentence
from pipeline.extraction.words.lexicon import lexicon

SENTENCE = "It is composed of Mr. Oren Talbek, Judge,\nMs. Ada Norin, Counsellor, and others"


def _within(build: Any, knowledge: Knowledge, text: str, index: int) -> bool:
    page = build.page(text)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    return within_sentence(part, index, (), lexicon(knowledge))


def test_a_sentence_reaches_the_next_person(build: Any, knowledge: Knowledge) -> None:
    """The second line begins with a courtesy form, but the comma above says that the sentence goes on."""
    assert _within(build, knowledge, SENTENCE, 1)


def test_an_entry_of_a_list_is_none(build: Any, knowledge: Knowledge) -> None:
    """Below a line that names nobody with a courtesy form a list begins."""
    assert not _within(build, knowledge, "The delegation is as follows,\nMs. Ada Norin, Counsellor", 1)
    assert not _within(build, knowledge, SENTENCE, 0)


def test_a_sentence_about_its_person_and_others(build: Any, knowledge: Knowledge) -> None:
    """Whoever leads, and others behind the verb, stand in a sentence; an entry with a role or a verb alone is an entry."""
    texts = {
        "Mr. Oren Talbek, Judge, is to head our delegation, the members\nof which are Ms. Ada Norin and Mr. Li Vale.": True,
        "Mr. Oren Talbek, Judge, will head the delegation.": False,
        "Mr. Oren Talbek, Judge. He will head it, and Ms. Ada Norin will come too.": False,
        "Mr. Oren Talbek, Judge, Head of Delegation\n\nMs. Ada Norin, Counsellor": False,
    }
    words = lexicon(knowledge)
    for text, told in texts.items():
        page = build.page(text)
        part = next(parts_of(build.document(page), page))
        assert isinstance(part, Strip)
        assert tells_of_others(part, part.rows[0], len("Mr. Oren Talbek"), words) is told


def test_a_counted_paragraph_about_who_approves(build: Any, knowledge: Knowledge) -> None:
    """The Minister's verb stands right behind his name; of a delegate somebody else approves, or nobody."""
    texts = {
        "2. The Minister, Mr. Oren Talbek, has been pleased to approve the above.": True,
        "2. The Minister, Mr. Oren Talbek, Judge, whose travel the Cabinet has approved.": False,
        "2. The Minister, Mr. Oren Talbek, Judge": False,
    }
    for text, told in texts.items():
        page = build.page(text)
        part = next(parts_of(build.document(page), page))
        assert isinstance(part, Strip)
        assert approves(part, part.rows[0], len("2. The Minister, Mr. Oren Talbek"), lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("value", "below", "going_on"),
    [
        ("Ministry of Justice", "Please send a visa letter for each of them.", False),
        ("Ministry of Justice,", "Please send a visa letter for each of them.", True),
        ("Office for the affairs of", "Prisons and of all those who are in them.", True),
        ("Ministry of Justice", "Department for the affairs of prisons and of courts.", True),
        ("Ministry of Justice", "and also the courts of all kinds.", True),
        ("Ministry of Justice", "Please send a letter", True),
    ],
)
def test_a_sentence_below_a_labelled_value_is_none_of_it(
    build: Any, knowledge: Knowledge, value: str, below: str, going_on: bool
) -> None:
    """It says something by itself; a value goes on with a body, a small letter, or where its row awaits something."""
    page, words = build.page(f"Body: {value}\n{below}"), lexicon(knowledge)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    first, row = strip.rows
    labelled = LabelledValue("organisation", Piece(strip.passage, len("Body: "), first.end), first.block, label_start=0)
    assert goes_on_with(labelled, row, below, words) is going_on


@pytest.mark.parametrize(
    ("below", "covered", "told"),
    [
        ("The rooms of all of them should be quiet.", True, True),
        ("The rooms of all of them should be quiet.", False, False),
        ("Please send visa invitations", False, True),
        ("Nous vous prions d'envoyer des invitations.", False, True),
        ("Se ruega enviar las invitaciones.", False, True),
        ("Просим выслать визовые приглашения.", False, True),
        ("نرجو موافاتنا بقائمة الفنادق.", False, True),
        ("请寄签证邀请函。", False, True),
        ("Please register her as head of delegation.", False, False),
        ("Please note that Ms. Norin will come later.", False, False),
        ("Просим зарегистрировать ее как главу делегации.", False, False),
        ("and Department of Requests", False, False),
        ("по просьбам и благодарностям", False, False),
        ("Department for the affairs of prisons and of courts.", True, False),
    ],
)
def test_a_sentence_right_below_labelled_lines(build: Any, knowledge: Knowledge, below: str, covered: bool, told: bool) -> None:
    """Only what follows the last labelled line of an entry is asked about, but words of asking say it anywhere."""
    page = build.page(f"Body: Ministry of Justice\n{below}")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    first, row = strip.rows
    assert stands_alone(strip, row, [(first.start, first.end)] if covered else [], lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("above", "below", "going_on"),
    [
        ("Prosecutor for Crimes against Women and of", "Trafficking\nMinistry: Ministry of Justice", True),
        ("Fiscal para la Trata de", "Personas\nDependencia: Procuraduría", True),
        ("Prosecutor", "Trafficking\nMinistry: Ministry of Justice", False),
        ("Head of", "Kind regards\nTom Bell", False),
        ("Head of", "We thank you for your help\nMinistry: Ministry of Justice", False),
    ],
)
def test_a_word_or_two_of_a_value_may_stand_apart(
    build: Any, knowledge: Knowledge, above: str, below: str, going_on: bool
) -> None:
    """A wide gap was read between the lines, and the entry ended there: what stood below with labels was lost."""
    page, words = build.page(f"Post: {above}\n\n{below}"), lexicon(knowledge)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    first, row, *_ = strip.rows
    labelled = LabelledValue("title", Piece(strip.passage, len("Post: "), first.end), first.block, label_start=0)
    assert goes_on_with(labelled, row, strip.text(row), words) is going_on
