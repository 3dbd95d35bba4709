"""Columns of parts in the delegation."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("table", "language", "names"),
    [
        ("Состав\tФИО\tДолжность\nГлава\tИваненко Пётр\tпрокурор\nЭксперт\tГнатюк Олег\tсудья", "ru", ("role", "name", "title")),
        (
            "الصفة\tالاسم\tالجهة\nرئيس الوفد\tجابر عبود\tوزارة العدل\nعضو\tسهى جواد\tوزارة العدل",
            "ar",
            ("role", "name", "organisation"),
        ),
        ("الوظيفة\tالاسم\tالجهة\nرئيس\tجابر عبود\tمحكمة\nخبير\tسهى جواد\tوزارة العدل", "ar", ("title", "name", "organisation")),
        ("Position\tName\tBody\nJudge\tAda Brook\tCourt\nAdviser\tBen Stone\tCourt", "en", ("title", "name", "organisation")),
        ("Function\tName\tBody\nExpert\tAda Brook\tCourt\nExpert\tBen Stone\tCourt", "en", ("title", "name", "organisation")),
        (
            "Function\tName\tBody\nHead of delegation\tAda Brook\tCourt\nJudge\tBen Stone\tCourt",
            "en",
            ("title", "name", "organisation"),
        ),
    ],
)
def test_a_column_whose_every_cell_names_a_part_holds_roles(
    build: Any, words: Lexicon, table: str, language: str, names: tuple[str, ...]
) -> None:
    """Whatever its heading, where one leads the delegation; experts alone, and those beside a president or judge have posts."""
    found = columns_of(build.table(table).rows, words, language)
    assert found is not None
    assert found[0].names == names
