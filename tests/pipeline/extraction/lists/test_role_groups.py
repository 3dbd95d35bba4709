"""Tests of the persons below the heading of a role."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_groups import group_below
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("heading", "alone"),
    [
        ("Deputy Head", True),
        ("Chef adjoint de délégation", True),
        ("Subjefe de delegación", True),
        ("Заместитель главы делегации", True),
        ("副团长", True),
        ("Alternates", False),
        ("Alternate representative", False),
        ("Suplentes", False),
    ],
)
def test_a_deputy_head_is_one(knowledge: Knowledge, heading: str, alone: bool) -> None:
    """The members below him were taken for deputy heads too, in silence."""
    assert group_below(heading, Role.ALTERNATE, lexicon(knowledge)).one is alone


@pytest.mark.parametrize(
    ("heading", "roles"),
    [("Head of delegation", [Role.HEAD, None]), ("Deputy head", [Role.ALTERNATE, None]), ("Advisers", [Role.ADVISER] * 2)],
)
def test_a_heading_holds_for_one_or_for_all(build: Any, knowledge: Knowledge, heading: str, roles: list[Role | None]) -> None:
    """The role of a heading is that of all below it, or of the first alone."""
    page = build.page(f"{heading}:\n\n1. Ms. Ada Brook, Judge\n\n2. Mr. Ben Stone, Judge", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert [person.role for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()] == roles
