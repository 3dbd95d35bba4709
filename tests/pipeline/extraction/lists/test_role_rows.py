"""Tests of rows that tell a part in the delegation and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.layout.strips import Row, Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_rows import RoleRow, role_row
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def told(build: Any, knowledge: Knowledge) -> Any:
    """Return what the row of a text tells, whose rows with "Ms." name somebody."""

    def tell(text: str, index: int = 0) -> RoleRow | None:
        page = build.page(text, language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)

        def names(row: Row) -> bool:
            return "Ms." in strip.text(row)

        return role_row(strip, index, names, lexicon(knowledge))

    return tell


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of delegation:", Role.HEAD),
        ("A. ADVISERS", Role.ADVISER),
        ("Advisers. –", Role.ADVISER),
        ("Title: Head of Delegation", None),
        ("Ministry of Justice", None),
    ],
)
def test_a_part_alone_on_its_row(told: Any, text: str, role: Role | None) -> None:
    """Marks before and behind it are left aside; behind a label it is a value."""
    found = told(text)
    assert (found.role if found is not None else None) is role


def test_what_stands_below_is_told(told: Any) -> None:
    """A heading leads to the name on the next row; that name is in its own block, or further down."""
    near, far, last = told("Head of delegation\nMs. Ada Brook"), told("Advisers:\n\nMs. Ada Brook"), told("Advisers")
    assert near.names_next
    assert not near.ends_block
    assert not near.heading
    assert far.heading
    assert far.named_below
    assert far.ends_block
    assert not far.names_next
    assert last.ends_block
    assert not last.named_below


@pytest.mark.parametrize(
    ("text", "roles", "posts"),
    [
        ("1. Ms. Ada Brook\nAdviser\nMinistry of Justice\n2. Mr. Ben Stone\nJudge", [None, None], ["Adviser", "Judge"]),
        ("1. Ms. Ada Brook\nHead of delegation\nJudge\n2. Mr. Ben Stone\nJudge", [Role.HEAD, None], ["Judge", "Judge"]),
        ("Ms. Ada Brook\n\nHead of delegation\n\nMr. Ben Stone", [None, Role.HEAD], ["", ""]),  # of the name below it
        ("Ms. Ada Brook\n\nHead of delegation\n\nJudge", [Role.HEAD], ["Judge"]),
    ],
)
def test_whose_part_it_is(build: Any, knowledge: Knowledge, text: str, roles: list[Role | None], posts: list[str]) -> None:
    """Right below a name it is that person's, or his post; and so it is though every line stands apart."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]
    assert [person.role for person in found] == roles
    assert [" ".join(piece.text for piece in person.title or ()) for person in found] == posts


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "The delegation will be composed of:\nMr. Ben Stone\nadviser\nMs. Ada Brook\njudge", [Role.ADVISER, None]),
        (
            "fr",
            "La délégation sera composée de :\nM. Jean Roux\nChef de délégation\nMme Anne Petit\nConseillère",
            [Role.HEAD, Role.ADVISER],
        ),
        ("es", "La delegación estará integrada por:\nSr. Juan Mora\nexperto\nSra. Ana Paz", [Role.EXPERT, None]),
        ("ru", "Состав делегации:\nг-н Иван Петров\nсоветник\nг-жа Анна Котова", [Role.ADVISER, None]),
        ("ar", "يتألف الوفد من:\nالسيدة منى حداد\nمستشارة\nالسيد سامي حسن\nخبير", [Role.ADVISER, Role.EXPERT]),
        ("zh", "代表团名单：\n王毅先生\n顾问\n李红女士\n专家", [Role.ADVISER, Role.EXPERT]),
        ("en", "Head of delegation\nMr. Ben Stone\nAdviser\nMs. Ada Brook", [Role.HEAD, Role.ADVISER]),
        ("en", "The delegation will be led by:\nMr. Ben Stone\nAlternate\nMs. Ada Brook", [Role.HEAD, Role.ALTERNATE]),
        ("en", "The delegation will be composed of:\nMr. Ben Stone\nExperts\nMs. Ada Brook", [None, Role.EXPERT]),
    ],
)
def test_parts_stand_below_the_names_where_the_first_has_none_above(
    build: Any, knowledge: Knowledge, language: str, text: str, roles: list[Role | None]
) -> None:
    """In a paragraph of names alone on their rows each part was the next one's, silently."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    found = [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]
    assert [person.role for person in found] == roles
