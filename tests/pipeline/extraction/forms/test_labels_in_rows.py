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
