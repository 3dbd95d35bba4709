"""Tests of words of posts and bodies with one letter misread."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.finding import Finding, Where, absent
from models.page import Box, Line, Page, Paragraph, Source, Word
from models.reply import Delegate
from pipeline.extraction.trust.misread_words import MISREAD, SURE, read_words, with_known_words

PLACE = Box(0.1, 0.1, 0.9, 0.12)
HARD, WELL = SURE - 0.1, SURE + 0.01


def _person(build: Any, language: str, title: str, confidence: float, source: Source = Source.OCR) -> Delegate:
    words = tuple(
        Word(text, Box(0.1 + 0.1 * at, 0.1, 0.19 + 0.1 * at, 0.12), confidence) for at, text in enumerate(title.split())
    )
    document = build.document(Page(1, source, (Paragraph((Line(words),)),), language=language))
    where = Where(document.sha256, 1, PLACE, title)
    person = Delegate(
        1,
        Finding("name", "Jean Minstre", "Jean Minstre", 0.9, where),
        absent("honorific", 0.9),
        Finding("title", title, title, 0.9, where),
        absent("organisation", 0.9),
        Finding("role", "member", "", 0.95),
    )
    return with_known_words(person, language, read_words([document]), build.knowledge)


@pytest.fixture(autouse=True)
def _known(build: Any, knowledge: Knowledge) -> None:
    build.knowledge = knowledge


@pytest.mark.parametrize(
    ("language", "read", "meant"),
    [
        ("en", "Head of Departhent", "Head of Department"),
        ("fr", "Conscillère juridique", "Conseillère juridique"),
        ("es", "Jefe de Departamerto", "Jefe de Departamento"),
        ("ru", "Начальник Денартамента", "Начальник Департамента"),
        ("ar", "رئيس وحدة مكافة الاتجار", "رئيس وحدة مكافحة الاتجار"),
        ("ar", "رئيسة المحمكة", "رئيسة المحكمة"),
        ("ar", "المسؤول وبمكافة الاتجار", "المسؤول وبمكافحة الاتجار"),  # two particles before the word
        ("en", "DEPUTY DIRFCTOR", "DEPUTY DIRECTOR"),
    ],
)
def test_an_unknown_word_read_unsurely_is_the_known_one(build: Any, language: str, read: str, meant: str) -> None:
    """One letter apart from one known word only; the value says so, and keeps what was read."""
    title = _person(build, language, read, HARD).title
    assert title.value == meant
    assert (title.alternatives, title.as_written) == ((read,), read)
    assert title.reasons[-1].startswith(MISREAD)


@pytest.mark.parametrize(
    ("language", "read", "confidence"),
    [
        ("en", "Head of Departhent", WELL),  # read well: whoever writes so means so
        ("en", "Head of Deprathemt", HARD),  # too far from any word
        ("en", "Head of Dep", HARD),  # short
        ("ar", "مدير الطفولة", HARD),  # a known word with the article
        ("ar", "وكيل والطفولة", HARD),
        ("ar", "اللجنة العامة للعدل", HARD),  # particle and article in one
        ("ar", "اللجنة الوطنية لمنع الاتجار", HARD),  # known behind another particle
        ("en", "Director", HARD),
        ("en", "Officers of Crimes", HARD),  # forms of known words
        ("fr", "Juges des mineurs", HARD),
        ("es", "Fiscalías Especializadas", HARD),
        ("ru", "по вопросам политике", HARD),
        ("ar", "خبيرة مالية", HARD),
        ("xx", "Head of Departhent", HARD),
    ],
)
def test_other_words_stay(build: Any, language: str, read: str, confidence: float) -> None:
    """What was read well, is known, short or far from all that is known is left."""
    title = _person(build, language, read, confidence).title
    assert (title.value, title.reasons) == (read, ())


@pytest.mark.parametrize(
    ("language", "read", "written"),
    [
        ("es", "Jefa de la Secciónde Asuntos", "Jefa de la Sección de Asuntos"),
        ("es", "Oficina dejusticia", "Oficina de justicia"),
        ("fr", "Ministère dela Justice", "Ministère dela Justice"),  # two small words: which, is not known
        ("en", "Ministerof Justice", "Minister of Justice"),
        ("en", "Head of Information", "Head of Information"),  # a known word is one
        ("es", "Delitos Sexuales", "Delitos Sexuales"),  # "es" stands before no body
    ],
)
def test_a_lost_blank_parts_two_known_words(build: Any, language: str, read: str, written: str) -> None:
    """However well the letters were read, one of two such words is small and the other one of a post or body."""
    assert _person(build, language, read, WELL).title.value == written


@pytest.mark.parametrize(
    ("language", "read", "written"),
    [
        ("es", "Coordinador de la. oficina", "Coordinador de la oficina"),
        ("ru", "Министерство. иностранных дел", "Министерство иностранных дел"),
        ("es", "Director adj. de justicia", "Director adj. de justicia"),  # cut short
        ("en", "Secretary. Ministry of Justice", "Secretary. Ministry of Justice"),  # another value may begin
        ("ru", "Секретарь. Ёлкина", "Секретарь. Ёлкина"),
        ("ar", "المديرية العامة. وزارة العدل", "المديرية العامة. وزارة العدل"),  # likewise: it has no capitals
    ],
)
def test_a_speck_between_two_words_is_no_stop(build: Any, language: str, read: str, written: str) -> None:
    """Behind a whole word and before a small letter nothing ends."""
    assert _person(build, language, read, WELL).title.value == written


def test_typed_words_and_names_stay(build: Any) -> None:
    """Only pictures lose letters; and nobody's name is made a word."""
    for source in (Source.TEXT, Source.LAYER):
        assert _person(build, "en", "Head of Departhent", HARD, source).title.value == "Head of Departhent"
        assert _person(build, "es", "Oficina dejusticia", HARD, source).title.value == "Oficina dejusticia"
    assert _person(build, "fr", "Conscillère juridique", HARD).name.value == "Jean Minstre"


def test_a_misread_label_is_no_post(build: Any) -> None:
    """Beside a number its letters were put right, and it is none: a person is asked, with the place where it was read."""
    title = _person(build, "ar", "هاتن", HARD).title
    assert title.value is None
    assert title.where is not None


def test_a_hyphen_that_was_a_blank_is_put_right_and_asked_about(build: Any) -> None:
    """On a picture only, however well its letters were read; what was read stays beside it."""
    title = _person(build, "ru", "Советник министерства иностранных-дел", WELL).title
    assert title.value == "Советник министерства иностранных дел"
    assert title.alternatives == ("Советник министерства иностранных-дел",)
    assert title.reasons[-1].startswith(MISREAD)
    typed = _person(build, "ru", "Советник министерства иностранных-дел", WELL, Source.TEXT).title
    assert typed.value == "Советник министерства иностранных-дел"
