"""Chinese sentences that send somebody in somebody's place."""

from __future__ import annotations

from config.knowledge import load_knowledge
from pipeline.extraction.kinds.chinese_stand_ins import stand_ins
from pipeline.extraction.words.plain import Plain

KNOWN = load_knowledge()


def _counted(text: str) -> int:
    said = Plain(text)
    return stand_ins(said, 0, len(said.text), KNOWN)


def test_a_post_with_a_name_behind_it_stands_in() -> None:
    """A post and a usual family name within the wording are somebody who comes."""
    assert _counted("大使不克出席会议，由二等秘书陈伟代为出席。") == 1
    assert _counted("部长不能出席，委托司法部副部长李强代其出席。") == 1


def test_a_body_that_stands_in_names_nobody() -> None:
    """A mission that stands in is nobody, nor is whom nobody sends."""
    assert _counted("外交部不能派代表，由常驻代表团代为出席。") == 0
    assert _counted("大使不克出席，亦不派员代为出席。") == 0
