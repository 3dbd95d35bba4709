"""Writers who name themselves where they say that they come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("said", "signed"),
    [
        ("I, Thomas Berg, Senior Adviser, accompanied by Ms. Kari Lund, Judge, will attend the meeting.", "Thomas Berg"),
        ("The undersigned, Thomas Berg, accompanied by Ms. Kari Lund, Judge, will attend the meeting.", "Thomas Berg"),
        ("La suscrita, Ana Rojas, acompañada por el Sr. Luis Vega, Fiscal, asistirá a la reunión.", "Ana Rojas"),
    ],
)
def test_a_writer_who_names_himself_comes(delegates_of_mail: Any, said: str, signed: str) -> None:
    """He was lost beside whom he brings; a person is asked about him."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\nDear colleagues,\n\n{said}\n\nBest regards,\n{signed}\n")
    assert len(persons) == 2
    assert [person.name.value for person in persons if person.name.confidence < ASKED] == [signed]


@pytest.mark.parametrize(
    "said",
    [
        "I, Thomas Berg, Senior Adviser, am not able to attend; Ms. Kari Lund, Judge, will attend the meeting.",
        "I, Thomas Berg, hereby certify the following. Ms. Kari Lund, Judge, will attend the meeting.",
    ],
)
def test_a_writer_who_only_tells_does_not_come(delegates_of_mail: Any, said: str) -> None:
    """What he says of others is not said of him."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\nDear colleagues,\n\n{said}\n\nBest regards,\nThomas Berg\n")
    assert [person.name.value for person in persons] == ["Kari Lund"]


@pytest.mark.parametrize(
    "said",
    [
        "I, Thomas Berg, Director, confirm the participation of Ms. Kari Lund, Judge.",
        "I, Thomas Berg, Director, certify that Ms. Kari Lund, Judge, will attend the meeting.",
        "I, Thomas Berg, Director, am replaced by Ms. Kari Lund, Judge, who will attend the meeting.",
        "Yo, Thomas Berg, Director, confirmo la participación de la Sra. Kari Lund, Jueza.",
        "Yo, Thomas Berg, Director, certifico que la Sra. Kari Lund, Jueza, asistirá a la reunión.",
    ],
)
def test_a_writer_who_names_who_comes_is_not_asked_about(delegates_of_mail: Any, said: str) -> None:
    """A person was asked for the name of a writer who comes."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\nBest regards,\nThomas Berg\n")
    assert [(person.name.value, person.name.confidence >= ASKED) for person in persons] == [("Kari Lund", True)]
