"""Tests of the body that one sentence gives to all. All persons are invented; `tests/test_bodies_of_all.py` has the wordings."""

from __future__ import annotations

import time
from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.told_elsewhere.bodies_told_once import _behind_verb
from pipeline.extraction.words.lexicon import Lexicon

SURE = 0.8
LIST = "The following will attend:\n\n1. Ms. Ada Lind, Judge\n2. Mr. Bo Marsh, Clerk\n\n"


def _bodies(delegates_of_mail: Any, text: str) -> list[tuple[str | None, bool]]:
    told = [person.organisation for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")]
    return [(body.value or None, body.confidence >= SURE) if body is not None else (None, True) for body in told]


def test_a_sentence_about_all_is_believed(delegates_of_mail: Any) -> None:
    """It says in as many words where they work."""
    told = _bodies(delegates_of_mail, f"{LIST}They all work for the Customs Office.")
    assert [body for body, _ in told] == ["Customs Office", "Customs Office"]


def test_who_sends_them_is_asked_about(delegates_of_mail: Any) -> None:
    """Who designates somebody may designate others' people."""
    text = "CU 2009/33 (A)\n\nThe Customs Office has designated the following:\n\n1. Ms. Ada Lind, Judge\n"
    (person,) = delegates_of_mail(text)
    assert person.organisation.value == "Customs Office"
    assert Doubt.SENT.reason in person.name.reasons


def test_the_next_ones_body_is_his_own(delegates_of_mail: Any) -> None:
    """The words of "Место работы" were taken to mean all: who had no body got the next one's, unasked."""
    first = "Фамилия: Погосян\nИмя: Эльчин\nДолжность: Генеральный консул\nТел.: 0043 1 5915707\n"
    second = "Фамилия: Гасанова\nИмя: Нарине\nДолжность: Прокурор\nМесто работы: Верховный суд\nТел.: 00374 10 237689"
    assert [body for body, _ in _bodies(delegates_of_mail, first + second)] == [None, "Верховный суд"]


def test_a_long_name_is_whole_or_none(delegates_of_mail: Any) -> None:
    """It was cut at its "et", unasked."""
    announced = "Le Ministère de la promotion de la femme et de la famille a désigné les personnes suivantes :"
    told = _bodies(delegates_of_mail, f"{announced}\n\n1. Mme Anne Petit, juge")
    assert [body for body, _ in told] == ["Ministère de la promotion de la femme et de la famille"]


def test_where_one_has_his_own_body_the_others_are_asked_about(delegates_of_mail: Any) -> None:
    """Only the others may be meant then, or nobody new."""
    text = LIST.replace("Judge", "Judge, Supreme Court")
    one, other = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}They both work for the Customs Office.\n")
    assert (one.organisation.value, other.organisation.value) == ("Supreme Court", "Customs Office")
    assert Doubt.SOME_OF_THEM.reason in other.name.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "They will be received by the Ministry of Justice.",
        "All documents belong to the Ministry of Justice.",
        "They do not work for the Ministry of Justice.",
        "Some of them work for the Ministry of Justice.",
        "They represent Norway.",
        "Their flights are paid by the Ministry of Justice.",
        "They have asked the Ministry of Justice for leave.",
        "The experts of the Ministry of Justice thank you.",
    ],
)
def test_other_sentences_about_bodies_give_none(delegates_of_mail: Any, sentence: str) -> None:
    """A body is named there, and nobody is said to be of it."""
    assert [body for body, _ in _bodies(delegates_of_mail, LIST + sentence)] == [None, None]


@pytest.mark.parametrize(
    "announced",
    [
        "The Ministry of Foreign Affairs has designated the following persons:",
        "The Permanent Mission of Norway has designated the following persons:",
        "The delegation of Norway will consist of the following persons:",
        "The Ministry of Justice has the honour to inform you that the following persons will attend:",
        "The Ministry of Justice sends the list of representatives:",
        "The following will take part in the meeting of the Working Group on Trafficking in Persons:",
        "Participants from Norway to the meeting of the United Nations Office on Drugs and Crime:",
    ],
)
def test_who_writes_or_invites_is_nobodys_body(delegates_of_mail: Any, announced: str) -> None:
    """A foreign ministry names others' people, and who informs or invites sends nobody."""
    assert [body for body, _ in _bodies(delegates_of_mail, f"{announced}\n\n1. Ms. Ada Lind, Judge")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Ada Lind, Mr. Bo Marsh and Mr. Per Holm will attend. The two delegates are from the Customs Office.",
        "Ms. Ada Lind, Mr. Bo Marsh and Mr. Per Holm will attend. The two experts are from the Customs Office.",
        "Ms. Ada Lind and Mr. Bo Marsh will attend. The experts will be named later. They are from the Customs Office.",
        "Ms. Ada Lind and Mr. Bo Marsh will attend. The security officers will be named later; all are from the National Police.",
        "Ms. Ada Lind and Mr. Bo Marsh will attend. From 1 May they will work for the Customs Office.",
        "Ms. Ada Lind and Mr. Bo Marsh will attend. They work in the Customs Office and the National Police respectively.",
        "El Sr. Luis Mora, juez, y la Sra. Ana Solís, fiscal, asistirán. Dos expertos pertenecen al Ministerio de Salud.",
    ],
)
def test_others_and_some_of_them_give_none(delegates_of_mail: Any, text: str) -> None:
    """Whom a sentence means is told by its number, and by whom the one before speaks of."""
    assert {body for body, _ in _bodies(delegates_of_mail, text)} == {None}


def test_twice_the_sentence_takes_about_twice_as_long(words: Lexicon) -> None:
    """The words before each of its verbs were looked at anew."""

    def spent(verbs: int) -> float:
        text = f"The {'work in ' * verbs}office."
        before = time.process_time()
        _behind_verb(text, 0, text, 2, words)
        return time.process_time() - before

    spent(100)
    assert min(spent(40_000) for _ in range(3)) < 3.2 * min(spent(20_000) for _ in range(3)) + 0.01


@pytest.mark.parametrize(
    "text",
    [
        "Con ese fin, este Ministerio detalla a continuación los delegados:\n1. Sr. Luis Mora, juez\n2. Sra. Ana Paz, jueza",
        "To this end this Ministry sets out below who the delegates are:\n1. Mr. Bo Marsh, Analyst\n2. Ms. Ada Lind, Trainee",
        "À cette fin, ce Ministère indique ci-après qui sont les délégués :\n1. M. Jean Roux, juge\n2. Mme Anne Petit, juge",
    ],
)
def test_a_ministry_that_is_not_named_is_none(delegates_of_mail: Any, text: str) -> None:
    """Of which ministry they are is not said."""
    assert {body for body, _ in _bodies(delegates_of_mail, text)} == {None}
