"""Tests of names set right between quotation marks. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import ASKED
from pipeline.extraction.told_elsewhere.corrected_names import corrected_name
from pipeline.extraction.words.lexicon import lexicon


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


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ('"Ms. Ada Row" should read "Ms. Ada Rowe, Judge"', "Ada Rowe"),
        ('to read "Ms. Ada Rowe" instead of "Ms. Ada Row"', "Ada Rowe"),
        ('wrong were "Ms. Ada Rowe, Judge" and "Mr. Tom Lall, Clerk"', None),  # two persons
        ('"Ms. Ada Rowe" should read "Senior Counsel"', None),  # a post
    ],
)
def test_only_two_spellings_of_one_name_are_told_apart(knowledge: Knowledge, said: str, right: str | None) -> None:
    """Names that are not alike, or one name alone, correct nobody's."""
    found = corrected_name(said, (0, len(said)), lexicon(knowledge), "en")
    assert (None if found is None else said[slice(*found[0].name)]) == right
