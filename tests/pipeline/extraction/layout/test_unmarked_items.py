"""Tests of items that no mark begins."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.layout.unmarked_items import unmarked_items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("They are:|the Director, Mr. A;|and the Adviser, Ms. B.|The Mission avails itself.", {1, 2}),
        ("Состав:|начальник отдела ИВАНОВ;|советник ПЕТРОВ;|секретарь СЕРОВ.", {1, 2, 3}),
        ("Ils sont :|le Directeur, M. A ; et|la Conseillère, Mme B.", {1, 2}),
        ("Son:|el Director, Sr. A,|la Asesora, Sra. B.", {1, 2}),
        ("بيانهم:|مدير الإدارة السيد فلان؛|مستشارة الوزير السيدة فلانة.", {1, 2}),
        ("名单：|司长王建国；|处长李小红。", {1, 2}),
        ("They are:|Director General, Mr. A;|Adviser, Ms. B.", {1, 2}),
        ("They are:|Mr. A, Director,|Ms. B, Adviser.", set()),  # entries that begin with names in large letters
        ("They are:|- the Director, Mr. A;|- the Adviser, Ms. B.", set()),  # marks tell
        ("They are:|the Director, Mr. A;", set()),  # nothing follows
        ("They are:|the Director, Mr. A;|The Mission avails itself.", set()),  # what follows is no item
        ("They are named.|the Director, Mr. A;|the Adviser, Ms. B.", set()),  # nothing announces them
    ],
)
def test_paragraphs_that_go_on_with_a_sentence_are_items(build: Any, text: str, items: set[int]) -> None:
    """Behind a colon, each with its semicolon but the last one."""
    texts = text.split("|")
    lines = [(build.line(one, 0.1 + 0.05 * at),) for at, one in enumerate(texts)]
    assert unmarked_items(lines, [2 * one.startswith("-") for one in texts]) == items
