"""Tests of the parts in the delegation that a Chinese sentence tells of each person."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.running_text.chinese_names import enumerated
from pipeline.extraction.running_text.chinese_parts_told import roles_around, roles_behind
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("司长黄志明先生和检控官陈丽芬女士以专家身份出席会议", {0: Role.EXPERT, 1: Role.EXPERT}),
        ("由司长黄志明先生任团长、检控官陈丽芬女士作为顾问与会", {0: Role.HEAD, 1: Role.ADVISER}),
        ("司长黄志明先生和检控官陈丽芬女士出席会议", {}),
        ("司长黄志明先生、处长王强先生和检控官陈丽芬女士（专家）出席会议", {2: Role.EXPERT}),
        ("处长黄志明、陈丽芬（顾问）出席会议", {0: Role.ADVISER, 1: Role.ADVISER}),
    ],
)
def test_roles_behind_names(knowledge: Knowledge, text: str, roles: dict[int, Role]) -> None:
    """What the words behind a name say he comes as; of two joined by "and" it is said of both, in brackets not."""
    words = lexicon(knowledge)
    names = [anchor.match for anchor in enumerated(text, 0, len(text), words)]
    assert roles_behind(text, names, len(text), words) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("团长为司法部副部长王建国，副团长为外交部参赞李红。", {0: Role.HEAD, 1: Role.ALTERNATE}),
        ("我方代表团团长是王建国处长。", {0: Role.HEAD}),
        ("派王建国处长、李红参赞出席会议。", {}),
    ],
)
def test_an_entry_may_begin_with_the_role_and_is(knowledge: Knowledge, text: str, roles: dict[int, Role]) -> None:
    """Of each person, by his number."""
    found = enumerated(text, 0, len(text), lexicon(knowledge))
    assert roles_around(text, 0, found, len(text), lexicon(knowledge)) == roles
