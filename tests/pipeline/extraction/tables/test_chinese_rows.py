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
        "团长 大使 汤国维 外交部\n代表 舒畅 警监 公安部\n",
    ],
)
def test_other_lines_stay_as_they_are(knowledge: Knowledge, text: str) -> None:
    """One line is no table; nor are any where one that begins with a part is set out otherwise."""
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


def test_an_address_below_a_row_parts_no_list(delegates_of_mail: Any) -> None:
    """Who stands below the address was lost, and nothing said so."""
    text = (
        "CU 2009/33 (A)\n1. 团长 梁宏 副司长 外交部\n2. 代表 王伟 处长 司法部\n   wangwei@mj.example\n3. 代表 李娜 参赞 外交部\n"
    )
    found = [(one.name.value, one.title.value, len(one.emails)) for one in delegates_of_mail(text)]
    assert found == [("梁宏", "副司长", 0), ("王伟", "处长", 1), ("李娜", "参赞", 0)]


def test_who_has_a_number_below_his_row(knowledge: Knowledge) -> None:
    """It stands in a cell of the row; below the last row, where nobody else has one, it may be said of all."""
    rows = ("团长 大使 汤国维 外交部\n", "代表 警监 舒畅 公安部\n")
    number = "电话:+43 1 234 5678\n"
    assert [row[4:] for row in _rows(f"{rows[0]}{number}{rows[1]}", knowledge)] == [["电话:+43 1 234 5678"], [""]]
    assert [row[4:] for row in _rows(f"{rows[0]}{rows[1]}{number}", knowledge)] == [[], []]
