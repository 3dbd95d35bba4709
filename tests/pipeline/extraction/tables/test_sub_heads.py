"""Heads in two rows."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import Lexicon


def _told(build: Any, words: Lexicon, text: str, language: str = "en") -> tuple[tuple[str, ...], int]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    found = columns_of(table.rows, words, language)
    assert found is not None
    return found[0].names, found[1]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "№\tФ.И.О.\t\tДолжность\n№\tна русском языке\tкак в паспорте (лат.)\tДолжность\n1\tКим Олег\tК!M 0LEG\tэксперт",
            "ru",
            ("number", "name", "latin", "title"),
        ),
        (
            "№\tФ.И.О.\t\tДолжность\n\tна русском языке\tв паспорте\t\n1\tКим Олег\tК!M 0LEG\tэксперт",
            "ru",
            ("number", "name", "latin", "title"),
        ),
        (
            "Ф.И.О.\t\tДолжность\nлатиницей\tна русском\tДолжность\nK!М Oleg\tКим Олег\tэксперт",
            "ru",
            ("latin", "name", "title"),
        ),
        ("姓名\t\t职务\n中文\t拼音\t职务\n王建国\tWАNG 」ianguo\t副司长", "zh", ("name", "latin", "title")),
        (
            "Name\t\tPost\nin Arabic\tas in passport\tPost\nليلى حداد\tLeila HADDAD\tJudge",
            "ar",
            ("name", "latin", "title"),
        ),
    ],
)
def test_below_a_label_of_names_the_spelling_is_told(
    build: Any, words: Lexicon, text: str, language: str, names: tuple[str, ...]
) -> None:
    """However its letters were misread; the second row is part of the head, and names nobody."""
    assert _told(build, words, text, language) == (names, 2)


def test_a_row_that_says_other_labels_again_is_part_of_the_head(build: Any, words: Lexicon) -> None:
    """Cells over both rows of a head stand in both; what is below the merged one need not be known."""
    text = "Name\tDuties\t\tE-mail\nName\tGrade held\tLine of work\tE-mail\nAda Brook\tP-4\tJudge\tada@court.example"
    assert _told(build, words, text)[1] == 2


def test_the_first_person_is_no_head(build: Any, words: Lexicon) -> None:
    """Whoever fills in two columns of a merged label alone is a person all the same."""
    text = "Name\t\tPost\tE-mail\nMs. Ada\tBrook\t\t\nMr. Ben\tStone\tJudge\tben@court.example"
    assert _told(build, words, text)[1] == 1
