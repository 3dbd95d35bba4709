"""Persons told in a column beside the labels."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.forms.side_headings import with_headings_above
from pipeline.extraction.words.lexicon import Lexicon


def _rows(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    document = with_headings_above(build.document(build.page(text)), words)
    (table,) = document.pages[0].blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


FORM = "{0}\t{1}\tAda Brook\n{0}\t{2}\tJudge\n{0}\t{3}\t+43 1 500\n{4}\t{1}\tBen Stone\n{4}\t{2}\tAttaché\n{4}\t{3}\t+43 1 501"


@pytest.mark.parametrize(
    "said",
    [
        ("Delegate 1", "Name", "Title", "Telephone", "Delegate 2"),
        ("Head of delegation", "Name", "Post", "Phone", "Member"),
        ("Délégué n° 1", "Nom et prénom", "Fonction", "Téléphone", "Délégué n° 2"),
        ("Участник 1", "Ф.И.О.", "Должность", "Телефон", "Участник 2"),
        ("代表一", "姓名", "职务", "电话", "代表二"),
        ("المشارك الأول", "الاسم", "الوظيفة", "الهاتف", "المشارك الثاني"),
    ],
)
def test_a_heading_over_all_rows_of_a_person_goes_above_them(build: Any, words: Lexicon, said: tuple[str, ...]) -> None:
    """The labels begin their rows, as in every form."""
    rows = _rows(build, words, FORM.format(*said))
    assert rows[0] == [said[0], "", ""]
    assert rows[1] == [said[1], "Ada Brook", ""]
    assert rows[4:6] == [[said[4], "", ""], [said[1], "Ben Stone", ""]]


def test_a_body_over_rows_of_persons_stays(build: Any, words: Lexicon) -> None:
    """No labels stand behind it."""
    roster = "Body\tName\tTitle\nCourt\tAda Brook\tJudge\nCourt\tBen Stone\tAttaché\nCourt\tCara Fell\tClerk"
    assert _rows(build, words, roster)[1] == ["Court", "Ada Brook", "Judge"]
