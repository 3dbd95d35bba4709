"""Rows that head those struck off or put in: "OUT" across a table, or beside several rows. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.told_elsewhere.struck import without_struck
from pipeline.extraction.told_elsewhere.struck_rows import headings_of_changes, struck_below, struck_beside
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.lexicon import lexicon


def _table(build: Any, rows: list[list[str]]) -> Table:
    table: Table = build.table("\n".join(map("\t".join, rows)))
    return table


def _left(table: Table) -> str:
    return " ".join(cell.text for row in table.rows for cell in row if cell.lines)


@pytest.mark.parametrize(
    ("out", "put_in"),
    [
        ("OUT", "IN"),
        ("Withdrawn:", "Added:"),
        ("BAJAS", "ALTAS"),
        ("Partants", "Entrants"),
        ("Исключить", "Включить"),
        ("退出人员", "新增人员"),
        ("المستبعدون", "المضافون"),
    ],
)
def test_a_row_across_the_table_strikes_off_those_below(build: Any, knowledge: Knowledge, out: str, put_in: str) -> None:
    """Who leaves was filed as coming, as the heading of one cell was read as nothing; it is no person itself."""
    rows = [["Name", "Title"], [out, ""], ["Mr. Ole Berg", "Judge"], [put_in, ""], ["Ms. Kari Dahl", "Clerk"]]
    assert _left(without_struck(_table(build, rows), lexicon(knowledge))) == "Name Title Ms. Kari Dahl Clerk"


@pytest.mark.parametrize("heading", ["Observers", "Ministry of Justice", "Members"])
def test_other_headings_strike_nobody_off(build: Any, knowledge: Knowledge, heading: str) -> None:
    """Headings of roles and bodies say nothing of who leaves."""
    table = _table(build, [["Name", "Title"], [heading, ""], ["Mr. Ole Berg", "Judge"]])
    assert without_struck(table, lexicon(knowledge)) is table


def test_who_stays_ends_those_struck_off(build: Any, knowledge: Knowledge) -> None:
    """The heading "Unchanged" is no part of the name above it, and those below it come."""
    rows = [["Name", "Title"], ["OUT", ""], ["Mr. Ole Berg", "Judge"], ["Unchanged:", ""], ["Ms. Kari Dahl", "Clerk"]]
    assert _left(without_struck(_table(build, rows), lexicon(knowledge))) == "Name Title Ms. Kari Dahl Clerk"


def test_a_heading_above_the_head_counts_where_another_stands_below(build: Any, knowledge: Knowledge) -> None:
    """The first row heads rows only where others do so, too: alone it is the head of a column."""
    words = lexicon(knowledge)
    rows = _table(
        build, [["Delete", ""], ["Name", "Title"], ["Mr. Ole Berg", "Judge"], ["Add", ""], ["Ms. Kari Dahl", "Clerk"]]
    ).rows
    sides = [[words.changes.side(cell.text) for cell in row] for row in rows]
    found = headings_of_changes(rows, sides, words)
    assert found == {0: Side.OUT, 3: Side.IN}
    assert struck_below(found, len(rows)) == {0, 1, 2}
    assert headings_of_changes(rows[:1], sides[:1], words) == {}


def test_a_word_beside_several_rows_is_written_once(build: Any, knowledge: Knowledge) -> None:
    """The cells below "OUT" are empty where it stands for several rows."""
    words = lexicon(knowledge)
    rows = _table(
        build, [["Change", "Name"], ["OUT", "Mr. Ole Berg"], ["", "Ms. Eva Holm"], ["IN", "Ms. Kari Dahl"], ["", "Mr. Per Lund"]]
    ).rows
    sides = [[words.changes.side(cell.text) for cell in row] for row in rows]
    assert struck_beside(rows, sides) == {1, 2}
    remarks = _table(
        build, [["Name", "Remark"], ["Mr. Ole Berg", "OUT"], ["Ms. Eva Holm", "from 14 April"], ["Mr. Per Lund", "IN"]]
    ).rows
    assert struck_beside(remarks, [[words.changes.side(cell.text) for cell in row] for row in remarks]) == frozenset()


def test_a_telephone_abroad_strikes_nobody_off(delegates_of_mail: Any) -> None:
    """The Arabic "out" is "abroad" as well."""
    numbers = "رقم الهاتف في الداخل: +216 71 123456\nرقم الهاتف في الخارج: +43 1 5321234"
    opening = "تهدي البعثة الدائمة للجمهورية التونسية أطيب تحياتها إلى الأمانة."
    text = f"CU 2009/33 (A)\n{opening}\n{numbers}\nالمشارك: السيد أحمد محمود، مدير بوزارة الداخلية\n"
    assert [person.name.value for person in delegates_of_mail(text)] == ["أحمد محمود"]
