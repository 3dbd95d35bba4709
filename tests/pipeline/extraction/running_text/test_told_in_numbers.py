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
