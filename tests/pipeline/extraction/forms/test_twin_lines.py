"""Forms with two languages in one cell."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.forms.twin_lines import with_native_lines
from pipeline.extraction.words.lexicon import Lexicon


def _rows(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    document = with_native_lines(build.document(build.page(text)), words)
    (table,) = document.pages[0].blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    ("form", "rows"),
    [
        (
            "姓名 / Name\t王建国 / WANG Jianguo\n职务 / Title\t副司长 / Deputy Director\n电话 / Telephone\t+86 10 500",
            [["姓名", "王建国"], ["Name", "WANG Jianguo"], ["职务 / Title", "副司长"], ["电话 / Telephone", "+86 10 500"]],
        ),
        (
            "Name / Ф.И.О.\tOleg KIM / Ким Олег\nPost / Должность\tJudge / судья\nFax / Факс\t+7 495 500",
            [["Ф.И.О.", "Ким Олег"], ["Name", "Oleg KIM"], ["Post / Должность", "судья"], ["Fax / Факс", "+7 495 500"]],
        ),
        (
            "الاسم / Nom\tليلى حداد / Leila HADDAD\nالوظيفة / Fonction\tقاضية / Juge\nالهاتف / Téléphone\t+962 6 500",
            [
                ["الاسم", "ليلى حداد"],
                ["Nom", "Leila HADDAD"],
                ["الوظيفة / Fonction", "قاضية"],
                ["الهاتف / Téléphone", "+962 6 500"],
            ],
        ),
    ],
)
def test_the_native_value_is_kept(build: Any, words: Lexicon, form: str, rows: list[list[str]]) -> None:
    """Of a name the Latin spelling stands below it, beside its own label."""
    assert _rows(build, words, form) == rows


def test_values_in_one_language_stay(build: Any, words: Lexicon) -> None:
    """Labels in two languages say nothing about the values; a Latin word within a native one is part of it."""
    form = "姓名 / Name\t王建国\n职务 / Title\tINTERPOL 处长\n电话 / Telephone\t+86 10 500\n单位 / Organization\t外交部"
    assert _rows(build, words, form) == [row.split("\t") for row in form.split("\n")]


def test_labels_in_one_language_leave_the_values_alone(build: Any, words: Lexicon) -> None:
    """Two offices with a stroke between them may be two."""
    form = "Name\tAda Brook / Ада Брук\nTitle\tJudge / судья\nFax\t+43 1 500"
    assert _rows(build, words, form)[1] == ["Title", "Judge / судья"]
