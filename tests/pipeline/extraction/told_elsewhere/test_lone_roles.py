"""One word that may be a post or a part in the delegation."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.verdict import ABSENT_DOUBTED


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe, Adviser", True),
        ("1. Sr. Juan Gil, Director\n2. Sra. Ana Vega, Asesora", True),
        ("1. Г-н Иван Петров, начальник отдела\n2. Г-н Олег Ильин, эксперт", True),
        ("1. Mr. Tom Lall, Head of Delegation\n2. Ms. Ann Poe, Adviser", False),
        ("1. Mr. Tom Lall, Director\n2. Ms. Eve Roy, Adviser\n3. Ms. Ann Poe, Expert", False),
        ("1. Mr. Tom Lall, Director\n2. Ms. Ann Poe (Adviser)", False),
    ],
)
def test_where_all_others_have_posts_a_person_is_asked(delegates_of_mail: Any, rows: str, asked: bool) -> None:
    """A list of posts may hold the post of an adviser, and that is said; a list that tells parts tells his."""
    last = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n{rows}\n")[-1]
    assert last.role.value != "member"
    assert last.title.value is None
    assert any("may be the post" in reason for reason in last.title.reasons) is asked


@pytest.mark.parametrize(
    "rows",
    [
        "Mr. Tom Lall\nDirector\nlall@mj.by\n\nMs. Ann Poe\nAdviser\npoe@mj.by",
        "Рощин Лев Ильич\nследователь\nroshchin@mj.by\n\nКалинина Ада Юрьевна\nсоветник\nkalinina@mj.by",
        "1. Рощин Лев Ильич\n   следователь\n2. Калинина Ада Юрьевна\n   консультант",
        "聂远\n处长\nnieyuan@mps.gov.cn\n\n海清\n顾问\nhaiqing@mps.gov.cn",
    ],
)
def test_on_the_line_of_the_others_posts_it_is_a_question(delegates_of_mail: Any, rows: str) -> None:
    """Below the name, where the others have their posts, a missing post is asked about and not only doubted."""
    last = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n\n{rows}\n")[-1]
    assert last.role.value == "adviser"
    assert last.title.value is None
    assert last.title.confidence < ABSENT_DOUBTED
