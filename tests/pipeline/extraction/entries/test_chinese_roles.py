"""What Chinese words behind a person say that he comes as."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.chinese_roles import part_behind, role_told
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("以专家身份参加", Role.EXPERT),
        ("，身份为专家", Role.EXPERT),
        ("以觀察員身分列席會議", Role.OBSERVER),
        ("，將以顧問身分與會", Role.ADVISER),
        ("以专家身份列席", Role.EXPERT),
        ("以個人身分列席", None),
        ("擔任司法部法律顧問", None),
        ("担任团长", Role.HEAD),
        ("将以中国代表团团长身份出席会议", Role.HEAD),
        ("被任命为代表团副团长", Role.ALTERNATE),
        ("已被指定为我国代表团顾问，", Role.ADVISER),
        ("均作为观察员与会", Role.OBSERVER),
        ("为代表团团长兼唯一成员出席会议", Role.HEAD),
        ("为处长兼发言人出席会议", None),
        ("担任司法部法律顾问", None),
        ("被任命为该局局长", None),
        ("以个人名义", None),
        ("处长", None),
    ],
)
def test_a_role_is_told(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """The role stands between words for "as" and the end of the clause."""
    assert role_told(text, 0, len(text), lexicon(knowledge)) is role


def test_a_part_alone_behind_a_comma_is_of_the_name_before(knowledge: Knowledge) -> None:
    """A blank behind it ends its row where the last row ends with a part as well; right before a name it is the next one's."""
    words = lexicon(knowledge)

    def told(text: str, *, last: bool = False, rows: bool = False) -> Role | None:
        return part_behind(text, 0, len(text), words, last=last, rows=rows)

    assert told("，副团长；公安部处长") is Role.ALTERNATE
    assert told("，团长", last=True) is Role.HEAD
    assert told("，团长 公安部副局长", rows=True) is Role.HEAD
    assert told("，团长 公安部副局长") is None
    assert told("，副团长") is None
    assert told("，处长；") is None
