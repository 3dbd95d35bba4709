"""Forms with both values between labels in two languages."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.forms.twin_values import with_one_value_each
from pipeline.extraction.words.lexicon import Lexicon


def _rows(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    document = with_one_value_each(build.document(build.page(text)), words)
    (table,) = document.pages[0].blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row if cell.lines] for row in table.rows]


@pytest.mark.parametrize(
    ("form", "native"),
    [
        (
            "Name\tMaryam AL-SULAITI\tمريم السليطي\tالاسم\nPost\tResearcher\tباحثة قانونية\tالوظيفة\nFax\t+974 500\t\tالفاكس",
            ["مريم السليطي", "باحثة قانونية"],
        ),
        (
            "الاسم\tليلى حداد\tLeila HADDAD\tNom\nالوظيفة\tقاضية\tJuge\tFonction\nالهاتف\t+962 6 500\t\tTéléphone",
            ["ليلى حداد", "قاضية"],
        ),
        (
            "姓名\t王建国\tWANG Jianguo\tName\n职务\t副司长\tDeputy Director\tTitle\n电话\t+86 10 500\t\tTelephone",
            ["王建国", "副司长"],
        ),
        (
            "Name\tAnna Petrova\tАнна Петрова\tФ.И.О.\nPost\tExpert\tЭксперт\tДолжность\nFax\t+7 495 500\t\tФакс",
            ["Анна Петрова", "Эксперт"],
        ),
        ("Name\tAda Brook\tADA BROOK\tNom\nTitle\tJudge\tJuge\tFonction\nFax\t+43 1 500\t\tTélécopie", ["Ada Brook", "Judge"]),
    ],
)
def test_every_field_has_the_value_in_the_native_script(build: Any, words: Lexicon, form: str, native: list[str]) -> None:
    """Of a name the Latin spelling follows, beside a label of its own."""
    rows = _rows(build, words, form)
    assert [row[1] for row in rows if row[1] in native] == native
    assert all(len(row) == 2 for row in rows)


def test_a_heading_in_both_languages_is_one(build: Any, words: Lexicon) -> None:
    """It tells that the next person begins."""
    form = "Delegate 1\t\t\tالمشارك الأول\nName\tMaryam\tمريم\tالاسم\nPost\tExpert\tخبيرة\tالوظيفة\nEntity\tCourt\tالمحكمة\tالجهة"
    assert _rows(build, words, form)[0][:1] == ["Delegate 1"]


def test_two_persons_between_their_labels_stay_two(build: Any, words: Lexicon) -> None:
    """Their names are written in one script, and differ."""
    form = "Name\tAda Brook\tBen Stone\tNom\nTitle\tJudge\tAttaché\tFonction\nFax\t+43 1 500\t+43 1 501\tTélécopie"
    assert _rows(build, words, form)[0] == ["Name", "Ada Brook", "Ben Stone", "Nom"]


def test_two_addresses_are_kept(build: Any, words: Lexicon) -> None:
    """What is no word has no language."""
    form = "Name\tMaryam\tمريم\tالاسم\nPost\tExpert\tخبيرة\tالوظيفة\nE-mail\tm@a.example\tn@a.example\tالبريد الإلكتروني"
    assert _rows(build, words, form)[-1][1:] == ["m@a.example", "n@a.example"]


def test_columns_of_another_table_do_no_harm(build: Any, words: Lexicon) -> None:
    """Two tables read as one have columns in which a form has nothing."""
    form = "Name\t\tMaryam\tمريم\tالاسم\t\nPost\t\tExpert\tخبيرة\tالوظيفة\t\nEntity\t\tCourt\tالمحكمة\tالجهة\t"
    assert _rows(build, words, form) == [
        ["الاسم", "مريم"],
        ["Name", "Maryam"],
        ["Post", "خبيرة"],
        ["Entity", "المحكمة"],
    ]
