"""Tests of letters that a State's languages do not have."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import State
from pipeline.extraction.trust.alphabets import has_foreign_letter, may_hide_letter

LITHUANIA = State("LTU", "LT", ("370",), "lt", ("en",), ())
TURKEY = State("TUR", "TR", ("90",), "tr", ("en",), ())
ROMANIA = State("ROU", "RO", ("40",), "ro", ("en",), ())
GHANA = State("GHA", "GH", ("233",), "gh", ("en",), ())


@pytest.mark.parametrize(
    ("name", "state", "foreign"),
    [
        ("Urbonas Indré", LITHUANIA, True),
        ("KALVÉNAS Algirdas", LITHUANIA, True),
        ("Urbonas Indrė", LITHUANIA, False),
        ("Nomeda Šliūpaitė", LITHUANIA, False),
        ("İsmail ÇAKIROĞLU", TURKEY, False),
        ("Ayşegül Ñandır", TURKEY, True),
        ("Ольга Ёлкина", LITHUANIA, False),
        ("Koffi André", GHANA, False),
        *((f"Vörös Kálmán Jenő {letter}", ROMANIA, letter == "ñ") for letter in "éűñ"),
        ("Walewski Łukasz Józef", LITHUANIA, False),
        ("Indré", None, False),
    ],
)
def test_a_mark_that_nobody_writes_there(name: str, state: State | None, foreign: bool) -> None:
    """It was misread; other scripts, and States of which no alphabet is known, say nothing."""
    assert has_foreign_letter(name, state) is foreign


@pytest.mark.parametrize(
    ("text", "name", "iso3", "hides"),
    [
        ("ЧУМХУРИИ ТОЧИКИСТОН", "Чамшед Назаров", "TJK", True),
        ("Раҳмон Ғафуров", "Чамшед Назаров", "TJK", True),
        ("Посольство Республики Таджикистан", "Чамшед Назаров", "TJK", False),
        ("ЧУМХУРИИ ТОЧИКИСТОН", "Иван Белов", "TJK", False),
        ("Azarbaycan Respublikasi", "Orxan Memmedov", "AZE", True),
        ("Mr. Rövşen Haciyev", "Orxan Memmedov", "AZE", True),
        ("Embassy of Azerbaijan, Vienna", "Lusine Rzaeva", "AZE", False),
        ("ЧУМХУРИИ ТОЧИКИСТОН", "Чамшед Назаров", "RUS", False),
    ],
)
def test_a_letter_that_stands_for_one_that_cannot_be_read(build: Any, text: str, name: str, iso3: str, hides: bool) -> None:
    """Where a page shows a language that has such letters, a name with their like is doubted; elsewhere it is not."""
    assert may_hide_letter(name, build.page(text), replace(GHANA, iso3=iso3)) is hides
    assert not may_hide_letter(name, build.page(text), None)
