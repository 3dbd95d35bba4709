"""Tests of contacts of those named right before. All persons are invented."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest

LIST = (
    "CU 2009/33 (A). Our delegation:\n{}Ms. Ada Lind, Director, Ministry of Justice\n{}Mr. Bo Marsh, Clerk, Ministry of Health\n"
)


def _contacts(delegates: Any) -> list[list[str]]:
    return [[str(one.value) for one in (*person.emails, *person.phones)] for person in delegates]


@pytest.mark.parametrize("marks", [("", ""), ("1. ", "2. "), ("- ", "- ")])
@pytest.mark.parametrize(
    "sentence",
    [
        "They can be reached at del@b.example or +43 1 2345678.",
        "\nBoth can be contacted through: del@b.example, tel +43 1 2345678.",
        "Both delegates may be contacted via e-mail del@b.example or tel. +43 1 2345678.",
        "Ambos pueden ser contactados en el correo del@b.example, teléfono +43 1 2345678.",
        "Ils peuvent être joints à l'adresse del@b.example ou au +43 1 2345678.",
        "С ними можно связаться по адресу del@b.example или по тел. +43 1 2345678.",
    ],
)
def test_those_named_right_before_are_reached(delegates_of_mail: Any, marks: tuple[str, str], sentence: str) -> None:
    """Every contact of a sentence that begins with "they" is each one's of those listed above it."""
    delegates = delegates_of_mail(LIST.format(*marks) + sentence + "\n")
    assert _contacts(delegates) == [["del@b.example", "+4312345678"]] * 2
    assert [person.organisation.value for person in delegates] == ["Ministry of Justice", "Ministry of Health"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They can be contacted through Ms. Ana Roy, Second Secretary, at del@b.example.",
        "Both can be contacted through the desk officer: del@b.example.",
        "The travel arrangements are made by the agency Kompas. They can be reached at del@b.example.",
        "Please write to our colleagues at the Embassy. They can be reached at del@b.example.",
        "\nThe file is followed by the Consular Section. They can be reached at del@b.example.",
        "\nConsular Section:\nThey can be reached at del@b.example.",
    ],
)
def test_others_are_not_the_delegates(delegates_of_mail: Any, sentence: str) -> None:
    """Words between say whose contact it is, and a sentence before that names nobody is of others."""
    assert _contacts(delegates_of_mail(LIST.format("", "") + sentence + "\n")) == [[], []]


def test_one_number_for_each_is_no_number_of_all(delegates_of_mail: Any) -> None:
    """What is said to be in the order of the names stays with each."""
    sentence = "They can be reached at +43 1 2345678 and +43 1 2345679 respectively.\n"
    assert _contacts(delegates_of_mail(LIST.format("", "") + sentence)) == [["+4312345678"], ["+4312345679"]]


def test_many_such_sentences_take_no_time(delegates_of_mail: Any) -> None:
    """Each sentence is looked at from its beginning to its last contact alone."""
    begun = process_time()
    delegates_of_mail(LIST.format("", "") + "They can be reached at del@b.example. " * 300 + "They. " * 300 + "\n")
    assert process_time() - begun < 15  # 4 on the slowest machine seen
