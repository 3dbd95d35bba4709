"""What a mail makes of the mail below it."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.mails_below import (
    adds_somebody,
    announces,
    answers_below,
    lists_somebody,
    names_besides,
    names_somebody,
    passes_on,
    takes_back,
)

NOMINATION = "Kenya will be represented by Ms. Ada Brook, Director of Prosecutions."
LIST = "Our delegation:\n1. Ms. Ada Brook, Director\n2. Mr. Ian Roe, Counsellor"


@pytest.mark.parametrize(
    ("own", "besides"),
    [
        ("Please also register Mr. Ian Roe, Counsellor.", True),
        ("Please find our nomination below.", False),
        ("Mr. Ian Roe will attend instead of Ms. Ada Brook, who cannot travel.", False),
    ],
)
def test_who_is_named_besides(build: Any, knowledge: Knowledge, own: str, besides: bool) -> None:
    """Somebody is named, and nothing is taken back."""
    assert names_besides(build.body(own), knowledge) is besides


@pytest.mark.parametrize(
    ("own", "quoted", "passed"),
    [
        ("Please see below.", NOMINATION, True),
        ("Please see below.", LIST, True),
        ("Mr. Ian Roe will attend.", NOMINATION, False),
        ("Only Ada is coming, as approved below.", "Approved for Ms. Ada Brook, Director.", True),
        ("Thank you for your mail.", "Approved for Ms. Ada Brook, Director.", False),
        ("We regret to inform you that Kenya is unable to attend.", LIST, False),
    ],
)
def test_what_is_passed_on(build: Any, knowledge: Knowledge, own: str, quoted: str, passed: bool) -> None:
    """The mail's own words name nobody and regret nothing."""
    header = ["From: A B <a@b.example>", "Sent: 1 April 2009", "To: C D"]
    assert passes_on(build.body(own), build.body(quoted), header, knowledge) is passed


@pytest.mark.parametrize(("own", "back"), [("Nobody at all will attend.", True), ("Please see below.", False)])
def test_what_is_taken_back(build: Any, knowledge: Knowledge, own: str, back: bool) -> None:
    """Nobody comes, whomever the mail below lists."""
    assert takes_back(build.body(own), ["From: A B <a@b.example>"], knowledge) is back


def test_who_is_named_listed_and_announced(build: Any, knowledge: Knowledge) -> None:
    """A list sets out one by one whom a sentence only names."""
    sentence, listed, neither = build.body(NOMINATION), build.body(LIST), build.body("Thank you for your mail.")
    assert [announces(one, knowledge) for one in (sentence, neither)] == [True, False]
    assert [names_somebody(one, knowledge) for one in (sentence, listed, neither)] == [True, True, False]
    assert [lists_somebody(one, knowledge) for one in (sentence, listed)] == [False, True]


@pytest.mark.parametrize(
    ("own", "adds"),
    [
        ("Estimada Sra. Paz:\n\nLe reenvío la respuesta. Agradeceré confirmar.\n\nLuis Roble", False),
        ("Dear Ms. Lind,\n\nPlease see below from Accra, for your registration.\n\nRegards,\nTom Roe", False),
        ("Dear Ms. Lind,\n\nPlease see below. Kindly also register Mr. Tom Roe, Attaché.", True),
        ("Dear Ms. Lind,\n\nPlease see below. The Mission will cover with Mr. Tom Roe, Attaché.", True),
        ("Estimada Sra. Paz:\n\nLe reenvío la respuesta. También asistirá Julio Rivas, asesor.", True),
    ],
)
def test_who_is_greeted_is_not_added(build: Any, knowledge: Knowledge, own: str, adds: bool) -> None:
    """A mail that passes another one on names nobody besides him whom it greets, or says of somebody that he comes."""
    assert adds_somebody(build.body(own), knowledge) is adds


@pytest.mark.parametrize(
    ("own", "lines", "answers"),
    [
        ("От Армении приеду только я.", (5, 6), True),
        ("I will attend the meeting myself.", (5, 6), True),
        ("I will attend the meeting myself.", (0, 6), False),
        ("Please register the persons above.", (5, 6), False),
        ("Thank you. Please add Ms. Ada Brook, Director.", (5, 6), True),
        ("Please add Ms. Ada Brook, Director.", (0, 1), False),
        ("Thank you for the list.", (5, 6), False),
        ("I will not attend.", (5, 6), False),
    ],
)
def test_a_writer_who_comes_answers_below_what_he_quotes(
    build: Any, knowledge: Knowledge, own: str, lines: tuple[int, ...], answers: bool
) -> None:
    """Where something is said above, or he does not say that he comes, the mail may be passed on."""
    assert answers_below(build.body(own), lines, (2, 3, 4), knowledge) is answers
