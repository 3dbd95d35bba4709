"""Tests of columns of two scripts that were read as one."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell, Table
from pipeline.extraction.tables.script_columns import with_scripts_parted


def _parted(build: Any, *rows: tuple[str, ...]) -> list[list[str]]:
    table = Table(
        tuple(
            tuple(
                Cell(
                    at,
                    column,
                    tuple(build.line(line, 0.1 * at + 0.02 * number) for number, line in enumerate(text.split("/")) if line),
                )
                for column, text in enumerate(row, 1)
            )
            for at, row in enumerate(rows, 1)
        )
    )
    made = with_scripts_parted(table)
    assert all([cell.column for cell in row] == list(range(1, len(row) + 1)) for row in made.rows)
    return [[cell.text for cell in row] for row in made.rows]


def test_a_name_and_its_spelling_are_two_columns(build: Any) -> None:
    """Line by line, as they stand beside each other; an address behind a role is one too."""
    assert _parted(
        build,
        ("الاسم الكامل", "الصفة في الوفد"),
        ("السيد تركي GASMI/قاسمي Turki", "رئيس الوفد gasmi@mofa.example"),
        ("السيدة أمل RAHAL Amal/زكريا رحال", "عضو الوفد rahal@mofa.example"),
    ) == [
        ["الاسم الكامل", "", "الصفة في الوفد", ""],
        ["السيد تركي قاسمي", "GASMI Turki", "رئيس الوفد", "gasmi@mofa.example"],
        ["السيدة أمل زكريا رحال", "RAHAL Amal", "عضو الوفد", "rahal@mofa.example"],
    ]


def test_russian_and_chinese_names_likewise(build: Any) -> None:
    """The script before the Latin letters may be any."""
    rows = _parted(build, ("姓名", "职务"), ("王小明 WANG Xiaoming", "处长"), ("李丽 LI Li", "法官"))
    assert rows[1] == ["王小明", "WANG Xiaoming", "处长"]
    rows = _parted(build, ("Имя", "Пост"), ("Иван Петров Ivan PETROV", "Судья"), ("Анна Серова Anna SEROVA", "Атташе"))
    assert rows[2] == ["Анна Серова", "Anna SEROVA", "Атташе"]


@pytest.mark.parametrize(
    "cells",
    [
        ("Mr. Tomas VERLIN", "Ms. Ilse MARENKO"),
        ("السيد تركي قاسمي", "السيدة أمل رحال"),
        ("السيد تركي قاسمي (Turki GASMI)", "السيدة أمل رحال (Amal RAHAL)"),
        ("خبير في UNODC في فيينا", "خبير في UNODC في روما"),
        ("السيد تركي قاسمي", "السيدة أمل RAHAL"),
        ("السيد تركي/GASMI Turki", "السيدة أمل/RAHAL Amal"),
    ],
)
def test_other_columns_stay(build: Any, cells: tuple[str, str]) -> None:
    """One script, a spelling in brackets or on a line of its own, Latin words between others, a single cell of both."""
    rows = [("الاسم", "الصفة"), (cells[0], "قاض"), (cells[1], "قاض")]
    assert _parted(build, *rows) == [[text.replace("/", " ") for text in row] for row in rows]


def test_labels_said_again_behind_a_stroke_are_one_column(build: Any) -> None:
    """A form in two languages has both in one cell."""
    texts = ("Ф.И.О. / Full name", "Должность / Position", "Организация / Organization")
    rows = tuple((Cell(at, 1, (build.line(text, 0.1 * at),)), Cell(at, 2, ())) for at, text in enumerate(texts, 1))
    assert with_scripts_parted(Table(rows)) == Table(rows)
