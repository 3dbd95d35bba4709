"""Tests of words that say that somebody is still to be confirmed. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_HEAD = "CU 2009/33 (A). The delegation will be composed as follows:\n\n"


@pytest.mark.parametrize(
    ("said", "title", "body"),
    [
        ("Mr. Peter Lund, Ministry of Justice, provisional", None, "Ministry of Justice"),
        ("Mr. Peter Lund, Director (provisional), Ministry of Justice", "Director", "Ministry of Justice"),
        ("Mr. Peter Lund (tbc), Director", "Director", None),
        ("Name: Mr. Peter Lund\nPosition: Director (provisional)\n", "Director", None),
        (
            "Name: Mr. Peter Lund\nPosition: Director\nMinistry: Ministry of Justice, to be confirmed",
            "Director",
            "Ministry of Justice",
        ),
        ("M. Paul Kouassi, Ministère de la Justice, provisoire", None, "Ministère de la Justice"),
        ("Sr. Luis Cáceres, Director (por confirmar), Ministerio de Justicia", "Director", "Ministerio de Justicia"),
        ("г-н Пётр Лунёв, начальник управления (предварительно)", "начальник управления", None),
    ],
)
def test_who_is_to_be_confirmed_is_asked_about(delegates_of_mail: Any, said: str, title: str | None, body: str | None) -> None:
    """And neither post nor body keeps the word."""
    (person,) = delegates_of_mail(f"{_HEAD}{said}\n")
    assert person.name.confidence < 0.75
    assert (person.title.value, person.organisation.value) == (title, body)


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Peter Lund, Director, Ministry of Justice, Head of Delegation (to be confirmed)",
        "Mr. Peter Lund, Director of the Provisional Secretariat",
        "M. Paul Kouassi, Président de la Commission provisoire",
        "Mr. Peter Lund, Director, tel.: to be confirmed",
    ],
)
def test_of_what_else_is_to_be_confirmed_nobody_is_asked_about(delegates_of_mail: Any, said: str) -> None:
    """A part is asked of itself; a number may follow; a body may be named so."""
    (person,) = delegates_of_mail(f"{_HEAD}{said}\n")
    assert person.name.confidence > 0.75
