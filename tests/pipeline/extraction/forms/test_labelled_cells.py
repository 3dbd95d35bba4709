"""Cells behind their labels. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from models.reply import Kind, Role
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet


def test_a_birth_is_no_fax(build: Any, knowledge: Knowledge) -> None:
    """A day in a cell is no number, whatever its label looks like."""
    page = build.page("Nombre\tCargo\tF. nacimiento\tFax\nSra. Ana Choquel\tFiscal\t1970-03-02\t02.03.1971", language="es")
    sheets = (Sheet(build.document(page), Part.LIST),)
    (person,), _ = delegates_of(build.letter(), sheets, knowledge, knowledge.state("BOL"), Kind.NOMINATION)
    assert person.faxes == person.phones == ()


def test_numbers_below_a_role_belong_to_the_column(build: Any, knowledge: Knowledge) -> None:
    """The head's word for contacts counts for every line of the cell, a fax's own label for its number."""
    lines = ("Head of Delegation", "(632) 523-8481", "Fax:", "(632) 931-8191")
    page = build.page("Name\tPost\tRemarks / Contact\nMr. Ada Brook\tJudge\tx")
    (table,) = page.blocks
    cell = replace(table.rows[1][2], lines=tuple(build.line(text, 0.02 * at, 0.6) for at, text in enumerate(lines, 5)))
    page = replace(page, blocks=(Table((table.rows[0], (*table.rows[1][:2], cell))),))
    sheets = (Sheet(build.document(page), Part.LIST),)
    (person,), _ = delegates_of(build.letter(), sheets, knowledge, knowledge.state("PHL"), Kind.NOMINATION)
    assert [len(found) for found in (person.phones, person.faxes)] == [1, 1]
    assert person.role.value == Role.HEAD


@pytest.mark.parametrize(
    ("label", "value", "phones", "faxes"),
    [
        ("Тел., факс / Те!., fax", "+43 1 5350379", 1, 0),
        ("Тел., факс / Те!., fax", "+43 1 5350379, факс +43 1 5350380", 1, 1),
        ("Tel./fax", "+43 1 5350379 / +43 1 5350380", 1, 1),
        ("Fax", "+43 1 5350379", 0, 1),
    ],
)
def test_a_label_for_all_numbers_makes_none_a_fax(
    build: Any, knowledge: Knowledge, label: str, value: str, phones: int, faxes: int
) -> None:
    """The last of its words stands next to the value, and means no more than the others; the value's own word does."""
    page = build.page(f"Name\tMs. Ada Brook\nPost\tJudge\nInstitution\tMinistry of Justice\n{label}\t{value}")
    sheets = (Sheet(build.document(page), Part.LIST),)
    (person,), _ = delegates_of(build.letter(), sheets, knowledge, knowledge.state("KGZ"), Kind.NOMINATION)
    assert [len(found) for found in (person.phones, person.faxes)] == [phones, faxes]


def test_a_misread_label_hides_no_number(build: Any, knowledge: Knowledge) -> None:
    """The column's other cells told what it holds; its first word alone asks for the number of a paper."""
    head = "الاسم الكامل\tالوظيفة\tرقم الهانف\tالبريد الإلكتروني"
    rows = ("السيد عماد المصري\tمقدم\t+961 1 139 810 الفاكس: +961 1 493 956\timad@interior.example",)
    page = build.page("\n".join((head, *rows)), language="ar")
    sheets = (Sheet(build.document(page), Part.LIST),)
    (person,), _ = delegates_of(build.letter(), sheets, knowledge, knowledge.state("LBN"), Kind.NOMINATION)
    assert [found.value for found in person.phones] == ["+9611139810"]
    assert [found.value for found in person.faxes] == ["+9611493956"]
