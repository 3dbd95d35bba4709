"""Tests of the writer who tells his own details in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("I will attend myself. My details: Peter Roth, Judge, p.roth@moj.example.", "Peter Roth", "Judge"),
        ("Voici mes coordonnées : Claire Morel, Juge, c.morel@mj.example. Je participerai à la réunion.", "Claire Morel", "Juge"),
        ("Asistiré yo sola. Les comunico mis datos: Ana Gil, Jueza, ana.gil@mj.example.", "Ana Gil", "Jueza"),
    ],
)
def test_own_details_are_those_of_a_writer_who_comes(delegates_of_mail: Any, text: str, name: str, title: str) -> None:
    """He is read with his post and address, and a person is asked about him."""
    (writer,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n\nRegards\n")
    assert (writer.name.value, writer.title.value, len(writer.emails)) == (name, title, 1)
    assert Doubt.SIGNS.reason in writer.name.reasons


def test_details_of_a_writer_who_does_not_come_seat_nobody(delegates_of_mail: Any) -> None:
    """Who only tells how he is reached is no delegate."""
    text = "Mr. Luc Tossa, Judge, will attend the meeting. My contact details: Ann Poe, Embassy of Norland, +43 1 716 60 31."
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")] == ["Luc Tossa"]
