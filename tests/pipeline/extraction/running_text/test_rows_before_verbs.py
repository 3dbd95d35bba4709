"""Tests of names alone before a verb. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("I confirm that Eva Klein, Jan Voss and Uwe Lenz will be attending", ["Eva Klein", "Jan Voss", "Uwe Lenz"]),
        ("From our side Eva Klein will take part in", ["Eva Klein"]),
        ("I confirm that Eva Klein will be coming to", ["Eva Klein"]),
        ("I confirm that Eva Klein, Counsellor, and Jan Voss will be attending", ["Eva Klein", "Jan Voss"]),
        ("Confirmamos que Rosa Paz y Juan Voz asistirán a", ["Rosa Paz", "Juan Voz"]),
        ("Подтверждаем, что Пётр Иванов и Анна Ким примут участие в", ["Пётр Иванов", "Анна Ким"]),
        ("The Legal Affairs Department will participate in", []),
        ("Costa Rica and El Salvador will attend", []),
    ],
)
def test_names_before_the_verb_are_persons_to_be_asked_about(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """Nobody is lost of whom nothing else is said, and nobody of them is taken for granted."""
    persons = delegates_of_mail(f"Dear all,\n\n{said} CU 2009/33 (A).\n")
    assert [person.name.value for person in persons] == names
    assert all(person.name.confidence <= ASKED for person in persons)
