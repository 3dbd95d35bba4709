"""Tables that somebody typed."""

from __future__ import annotations

import pytest

from models.page import Document, Table
from pipeline.extraction.tables.typed_tables import with_typed_tables
from pipeline.reading.formats.text import page_of_text


def tables(text: str) -> list[list[list[str]]]:
    page = page_of_text(text)
    assert page is not None
    made = with_typed_tables(Document("1", None, "", "text", (page,)))
    return [
        [[cell.text for cell in row] for row in block.rows]
        for page in made.pages
        for block in page.blocks
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Name | Post\nAnna Berg | Judge\n", [["Name", "Post"], ["Anna Berg", "Judge"]]),
        ("| Name|Post |\n|---|---|\n|Anna Berg|Judge|\n", [["Name", "Post"], ["Anna Berg", "Judge"]]),
        ("Berg; Anna; Judge\nRoth; Uwe; Clerk;\n", [["Berg", "Anna", "Judge"], ["Roth", "Uwe", "Clerk"]]),
        ("Anna Berg\tJudge\tHigh Court\nUwe Roth\tClerk\tCity Court\n",
         [["Anna Berg", "Judge", "High Court"], ["Uwe Roth", "Clerk", "City Court"]]),
        ("NAME       POST   BODY\n---------  -----  -----\nAnna Berg  Judge  Court\nUwe Roth          Court\n",
         [["NAME", "POST", "BODY"], ["Anna Berg", "Judge", "Court"], ["Uwe Roth", "", "Court"]]),
    ],
)  # fmt: skip
def test_strokes_semicolons_tabulators_and_gaps_part_cells(text: str, rows: list[list[str]]) -> None:
    """A table typed with any of the usual marks comes as rows of cells, its rules left out."""
    assert tables(text) == [rows]


def test_a_row_broken_by_the_mail_program_is_one_row() -> None:
    """What a framed row has no room for on its line belongs to its last cell, and the cells after it follow."""
    assert tables("| Anna Berg | Judge of the\nHigh Court | Vienna |\n| Uwe Roth | Clerk | Graz |\n") == [
        [["Anna Berg", "Judge of the High Court", "Vienna"], ["Uwe Roth", "Clerk", "Graz"]]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tel: +43 1 505 43 21 | Fax: +43 1 505 43 22\nmission@example.org | Mission Lane 1\n",
        "The delegation will consist of Ms. Berg; Mr. Roth; and others.\nIt arrives on Monday; it leaves on Friday; thank you.\n",
        "1. Berg, Anna; Judge; High Court\n2. Roth, Uwe; Clerk; City Court\n",
        "No. 14/2009          Vienna, 4 March 2009\nCU 2009/33          urgent\n",
        "One | line only\n",
    ],
)
def test_other_text_is_no_table(text: str) -> None:
    """A foot with numbers, sentences with semicolons, numbered items, letterheads in two columns and single lines stay text."""
    assert tables(text) == []


def test_no_word_is_lost_around_a_table() -> None:
    """Paragraphs before, between and after tables keep their lines and their order."""
    page = page_of_text("First.\n\nA | B\nC | D\n\nMiddle\ngoes on.\n\n1. one\n2. two\n")
    assert page is not None
    made = with_typed_tables(Document("1", None, "", "text", (page,))).pages[0]
    assert made.text.split() == page.text.replace("|", "").split()
    assert [type(block).__name__ for block in made.blocks] == ["Paragraph", "Table", "Paragraph", "Paragraph", "Paragraph"]


def test_a_row_out_of_line_is_still_a_row() -> None:
    """Chinese characters are wider than blanks, so that columns drift: the second person was lost without a word."""
    text = (
        "序号    姓名      职务              工作单位              电话\n"
        "1       邓志刚    支队长            广东省公安厅          020-83832980\n"
        "2       袁静      主任科员          公安部国际合作局      010-66263114\n"
    )
    assert tables(text) == [[line.split() for line in text.splitlines()]]
