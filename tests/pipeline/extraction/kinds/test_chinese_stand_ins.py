"""Chinese sentences that send somebody in somebody's place."""

from __future__ import annotations

from config.knowledge import load_knowledge
from pipeline.extraction.kinds.chinese_stand_ins import comes_in_clause, names_behind, stand_ins
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


def test_whom_a_word_of_change_names_right_behind_it() -> None:
    """A usual family name with one or two characters is somebody, an office and our side are nobody."""
    for said, named in (
        ("代替江立新参会", True),
        ("代替王强出席", True),
        ("代替王强", True),
        ("代替王建国主持边会", False),
        ("代替部长参会", False),
        ("代替司长参会", False),
        ("代替我参会", False),
    ):
        assert names_behind(Plain(said), 2, KNOWN) is named


def test_a_clause_with_a_post_tells_who_comes() -> None:
    """Who comes instead stands behind him who does not; who does not come either, or is to be asked, is none."""
    for said, comes in (
        ("王建国先生不能出席会议，公安部李晓梅处长将出席会议。", True),
        ("王建国先生不能出席会议，公安部李晓梅处长也不出席。", False),
        ("我方不能派员出席会议，详情请与李晓梅处长联系。", False),
        ("我方不能派员出席会议。李晓梅处长曾出席上届会议。", False),
        ("我方不能派员出席会议。", False),
        ("我方不能派员出席会议。 安庆军 条约法律司二等秘书 中国常驻维也纳代表团", False),  # who signs
        ("王建国先生不能出席会议，公安部李晓梅处长代表我国与会。", True),
        ("王建国先生不能出席会议，公安部李晓梅处长代表代表团发言。", True),
    ):
        assert comes_in_clause(said, said.index("不能") + 2, KNOWN) is comes


def test_who_stands_in_behind_the_verb() -> None:
    """A post and a name of whatever kind stand between 改由 and a verb of attending; an office or our side is nobody."""
    for said, count in (
        ("李梅女士因故不能出席，改由外交部处长王建国出席。", 1),
        ("李梅女士因故不能出席，改由外交部处长乌兰图雅出席。", 1),
        ("李梅女士因故不能出席，改由外交部处长古丽·卡德尔出席。", 1),
        ("会议改由秘书处主持，我方不能出席。", 0),
        ("我方不能派员，改由常驻代表团出席。", 0),
    ):
        assert _counted(said) == count, said
