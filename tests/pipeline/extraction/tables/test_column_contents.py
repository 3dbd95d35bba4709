"""Columns that their cells tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from models.page import Cell
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
    ("names", "told"),
    [
        (
            ("ХОДЖАЕВ Бахтиёр", "ЮЛДАШЕВА Дилноза"),
            ("начальник отдела|Генеральная прокуратура|y@pr.example", "советник|s@nc.example"),
        ),
        (("田绍辉先生", "欧阳倩女士"), ("副处长|商务部国际经贸关系司|电话:+86 10 6519 7710", "二等秘书|y@mofcom.example")),
        (("Mr. Karl Moor", "Ms. Ada Lund"), ("Judge|Supreme Court|k.moor@court.example", "Clerk|a.lund@court.example")),
        (("Mme Awa Koné", "M. Jean Faure"), ("Procureure de la|République|awa@kone.example", "Juge|Tél. +43 1 512 33 44")),
        (("Sr. Raúl Mena", "Sra. Ana Paz"), ("Fiscal|Fiscalía General|r@mena.example", "Jueza|Tel. +43 1 512 33 44")),
    ],
)
def test_posts_above_contacts_in_one_cell_are_posts(
    build: Any, words: Lexicon, names: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """The lines of a cell that stand above the contacts tell what the column holds, though no comma parts them."""
    rows = build.table("\n".join(map("\t".join, zip(names, told, strict=True)))).rows
    assert columns_without_head(_stacked(build, rows), words, None) == ["name", "title"]


def test_contacts_alone_are_no_posts(build: Any, words: Lexicon) -> None:
    """A column with nothing above its addresses and numbers holds contacts."""
    reached = "Tel. +43 1 512 33 44|k.moor@court.example"
    rows = build.table(f"Mr. Karl Moor\t{reached}\nMs. Ada Lund\t{reached}").rows
    assert columns_without_head(_stacked(build, rows), words, "en") == ["name", "contact"]


def _stacked(build: Any, rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Return the rows with a line of its own for what a stroke parts in a cell."""
    return [
        [
            replace(cell, lines=tuple(build.line(text, 0.1 + at / 50) for at, text in enumerate(cell.text.split("|"))))
            for cell in row
        ]
        for row in rows
    ]


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
