"""Tests of contacts that labels give to all persons named. All persons are invented."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.running_text.contacts_of_all import _is_last, gives_to_all
from pipeline.extraction.words.lexicon import lexicon

PERSONS = "Ms. Ada Lind, Director\nMr. Bo Marsh, Adviser\n"


def _read(build: Any, knowledge: Knowledge, text: str, language: str = "en") -> tuple[tuple[Delegate, ...], Any]:
    sheet = Sheet(build.document(build.page(text, language=language)), Part.LIST)
    return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)


@pytest.mark.parametrize(
    "label",
    [
        *("Common telephone", "E-mail for both delegates", "Téléphone commun aux deux délégués", "Teléfono común"),
        *("Общий телефон для обоих", "Контакты (общие)"),
        "Общий адрес электронной почты",
        *("Both can be reached on", "They may both be contacted at", "Tous deux sont joignables au"),
        *(
            "The telephone number is the same for both",
            "El teléfono para los tres es el mismo",
            "Телефон для обоих один и тот же",
        ),
        *("رقم الهاتف واحد للجميع", "两人电话相同"),
        "هاتف مشترك للوفد",
        "共用电话",
        "代表团共用邮箱",
    ],
)
def test_a_label_gives_a_contact_to_all(knowledge: Knowledge, label: str) -> None:
    """A label of a contact with "common" or "for both" beside nothing but words for persons gives it to all."""
    assert gives_to_all(label, lexicon(knowledge))


@pytest.mark.parametrize(
    "label",
    [
        "Telephone",
        "Common Services Department",
        "Общий отдел, тел.",
        "All the best",
        "电话",
        "共同社",
        "Delegates",
        "The same telephone",
    ],
)
def test_another_label_gives_nothing_to_all(knowledge: Knowledge, label: str) -> None:
    """A unit's name with such a word in it, or a label without one, says nothing of all."""
    assert not gives_to_all(label, lexicon(knowledge))


def test_everybody_has_the_common_number(build: Any, knowledge: Knowledge) -> None:
    """Behind such a label the number is that of each person above, and the label is in nobody's post or body."""
    delegates, problems = _read(build, knowledge, PERSONS + "Common telephone: +43 1 2345678, common e-mail: del@b.example")
    assert [[str(phone.value) for phone in person.phones] for person in delegates] == [["+4312345678"]] * 2
    assert [[str(email.value) for email in person.emails] for person in delegates] == [["del@b.example"]] * 2
    assert [person.organisation.value for person in delegates] == [None, None]
    assert problems == ()


def test_what_goes_on_with_a_common_number_is_common(build: Any, knowledge: Knowledge) -> None:
    """A sentence says it of the telephone, and then only names the fax."""
    delegates, _ = _read(
        build, knowledge, PERSONS + "The telephone for both is the same, +43 1 2345678, and the fax +43 1 2345679."
    )
    assert [[str(phone.value) for phone in person.phones] for person in delegates] == [["+4312345678"]] * 2
    assert [[str(fax.value) for fax in person.faxes] for person in delegates] == [["+4312345679"]] * 2


def test_two_numbers_for_both_are_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Whether each of two numbers is one person's nobody knows."""
    delegates, problems = _read(build, knowledge, PERSONS + "Telephones of both: +43 1 2345678 and +43 1 2345679")
    assert [person.phones for person in delegates] == [(), ()]
    assert problems


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The two delegates can be reached at +43 1 2345678, e-mail del@b.example.", "en"),
        ("All of the above officials may be contacted by telephone at +43 1 2345678 or by e-mail at del@b.example.", "en"),
        ("Les deux délégués peuvent être joints au +43 1 2345678 et à l'adresse del@b.example.", "fr"),
        ("Los dos delegados pueden ser contactados en el teléfono +43 1 2345678 y el correo del@b.example.", "es"),
    ],
)
def test_a_sentence_says_how_all_are_reached(build: Any, knowledge: Knowledge, sentence: str, language: str) -> None:
    """Every contact of a sentence that begins with all delegates is each one's."""
    delegates, problems = _read(build, knowledge, f"{PERSONS}\n{sentence}", language)
    assert [[str(phone.value) for phone in person.phones] for person in delegates] == [["+4312345678"]] * 2
    assert [[str(email.value) for email in person.emails] for person in delegates] == [["del@b.example"]] * 2
    assert problems == ()


def test_a_sentence_about_somebody_else_gives_nothing_to_all(build: Any, knowledge: Knowledge) -> None:
    """Whom to ask about the delegates, and an embassy beside them, are none of theirs."""
    for comma in (",", ""):
        sentence = f"For the delegates{comma} please contact the desk officer at +43 1 2345678."
        delegates, _ = _read(build, knowledge, f"{PERSONS}\n{sentence}")
        assert [person.phones for person in delegates] == [(), ()]


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Correo de ambos: a@mujer.example.py; tel. +595 21 450 036.", True),
        ("E-mail of both: a@mujer.example.py; tel. +595 21 450 036.", True),
        ("Common e-mail: a@mujer.example.py; Ms. Roe's tel. +595 21 450 036.", False),
    ],
)
def test_a_bare_kind_of_contact_goes_on_with_that_of_all(delegates_of_mail: Any, text: str, shared: bool) -> None:
    """Behind the address of all stands the number of all, where it says no name and ends the paragraph."""
    lead = "CU 2009/33 (A). Participants: Ms. Ann Roy, Judge, and Mr. Tom Lall, Clerk, both of the Ministry of Justice."
    phones = [[phone.value for phone in delegate.phones] for delegate in delegates_of_mail(f"{lead} {text}\n")]
    assert (phones == [["+59521450036"], ["+59521450036"]]) is shared


@pytest.mark.parametrize("dirt", [". ", " ", "a ", "a. ", "a : ", "\n"])
def test_what_stands_between_two_contacts_takes_no_time(delegates_of_mail: Any, dirt: str) -> None:
    """A long run of stops, blanks or words behind the address of all is looked at once."""
    lead = "CU 2009/33 (A). Participants: Ms. Ann Roy, Judge, and Mr. Tom Lall, Clerk, both of the Ministry of Justice."
    begun = process_time()
    delegates_of_mail(f"{lead} E-mail of both: a@mujer.example.py; office {dirt * 3000}abc\n\nThe Mission, +43 1 234 56 78.\n")
    assert process_time() - begun < 10  # 2 on the slowest machine seen


def test_the_blanks_behind_the_last_contact_are_looked_at_once() -> None:
    """Whether it ends its paragraph tells an empty line, before a stop or behind it, or the end."""
    begun = process_time()
    assert not _is_last(" " * 40_000 + "x", 0)
    assert not _is_last("\n" + " " * 40_000 + "x", 0)
    assert process_time() - begun < 0.5
    assert all(_is_last(text, 0) for text in ("", ".", " . \n", "\n \nThe", ".\n\nThe", "\n\n."))
    assert not any(_is_last(text, 0) for text in (" and", ". The", ".\nThe", "\n.\nThe"))


THREE = (
    "The delegation to CU 2009/33 (A) consists of:\n\n1. Ms. Ann Roy, Judge\n2. Mr. Tom Lall, Clerk\n3. Ms. Eve Orr, Director\n"
)
TWO = "The delegation to CU 2009/33 (A) is:\n\n1. Ms. Ann Roy, Judge\n2. Mr. Tom Lall, Clerk\n"


@pytest.mark.parametrize(
    ("mail", "emails"),
    [
        (f"{TWO}\nFor both: +44 20 7946 0011, team@court.example\n", ["team@court.example"] * 2),
        (f"{TWO}\nPara ambos: PBX +44 20 7946 0011 ext. 12, team@court.example\n", ["team@court.example"] * 2),
        (f"{TWO}\nДля обоих: +44 20 7946 0011, team@court.example\n", ["team@court.example"] * 2),
        (f"{TWO}\nلكليهما: team@court.example\n", ["team@court.example"] * 2),
        (f"{THREE}\nFor all three delegates: team@court.example\n", ["team@court.example"] * 3),
        (f"{THREE}\nFor both: team@court.example\n", [None] * 3),  # which two?
        (f"{TWO}\nFor both: visas are asked for under team@court.example\n", [None] * 2),
        (f"{TWO}\nFor both: tel. +44 20 7946 0011 and e-mail team@court.example\n", ["team@court.example"] * 2),
        (f"{TWO}\nPour les deux : courriel : team@court.example\n", ["team@court.example"] * 2),
    ],
)
def test_a_label_may_say_only_whose_they_are(delegates_of_mail: Any, mail: str, emails: list[str | None]) -> None:
    """The number went to the last one, and the address; where "both" stands behind three it is not known whose it is."""
    read = delegates_of_mail(mail)
    assert [next((email.value for email in person.emails), None) for person in read] == emails


def test_what_is_of_both_above_three_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Below the heading of a body, above its people: all three were given it, unasked."""
    lead, entries = THREE.split("\n\n")
    told = "Ministry of Justice\n(fax for both +44 20 7946 0012, mail of the unit u@moj.example)"
    found, problems = _read(build, knowledge, f"{lead}\n\n{told}\n\n{entries}")
    assert [len(person.faxes) for person in found] == [0, 0, 0]
    asked = " ".join(problem.detail for problem in problems)
    assert "+44 20 7946 0012" in asked
    assert "u@moj.example" in asked


@pytest.mark.parametrize(
    "told",
    [
        "For both: Mr. Sam Poe, team@court.example",
        "For both: +44 20 7946 0011, Mr. Poe, team@court.example",
        "Para ambos: Srta. Gil, team@court.example",
        "Pour les deux : M. Bako, team@court.example",
        "For both: visas team@court.example",
        "For all: Embassy team@court.example",
        "For both: c/o Bo Ek, team@court.example",
        "Для обоих: посольство, team@court.example",
    ],
)
def test_what_is_anothers_is_not_given_to_all(delegates_of_mail: Any, told: str) -> None:
    """A name, an embassy or a matter behind the colon: the contact was filed as that of both."""
    lead = "CU 2009/33 (A). Norland: Ms. Ann Roy, Judge, and Mr. Tom Lall, Clerk, will attend."
    read = delegates_of_mail(f"{lead}\n\n{told}\n\nPermanent Mission of Norland\n")
    assert [[email.value for email in person.emails] for person in read][:2] == [[], []]
