"""Foreign, long and spaced names in Chinese sentences."""

from __future__ import annotations

import pytest

from pipeline.extraction.running_text.chinese_anchors import chinese_anchors
from pipeline.extraction.running_text.chinese_foreign import ends_role, foreign_name, long_name, spaced_name, within_verb
from pipeline.extraction.running_text.chinese_names import enumerated
from pipeline.extraction.words.lexicon import Lexicon


def _named(text: str, words: Lexicon) -> list[str]:
    return [text[slice(*anchor.match.name)] for anchor in enumerated(text, 0, len(text), words)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王建国先生（外交部处长）将代替阿不都热西提·卡德尔出席会议", ["王建国", "阿不都热西提·卡德尔"]),
        ("外交部一等秘书王建国将接替阿布都·卡德尔先生参加会议", ["王建国", "阿布都·卡德尔"]),
        ("团长为李红女士（司法部处长），团员为古丽娜·卡德尔（公安部处长）", ["李红", "古丽娜·卡德尔"]),
        ("律政司检控专员苏力坦·卡德尔将代表中国出席会议", ["苏力坦·卡德尔"]),
        ("外交部参赞乌云苏格德、司法部处长李红女士将出席会议", ["乌云苏格德", "李红"]),
        ("司法部处长索朗次旺先生将出席会议", ["索朗次旺"]),
        ("随行人员有司徒秀兰女士（全国妇联干部）", ["司徒秀兰"]),
        ("国内派公安部打拐办公室主任司徒国强来维出席会议", ["司徒国强"]),
        ("欧阳若梅将出席会议，她现任司法部处长", ["欧阳若梅"]),
        ("欧阳若梅将出席会议", []),
        ("外交部副部长离京，代表团将由常驻代表率领", []),
        ("代表团由保安司司長辦公室高級技術員（电话）率领", []),
    ],
)
def test_who_is_named(words: Lexicon, text: str, names: list[str]) -> None:
    """No verb before or behind them is part of them, and no word that is none becomes one."""
    assert _named(text, words) == names


def test_verbs_and_parts_before_a_name(words: Lexicon) -> None:
    """Nobody's name begins within the verb or the part before it."""
    assert within_verb("接替谢尔盖·伊万诺夫", 0, words)
    assert within_verb("接替谢尔盖·伊万诺夫", 1, words)
    assert not within_verb("接替谢尔盖·伊万诺夫", 2, words)
    assert ends_role("团员为古丽·卡德尔", 0, words)
    assert not ends_role("古丽·卡德尔", 0, words)


def test_where_such_names_end(words: Lexicon) -> None:
    """Before the verb behind them; 和 before a courtesy form is the name's own character."""
    for text, name in {"巴图·孟和先生": "巴图·孟和", "苏力坦·卡德尔将代表中国": "苏力坦·卡德尔"}.items():
        end = foreign_name(text, 0, len(text), words)
        assert end is not None
        assert text[:end] == name
    assert long_name("乌兰图雅女士", 0, 6, words, post=False) == (4, True)
    assert long_name("离京前往，", 0, 5, words, post=True) is None
    assert spaced_name("冯 毓 明女士", 0, 7, words) == 5
    assert spaced_name("司 法 部处长", 0, 7, words) is None


def test_a_latin_name_behind_a_post(words: Lexicon) -> None:
    """It is somebody with or without a courtesy form, if a verb stands behind it."""
    for text, found in {
        "外交部处长Ian Drummond将出席会议": ["Ian Drummond"],
        "司法警察局处长Ian Drummond先生出席会议": ["Ian Drummond"],
        "根据United Nations的通知": [],
    }.items():
        anchors = chinese_anchors(text, 0, len(text), len(text), words, "zh")
        assert [text[slice(*anchor.match.name)] for anchor in anchors] == found
