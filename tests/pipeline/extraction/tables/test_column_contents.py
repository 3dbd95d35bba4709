"""Columns that their cells tell."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.tables.column_contents import columns_without_head, told_by_content
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "1\tMr. Karl Moor\tJudge\tCourt\n2\tMs. Ada Lund\tClerk\tCourt",
            ["number", "name", "title", "organisation"],
        ),
        ("Mr. Karl Moor\tJudge\tk.moor@court.example\nMs. Ada Lund\tClerk\ta.lund@court.example", ["name", "title", "contact"]),
        (
            "Mr. Karl Moor\t–\tJudge, Court; k.moor@court.example\nMs. Ada Lund\t–\tClerk; a.lund@court.example",
            ["name", "number", "title"],
        ),
        (
            "Mr. Karl Moor\tAmbassador\tMinistry\nMs. Ada Lund\tAdviser\tMinistry",
            ["name", "title", "organisation"],
        ),
        (
            "9\tMr.\tMOOR\tKarl\tJudge\tDelegate\n10\tMs.\tLUND HOLT\tAda\tClerk\tDelegate\n11\tDr.\tLEE\tUna\tConsul\tDelegate",
            ["number", "honorific", "name", "more", "title", "role"],
        ),
    ],
)
def test_a_table_without_head(build: Any, words: Lexicon, text: str, names: list[str]) -> None:
    """Numbers, names, posts, bodies and contacts are known by themselves; a part beside posts is a post."""
    assert columns_without_head(build.table(text).rows, words, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "Mr.\tMOOR\tKENYA\tJudge\nMs.\tLEE\tUGANDA\tClerk",
        "Mr.\tMOOR\tKEN\tJudge\nMs.\tLEE\tKEN\tClerk",
        "Mr.\tMOOR\tMLI\tJudge\nMs.\tLEE\tBEN\tClerk",
        "Mr.\tMoor\tVienna\tJudge\nMs.\tLee\tNairobi\tClerk",
        "Mr.\tMoor\tLima\tJudge\nMs.\tLee\tCusco\tClerk",
        "Mr.\tMoor\tKisumu\tJudge\nMs.\tLee\tMombasa\tClerk",
        "Mr.\tMoor\tSan Juan\tJudge\nMs.\tLee\tMary\tClerk",
        "Mr.\tAda\tLondon\tJudge\nMs.\tKarl\tLondon\tClerk",
    ],
)
def test_states_and_towns_behind_courtesy_forms_are_no_names(build: Any, words: Lexicon, text: str) -> None:
    """Nor is one value throughout: the table is left unread, and asked about."""
    assert "more" not in (columns_without_head(build.table(text).rows, words, "en") or [])


def test_one_code_among_names_is_a_name(build: Any, words: Lexicon) -> None:
    """A State's code, "LI", is a name too."""
    rows = build.table("Mr.\tLI\tAda Mary\tJudge\nMs.\tMOOR\tUna\tClerk\nMr.\tLEE\tKarl\tConsul").rows
    assert columns_without_head(rows, words, "en") == ["honorific", "name", "more", "title"]


def test_a_table_of_no_persons(build: Any, words: Lexicon) -> None:
    """Where no column holds names it is no table of persons."""
    assert columns_without_head(build.table("Lunch\t12:00\nTea\t16:00").rows, words, "en") is None


def test_what_the_head_tells_stays(build: Any, words: Lexicon) -> None:
    """Only columns of which nothing is known are told by their cells."""
    rows = build.table("Mr. Karl Moor\tJudge\nMs. Ada Lund\tClerk").rows
    assert told_by_content(rows, words, "en", ["", "organisation"]) == ["name", "organisation"]


@pytest.mark.parametrize(("headed", "told"), [((), "more"), ((1,), "")])
def test_a_column_with_a_head_does_not_go_on_with_whole_names(
    build: Any, words: Lexicon, headed: tuple[int, ...], told: str
) -> None:
    """In Arabic every word may be a name; below a head of its own it is another matter."""
    rows = build.table("نبيل عيسى حداد\tدكتوراه قانون\nسلمى عودة ناصر\tماجستير تاريخ").rows
    assert told_by_content(rows, words, "ar", ["name", ""], headed)[1] == told


@pytest.mark.parametrize(
    ("text", "known", "told"),
    [
        ("Ваган Эдуардович\tВелиев\tсудья\nГаяне\tГасанова\tэксперт", ["", "family", ""], "given"),
        ("Marta\tBenítez Rojas\tJueza\nRaúl\tPeña Gil\tFiscal", ["", "family", ""], "given"),
        ("Lima\tBenítez Rojas\tJueza\nCusco\tPeña Gil\tFiscal", ["", "family", ""], ""),
        ("Marta\tBenítez Rojas\tJueza\nRaúl\tPeña Gil\tFiscal", ["", "name", ""], ""),
    ],
)
def test_names_beside_family_names_are_given_names(build: Any, words: Lexicon, text: str, known: list[str], told: str) -> None:
    """Whatever the head says: "Личное имя"; towns are none, nor is what stands beside whole names."""
    assert told_by_content(build.table(text).rows, words, "es", known)[0] == told
