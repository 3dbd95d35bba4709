"""What a person must decide, in words."""

from __future__ import annotations

import re

import pytest

from config.wording import list_wordings
from models.errors import Problem, ProblemCode
from models.mail import Attachment
from pipeline.filing.questions import Doubt, Question, about, whole, why
from pipeline.filing.sheet import FIELDS
from pipeline.reading.letter import problem_of

LANGUAGES = sorted(list_wordings())
NAMES = ("Ana LIMA", "Kojo ADDAE")
EVERY = (
    Question(Doubt.REPLACE_OR_ADD, names=NAMES),
    Question(Doubt.REGRETS),
    Question(Doubt.UNREAD, detail="this message: The message holds no text and no document."),
    *(Question(Doubt.MESSAGE, "Ana LIMA", fields=(field,)) for field in ("kind", "reference", "state")),
    Question(Doubt.FIELDS, "Ana LIMA", fields=("name", "honorific", "title", "organisation", "role")),
    Question(Doubt.NO_NAME, ""),
)


def unread(number: str, name: str, detail: str = "The PDF needs a password.", place: str = "") -> str:
    """Return a problem of an attachment as a record's `error` tells it."""
    problem = problem_of(Attachment(number, name, "application/pdf", "0" * 64, b""), ProblemCode.ATTACHMENT_ENCRYPTED, detail)
    return str(Problem(problem.code, f"{problem.where}, {place}" if place else problem.where, detail))


def test_the_english_sentences() -> None:
    """Each kind of question says what it is about and what is open; the machine's own words stand in the English list."""
    assert [whole(question, "en") for question in EVERY] == [
        "the delegation: A later note names Ana LIMA, Kojo ADDAE: does it replace or add to the delegation named before?",
        "the delegation: A later note regrets: does the delegation named before still come?",
        "the delegation: a part of its message could not be read: this message: The message holds no text and no document.",
        "Ana LIMA: the kind of the message is not certain",
        "Ana LIMA: the reference of the message is not certain",
        "Ana LIMA: the State of the message is not certain",
        "Ana LIMA: not certain: name, honorific, title, organisation, role",
        "a person whose name could not be read: the name is missing",
    ]


def test_every_kind_is_here() -> None:
    """The cases of this file leave no kind of question out."""
    assert {question.doubt for question in EVERY} == set(Doubt)


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize("question", EVERY, ids=lambda question: f"{question.doubt}-{'-'.join(question.fields)}")
def test_no_english_is_left(question: Question, language: str) -> None:
    """In every other language nothing but names is as in English, and in another script nothing but names is Latin."""
    english = whole(question, "en")
    told = whole(question, language)
    assert why(question, language) != why(question, "en")
    assert not re.search(r"\b(?:the|not|certain|is|named|message holds)\b", told)
    assert [name for name in NAMES if name in told] == [name for name in NAMES if name in english]
    if language in ("ar", "ru", "zh"):
        for name in NAMES:
            told = told.replace(name, "")
        assert not re.search(r"[A-Za-z]", told)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Kojo ADDAE: not certain: name, title"),
        ("fr", "Kojo ADDAE\u00a0: à vérifier\u00a0: nom, fonction"),
        ("es", "Kojo ADDAE: por verificar: nombre, cargo"),
        ("ru", "Kojo ADDAE: требует проверки: имя, должность"),
        ("zh", "Kojo ADDAE：待核实：姓名、职务"),
        ("ar", "Kojo ADDAE: يلزم التحقق من: الاسم، الوظيفة"),
    ],
)
def test_a_doubted_person_in_each_language(language: str, told: str) -> None:
    """The fields are named as the sheet's heads name them, listed as the language lists."""
    assert whole(Question(Doubt.FIELDS, "Kojo ADDAE", fields=("name", "title")), language) == told


def test_what_could_not_be_read_is_told_by_its_place() -> None:
    """Where the machine's sentence cannot be translated, attachment and page are, each once, whatever else it says."""
    first = unread("2", "Réponse (1) Luxembourg.pdf", "It is damaged (page 9: no; attachment 7, too).", "page 3")
    error = "; ".join((first, "text 1: The text is damaged.", unread("3", ""), unread("3", ""), unread("4.1", "a; b.pdf")))
    question = Question(Doubt.UNREAD, detail=error)
    assert why(question, "en") == f"a part of its message could not be read: {error}"
    places = "pièce jointe 2 (Réponse (1) Luxembourg.pdf), page 3, pièce jointe 3, pièce jointe 4.1 (a; b.pdf)"
    assert why(question, "fr") == f"une partie de son message n'a pas pu être lue\u00a0: {places}"
    assert why(question, "zh").endswith("附件2 (Réponse (1) Luxembourg.pdf)、第3页、附件3、附件4.1 (a; b.pdf)")


def test_braces_in_a_name_are_only_letters() -> None:
    """What a stranger wrote is put into a sentence, never read as one."""
    assert "{0.__class__} {names}" in whole(Question(Doubt.REPLACE_OR_ADD, names=("{0.__class__} {names}", "")), "fr")
    assert "une personne dont le nom" in why(Question(Doubt.REPLACE_OR_ADD, names=("",)), "fr")
    assert about(Question(Doubt.NO_NAME, "{about}"), "en") == "{about}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_sheet_has_a_word(language: str) -> None:
    """A question about any field finds its word."""
    for field in FIELDS:
        assert why(Question(Doubt.FIELDS, fields=(field,)), language)
