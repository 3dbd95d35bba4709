"""Chinese rows whose words only blanks part."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Document, Table
from pipeline.extraction.tables.chinese_rows import with_chinese_rows
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text


def _rows(text: str, knowledge: Knowledge) -> list[list[str]]:
    page = page_of_text(text)
    assert page is not None
    made = with_chinese_rows(Document("1", None, "", "text", (page,)), lexicon(knowledge))
    tables = [block for page in made.pages for block in page.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for table in tables for row in table.rows]


def test_part_post_name_and_body_stand_in_columns(knowledge: Knowledge) -> None:
    """The lines above and below stay text; who has no body has an empty cell, and a doctor's form is the name's."""
    text = "现报:\n团长 大使 汤国维\n代表 警监 舒畅 公安部\n代表 博士 宁静 中国人民公安大学\nCU 2009/33 (A)\n"
    assert _rows(text, knowledge) == [
        ["团长", "大使", "汤国维", ""],
        ["代表", "警监", "舒畅", "公安部"],
        ["代表", "", "宁静博士", "中国人民公安大学"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "团长 大使 汤国维 外交部\nCU 2009/33 (A)\n",
        "团长 外交部 汤国维 大使\n代表 公安部 舒畅 警监\n",
        "团长 大使 汤国维 外交部\n代表 警监 舒畅 公安部\n顾问 律师 万里 010-66263114\n",
    ],
)
def test_other_lines_stay_as_they_are(knowledge: Knowledge, text: str) -> None:
    """One line is no table, and where one that begins with a part is set out otherwise, none is."""
    assert _rows(text, knowledge) == []


def test_each_has_his_own(delegates_of_mail: Any) -> None:
    """The head was lost, and one's post and part were another's."""
    text = "常驻代表团收悉CU 2009/33 (A),现报:\n团长 大使 汤国维\n代表 警监 舒畅 公安部\n顾问 律师 万里 全国律师协会\n"
    found = [(one.name.value, one.title.value, one.organisation.value, one.role.value) for one in delegates_of_mail(text)]
    assert found == [
        ("汤国维", "大使", None, "head"),
        ("舒畅", "警监", "公安部", "member"),
        ("万里", "律师", "全国律师协会", "adviser"),
    ]


def test_numbers_before_and_names_before_posts(knowledge: Knowledge) -> None:
    """Items that begin a paragraph each are one list; post and body stand behind the name in either order."""
    text = "1.团长 梁宏 外交部 副司长\n2.团员 钟华 处长 公安部\n名单如上。\n"
    assert _rows(text, knowledge) == [["团长", "副司长", "梁宏", "外交部"], ["团员", "处长", "钟华", "公安部"]]


def test_contacts_below_a_row_are_its_own(knowledge: Knowledge) -> None:
    """They stand in a last column, and the rows behind them are of the same table."""
    contacts = "   wang@mj.example\n（电话 +43 1 234 5678）\n"
    text = f"1. 团长 梁宏 副司长 外交部\n2. 代表 王伟 处长 司法部\n{contacts}3. 代表 李娜 参赞 外交部\n"
    assert _rows(text, knowledge) == [
        ["团长", "副司长", "梁宏", "外交部", ""],
        ["代表", "处长", "王伟", "司法部", "wang@mj.example （电话 +43 1 234 5678）"],
        ["代表", "参赞", "李娜", "外交部", ""],
    ]


def test_a_number_below_the_last_row_may_be_the_writers(knowledge: Knowledge) -> None:
    """It is no row's where no other has contacts and it stands as far left as the rows."""
    rows = "1. 团长 梁宏 副司长 外交部\n2. 代表 王伟 处长 司法部\n"
    assert [len(row) for row in _rows(f"{rows}电话：+43 1 234 5678\n", knowledge)] == [4, 4]
    assert [len(row) for row in _rows(f"{rows}   电话：+43 1 234 5678\n", knowledge)] == [5, 5]


@pytest.mark.parametrize(
    "item", ["3. 代表 李娜 参赞 外交部 条法司", "3. 李娜 参赞 外交部", "（王伟负责发言）\n\n3. 代表 李娜 参赞 外交部"]
)
def test_no_item_stays_behind(knowledge: Knowledge, item: str) -> None:
    """Where an item of a numbered list is set out otherwise, none of its items is in a table: it would be lost by itself."""
    assert _rows(f"1. 团长 梁宏 副司长 外交部\n2. 代表 王伟 处长 司法部\n\n{item}\n", knowledge) == []


def test_a_part_that_is_a_label_too_makes_no_form(delegates_of_mail: Any) -> None:
    """Posts were filed as names where "代表" stood before two of three rows, and one had no body."""
    text = "常驻代表团收悉CU 2009/33 (A),现报:\n团长 大使 梁宏\n代表 处长 王伟 司法部\n代表 李娜 处长 司法部\n"
    found = [(one.name.value, one.title.value, one.organisation.value) for one in delegates_of_mail(text)]
    assert found == [("梁宏", "大使", None), ("王伟", "处长", "司法部"), ("李娜", "处长", "司法部")]
