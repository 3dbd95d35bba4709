"""Contacts in rows with the numbers of the persons. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

EN = "The delegation to CU 2009/33 (A) will consist of:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n"
RU = "Примут участие (CU 2009/33 (A)):\n\n1. Г-жа Котова Мария Ивановна, эксперт\n2. Г-н Лунин Пётр Ильич, судья\n"


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        (f"{EN}\nCONTACTS\n(1) x1@mfa.example; tel. +44 20 7946 0011\n(2) tel. +44 20 7946 0022 (no e-mail)\n", "11|22"),
        (f"{EN}\nContact details\n\n1) Tel. +44 20 7946 0011\n\n2) Tel. +44 20 7946 0022, M +44 7700 900 133\n", "11|22,33"),
        (f"{EN}\nContacts\n(2) tel. +44 20 7946 0022, y2@afp.example\n", "|"),  # one row counts nobody
        (f"{EN}\nOur Mission:\n1. Tel. +44 20 7946 0011\n2. Fax +44 20 7946 0012\n3. E-mail: m@mission.example\n", "|"),
        (f"{RU}\nКонтакты:\n№1: тел. +7 495 692 25 11, k@minjust.example\n№2: тел. +7 495 692 25 22\n", "11|22"),
    ],
)
def test_rows_with_the_persons_numbers_are_theirs(delegates_of_mail: Any, mail: str, told: str) -> None:
    """Each row went to whoever stood before it, or to nobody; rows that count kinds of contact stay nobody's."""
    read = [",".join((phone.value or "")[-2:] for phone in person.phones) for person in delegates_of_mail(mail)]
    assert "|".join(read) == told


@pytest.mark.parametrize(
    "below",
    [
        "1. Ms. Bianca Orr, secretary, tel. +44 20 7946 0011\n2. Mr. Cole Dunne, driver, tel. +44 20 7946 0022\n",
        "2. tel. +44 20 7946 0022\n1. tel. +44 20 7946 0011\n",
        "1. tel. +44 20 7946 0011\n3. tel. +44 20 7946 0033\n",
    ],
)
def test_rows_that_name_others_or_count_otherwise_are_not(delegates_of_mail: Any, below: str) -> None:
    """Nothing is given by the number there."""
    first = delegates_of_mail(f"{EN}\nFor practical questions:\n{below}")[0]
    assert not any(phone.value == "+442079460011" for phone in first.phones)


FR = "Le Niger sera représenté (CU 2009/33 (A)) par :\n\n1. Mme Awa Sani, juge\n2. M. Ali Dan, procureur\n"
ES = "Participarán (CU 2009/33 (A)):\n\n1. Sra. Ana Ruiz, Fiscal\n2. Sr. Luis Paz, Asesor Jurídico\n"


@pytest.mark.parametrize(
    ("entries", "heading", "theirs"),
    [
        (EN, "\nContact details of the delegates:\n", True),
        (EN, "\nTheir addresses:\n", True),
        (EN, "\n", True),
        (FR, "\nCoordonnées des délégués :\n", True),
        (ES, "\nCorreos electrónicos:\n", True),
        (RU, "\nКонтакты участников:\n", True),
        (EN, "\nContacts, in order of use:\n", False),
        (EN, "\nFor questions the Embassy is reached under:\n", False),
        (EN, "\nContacts in the capital:\n", False),
        (EN, "\nOur contacts:\n", False),
        (EN, "\nContact persons:\n", False),
        (EN, "Addresses of the Mission:\n", False),
        (EN, "Addresses of the Mission:\n\n", False),
        (EN, "\nThe Mission answers questions.\n\nContacts:\n", False),
        (FR, "\nAdresses de l'Ambassade :\n", False),
        (FR, "\nPrière d'envoyer les documents à :\n", False),
        (ES, "\nSírvanse enviar los documentos a:\n", False),
        (RU, "\nАдреса для документов:\n", False),
    ],
)
def test_a_heading_between_may_say_only_that_they_are_contacts(
    delegates_of_mail: Any, entries: str, heading: str, *, theirs: bool
) -> None:
    """Rows below the heading of a Mission, for questions or documents were filed as the persons' own."""
    read = delegates_of_mail(f"{entries}{heading}1. first@site.example\n2. second@site.example\n")
    expected = ["first@site.example", "second@site.example"] if theirs else [None, None]
    assert [next((email.value for email in person.emails), None) for person in read] == expected


def test_what_stands_between_two_rows_parts_them(delegates_of_mail: Any) -> None:
    """A heading of the Mission's stands above the second row."""
    read = delegates_of_mail(f"{EN}\nContacts:\n1. first@site.example\n\nMission:\n2. second@site.example\n")
    assert not any(email.value == "second@site.example" for email in read[1].emails)


def test_a_number_that_runs_into_the_next_row_is_nobodys(delegates_of_mail: Any) -> None:
    """The mark "2)" was read as the last figure of the number above it."""
    for heading in ("Contacts", "Telephone lines of the Embassy:"):
        read = delegates_of_mail(f"{EN}\n{heading}\n1) +43 1 710 11 11\n2) +43 1 710 11 12\n")
        assert not any(phone.value == "+43171011112" for phone in read[0].phones)
