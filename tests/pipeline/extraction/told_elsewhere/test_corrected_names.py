"""Tests of names set right between quotation marks. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("said", "name", "title"),
    [
        ('In reply to CU 2009/33 (A), "Ms. Ada Row" should read "Ms. Ada Rowe, Senior Counsel".', "Ada Rowe", "Senior Counsel"),
        ('For CU 2009/33 (A) our delegate\'s name should read "Ms. Ada Rowe" instead of "Ms. Ada Row".', "Ada Rowe", None),
        ('En relación con CU 2009/33 (A), donde dice "Sr. Juan Peres" debe decir "Sr. Juan Pérez".', "Juan Pérez", None),
        ('En CU 2009/33 (A), donde dice: "Sra. Rosa Vera, Jueza", debe decir: "Sra. Rosa Vera, Fiscal".', "Rosa Vera", "Fiscal"),
        ("В нашей ноте по CU 2009/33 (A) вместо «г-н Иванов Пётр» следует читать «г-н Иванов Павел».", "Иванов Павел", None),
    ],
)
def test_the_right_one_of_two_spellings(delegates_of_mail: Any, said: str, name: str, title: str | None) -> None:
    """One person with the name and post that are right, to be asked about; the wrong spelling is in no value."""
    (person,) = delegates_of_mail(f"{said}\n")
    assert (person.name.value, person.title.value) == (name, title)
    assert person.name.confidence <= ASKED


def test_two_persons_in_quotation_marks_are_two(delegates_of_mail: Any) -> None:
    """Names that are not alike are not two spellings of one."""
    said = 'In our reply to CU 2009/33 (A) the posts were given wrongly: "Ms. Ada Rowe, Judge" and "Mr. Tom Lall, Clerk".'
    assert {person.name.value for person in delegates_of_mail(f"{said}\n")} <= {"Ada Rowe", "Tom Lall"}
