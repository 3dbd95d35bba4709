"""Tests of the persons below the heading of a role."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_groups import group_below, with_role_headed
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


@pytest.mark.parametrize(
    ("above", "roles"),
    [
        ("1. Mr. A\nDeputy head of delegation:", [Role.ALTERNATE, None, Role.MEMBER]),
        ("Advisers", [Role.ADVISER, Role.ADVISER, Role.MEMBER]),
        ("The delegation will consist of:", [None, None, Role.MEMBER]),
        ("", [None, None, Role.MEMBER]),
    ],
)
def test_a_heading_above_a_table(knowledge: Knowledge, above: str, roles: list[Role | None]) -> None:
    """The last line above a table heads its first person, or all as far as the next who has a role of his own."""
    persons = [Person((), "table", 1.0, role=role) for role in (None, None, Role.MEMBER)]
    assert [person.role for person in with_role_headed(persons, above, lexicon(knowledge))] == roles


FLAG = "CU 2009/33 (A). Our delegation:\n\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            (
                "Representative\nMr. Ivo Tarn\nJustice Department\n\nAlternate Representative\nMs. Ada Lund\nTrade\n\n"
                "Advisers\nMr. Per Holm\nPolice\n\nMs. Eva Roth\nMinistry of Health\n"
            ),
            [Role.HEAD, Role.ALTERNATE, Role.ADVISER, Role.ADVISER],
        ),
        (
            (
                "Representative\nMr. Ivo Tarn\nMinistry of Justice\n\nRepresentative\nMs. Ada Lund\nMinistry of Trade\n\n"
                "Adviser\nMr. Per Holm\nPolice\n\nMs. Eva Roth\nMinistry of Health\n"
            ),
            [Role.MEMBER, Role.MEMBER, Role.ADVISER, Role.MEMBER],
        ),
        (
            (
                "Jefe de delegación\nSr. Ivo Tarn\nMinisterio de Justicia\n\nAsesores\nSra. Ada Lund\nMinisterio de Trabajo\n\n"
                "Sr. Per Holm\nMinisterio de Salud\n\nExperto\nSra. Eva Roth\nPolicía Nacional\n"
            ),
            [Role.HEAD, Role.ADVISER, Role.ADVISER, Role.EXPERT],
        ),
    ],
)
def test_a_heading_in_the_block_of_the_first_of_those_below(delegates_of_mail: Any, text: str, roles: list[Role]) -> None:
    """The heading of several held for the first block alone, and the "Representative", who leads, was any member."""
    assert [Role(one.role.value) for one in delegates_of_mail(FLAG + text)] == roles
