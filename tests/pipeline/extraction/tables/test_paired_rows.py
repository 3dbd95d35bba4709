"""Tests of tables with two rows for each person. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.tables.paired_rows import with_pairs_joined
from pipeline.extraction.words.lexicon import lexicon


def _joined(build: Any, knowledge: Knowledge, text: str, language: str) -> list[list[str]]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in with_pairs_joined(table, lexicon(knowledge), language).rows]


@pytest.mark.parametrize(
    ("text", "language", "second"),
    [
        (
            (
                "No.\tName\tDesignation\nNo.\tMinistry\tContact\n1.\tMs. Ada Brook\tJudge\n1.\tMinistry of Justice\tTel: 12\n"
                "\tMr. Ben Stone\tAttaché\n\tMinistry of Interior\tTel: 34"
            ),
            "en",
            ["", "Mr. Ben Stone", "Attaché", "", "Ministry of Interior", "Tel: 34"],
        ),
        (
            (
                "Nom et prénom\tFonction\nInstitution\tCourriel\nM. Luc ARMAN\tMagistrat\nMinistère de la Justice\tl@a.example\n"
                "Mme Aline VERNET\tCommissaire\nPolice nationale\taline@police.example"
            ),
            "fr",
            ["Mme Aline VERNET", "Commissaire", "Police nationale", "aline@police.example"],
        ),
        (
            (
                "Nombre\tCargo\nInstitución\tTeléfono\nSra. Ana Solís\tFiscal\nMinisterio Público\t12\nSr. Juan Peral\tAsesor\n"
                "Ministerio de Justicia\t"
            ),
            "es",
            ["Sr. Juan Peral", "Asesor", "Ministerio de Justicia", ""],
        ),
        (
            (
                "Ф.И.О.\tДолжность\nОрганизация\tТелефон\nБерёзов Павел Ильич\tпрокурор\nГенеральная прокуратура\t12\n"
                "Ли Мария Олеговна\tконсультант\nМинистерство юстиции\t34"
            ),
            "ru",
            ["Ли Мария Олеговна", "консультант", "Министерство юстиции", "34"],
        ),
        (
            (
                "الاسم\tالوظيفة\nجهة العمل\tالهاتف\nالسيد سامي حداد\tقاض\nوزارة العدل\t12\nالسيدة ليلى حداد\tمستشارة\n"
                "وزارة الداخلية\t34"
            ),
            "ar",
            ["السيدة ليلى حداد", "مستشارة", "وزارة الداخلية", "34"],
        ),
        (
            "姓名\t职务\n单位\t电话\n王建国\t处长\n司法部\t12\n李小红\t法官\n最高人民法院\t34",
            "zh",
            ["李小红", "法官", "最高人民法院", "34"],
        ),
    ],
)
def test_the_second_row_stands_beside_the_first(
    build: Any, knowledge: Knowledge, text: str, language: str, second: list[str]
) -> None:
    """As the head's second row does; what stands in both rows, the number's cell, is said once."""
    rows = _joined(build, knowledge, text, language)
    assert len(rows) == 3
    assert rows[2] == second


@pytest.mark.parametrize(
    "text",
    [
        "Name\tPost\nMs. Ada Brook\tJudge\nMr. Ben Stone\tAttaché\nMr. Tom Verlin\tJudge",  # a head in one row
        "Name\tPost\nInstitution\tPhone\nMs. Ada Brook\tJudge\nMr. Ben Stone\tAttaché\nMr. Tom Verlin\tJudge",  # a row a person
        "Name\tPost\nFamily name\tPhone\nMs. Ada Brook\tJudge\nMinistry of Justice\t12",  # a name again: another head
        "Name\tPost\nInstitution\tPhone\nMs. Ada Brook\tJudge\nMinistry of Justice\t12\nRoom 5\t34\nMr. Ben Stone\tAttaché",
    ],
)
def test_other_tables_stay(build: Any, knowledge: Knowledge, text: str) -> None:
    """A person a row, a second head that names somebody, rows that are not in pairs."""
    assert len(_joined(build, knowledge, text, "en")) == text.count("\n") + 1
