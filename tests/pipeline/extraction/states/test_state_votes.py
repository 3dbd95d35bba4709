"""Clues to the State beside letterhead and compliments."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.state_votes import code_votes, head_votes, spoken_votes, subject_votes, word_votes


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("RÉPUBLIQUE DU NIGER", ["NER"]),
        ("FEDERATED STATES OF MICRONESIA", ["FSM"]),
        ("ESTADO PLURINACIONAL DE BOLIVIA", ["BOL"]),
        ("Note on the meeting held in Kenya by the Secretariat", []),
    ],
)
def test_a_headline_that_is_a_states_name(build: Any, knowledge: Knowledge, line: str, states: list[str]) -> None:
    """A line at the head that holds a State's name and hardly more tells who writes."""
    (page,) = page_texts(build.document(f"{line}\n\nYour ref: 5"))
    assert [vote.iso3 for vote in head_votes(page, knowledge)] == states


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("South Africa will be represented by Adv. Nkosi.", "ZAF"),
        ("Lamento que, por razones presupuestarias, Costa Rica no podrá enviar delegados.", "CRI"),
        ("К сожалению, Беларусь не сможет направить делегатов.", "BLR"),
        ("很遗憾，智利此次无法派代表出席。", "CHL"),
        ("We regret that our expert, who is in Quito, Ecuador, cannot attend.", None),
        ("Please note that Portugal will be represented at the seminar in Doha, Qatar.", "PRT"),
        ("La délégation ivoirienne comprendra Mme Kouadio.", "CIV"),
        ("La reunión tendrá lugar en Viena.", None),
        ("Ghana, Togo and Benin are neighbours.", None),
    ],
)
def test_of_whom_a_text_speaks(build: Any, knowledge: Knowledge, text: str, best: str | None) -> None:
    """The State of which a sentence tells what it does counts; places, words that look like States and lists do not."""
    votes = spoken_votes(page_texts(build.document(text)), knowledge)
    assert {vote.iso3 for vote in votes} == ({best} if best else set())


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Tel. +254 20 555 01 23, 0043 1 555 01", {"KEN"}),
        ("Tel. +1 202 555 0123", set()),
        ("a@x.gov.ke b@y.go.ke c@z.at", {"KEN"}),
        ("+254 20 555 0123, +256 41 555 0123", set()),
        ("a@start.co", set()),
    ],
)
def test_codes_that_agree(build: Any, knowledge: Knowledge, text: str, states: set[str]) -> None:
    """Dialling codes and domains count where all but the host's agree; shared codes and sold domains never."""
    assert {vote.iso3 for vote in code_votes(page_texts(build.document(text)), knowledge)} == states


def test_a_subject_line_with_two_states_tells_nothing(knowledge: Knowledge) -> None:
    """One State in the subject is a clue, two are none."""
    assert [vote.iso3 for vote in subject_votes("Delegación uruguaya", knowledge)] == ["URY"]
    assert subject_votes("Niger and Nigeria", knowledge) == []


@pytest.mark.parametrize(
    ("text", "spoken", "words"),
    [
        ("Bhutan will send Ms. Dema. They will apply for visas at the Embassy of India in Thimphu.", {"BTN"}, set()),
        ("Bhutan will send Ms. Dema. Visas will be sought through the German Embassy.", {"BTN"}, set()),
        ("Visas will be sought through the German Embassy.", {"DEU"}, set()),
    ],
)
def test_where_visas_are_sought_says_nothing_beside_another_state(
    build: Any, knowledge: Knowledge, text: str, spoken: set[str], words: set[str]
) -> None:
    """An embassy for visas is left aside where a guest's State is named elsewhere; else it may be the only one told."""
    pages = page_texts(build.document(text))
    assert {vote.iso3 for vote in spoken_votes(pages, knowledge)} == spoken
    assert {vote.iso3 for vote in word_votes(pages, knowledge)} == words
