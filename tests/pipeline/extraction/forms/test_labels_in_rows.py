"""Tests of labels that share a row. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.forms.labels_in_rows import with_labels_as_rows
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("姓名：夏宁 职务：检察官", ["姓名：夏宁", "职务：检察官"]),
        (
            "الاسم: هدى السالم الوظيفة: مستشارة جهة العمل: وزارة الداخلية",
            ["الاسم: هدى السالم", "الوظيفة: مستشارة", "جهة العمل: وزارة الداخلية"],
        ),
        ("ФИО: Ткач Вера Должность: судья Тел.: 12 34 56", ["ФИО: Ткач Вера", "Должность: судья", "Тел.: 12 34 56"]),
        ("Name: Ada Lind, Title: Judge", ["Name: Ada Lind, Title: Judge"]),
        ("Meeting: Vienna Title: Judge Tel.: 12 34 56", ["Meeting: Vienna Title: Judge Tel.: 12 34 56"]),
    ],
)
def test_every_label_has_its_row(build: Any, knowledge: Knowledge, text: str, rows: list[str]) -> None:
    """A row that begins with a name's label is parted at the labels behind it; one label alone may be a word of the name's."""
    document = build.document(text)
    page = document.pages[0]
    part = with_labels_as_rows(strip(document, page, list(page.blocks)), lexicon(knowledge))
    assert [part.text(row) for row in part.rows] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Name: Ada Lind, Title: Judge, Head of Delegation: yes, Organisation: Supreme Court",
        "ФИО: Ткач Вера, Должность: судья, Глава делегации: да, Организация: Минюст",
        "姓名：夏宁 职务：检察官 团长：是",
        "Name: Ada Lind, Title: Judge, Department: Treaties, Organisation: Supreme Court",
        "姓名：夏宁 职务：检察官 部门：国际司 单位：司法部",
        "Name: Ada Lind, Title: Judge, Section: Treaties, Organisation: Supreme Court",
        "Name: Ada Lind Title: Judge Contact: Jane Roe",
    ],
)
def test_a_row_of_which_a_part_would_be_lost_stays_whole(build: Any, knowledge: Knowledge, text: str) -> None:
    """A role with yes or no, two fields of one body, an unknown label or another person are told better in one row."""
    document = build.document(text)
    page = document.pages[0]
    before = strip(document, page, list(page.blocks))
    assert with_labels_as_rows(before, lexicon(knowledge)) is before
