"""Tests of how far a Chinese name goes."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.chinese_words import before_characters, chinese, foreign_around, foreign_end, has_dot
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon


def test_chinese_names_are_short_and_hold_no_particles(words: Lexicon) -> None:
    """Two to four characters; a phrase is no name."""
    assert chinese("王小明，", 0, words, whole=False) is not None
    assert chinese("出席会议的，", 0, words, whole=False) is None
    assert chinese("三名代表", 0, words, whole=False) is None


@pytest.mark.parametrize("text", ["首席代表，", "谨告肯尼亚代表", "中国代表，"])
def test_parts_and_states_are_no_names(words: Lexicon, text: str) -> None:
    """A part in the delegation ends as a courtesy form does, and a State may stand behind words that announce."""
    assert chinese(text, 0, words, whole=False) is None


@pytest.mark.parametrize("text", ["王建国代表，", "马里先生，"])
def test_who_is_called_like_a_state_is_somebody(words: Lexicon, text: str) -> None:
    """A family name begins a name, whatever State its characters name."""
    assert chinese(text, 0, words, whole=False) is not None


def test_a_courtesy_form_may_stand_apart(words: Lexicon) -> None:
    """A blank or a full-width one between the name and its courtesy form parts nothing."""
    found = chinese("施華利　先生，", 0, words, whole=False)
    assert found is not None
    assert found[:2] == ((0, 3), (4, 6))


def test_a_post_behind_a_name_is_no_courtesy_form(words: Lexicon) -> None:
    """Minister counsellor begins with minister; a post apart from the name is a title, attached it is a form of address."""
    longer = chinese("王建国公使衔参赞，", 0, words, whole=False)
    assert longer is None or longer[1] is None
    apart = chinese("王建国 公使，", 0, words, whole=False)
    assert apart is not None
    assert apart[:2] == ((0, 3), None)
    attached = chinese("王建国公使，", 0, words, whole=False)
    assert attached is not None
    assert attached[:2] == ((0, 3), (3, 5))


def test_a_grade_begins_no_name(words: Lexicon) -> None:
    """A judge of the second grade is a post; a family name before the same post is somebody."""
    assert chinese("二级大法官，", 0, words, whole=False) is None
    assert chinese("王小明法官，", 0, words, whole=False) is not None


@pytest.mark.parametrize("post", ["政务参赞", "商务参赞", "文化参赞", "法律教授", "刑事法官", "军事检察官"])
def test_the_field_of_a_post_is_no_name(words: Lexicon, post: str) -> None:
    """A counsellor for political affairs stands below a name and is nobody himself."""
    assert chinese(post, 0, words, whole=False) is None


@pytest.mark.parametrize("text", ["王明参赞，", "李娜教授，", "阿布都教授，", "席琳女士，"])
def test_a_short_name_before_a_post_begins_with_a_family_name(words: Lexicon, text: str) -> None:
    """Two characters with one before a post are somebody, and so is whoever has a courtesy form or a longer name."""
    assert chinese(text, 0, words, whole=False) is not None


def test_a_sign_in_a_name_s_last_character_does_not_hide_the_courtesy_form(words: Lexicon) -> None:
    """The name is known to be cut short, so that it is asked about; before a post a sign parts two things."""
    assert chinese("窦新 0 先生", 0, words, whole=False) == ((0, 2), (5, 7), 2, False)
    for text in ("公使 3 先生", "窦新 0 公使"):
        found = chinese(text, 0, words, whole=False)
        assert found is None or found[1] is None


@pytest.mark.parametrize("text", ["窦新民 0 先生", "张伟民 % 女士"])
def test_a_sign_behind_a_whole_name_leaves_it(words: Lexicon, text: str) -> None:
    """Three characters are a name, whatever dirt stands behind them."""
    found = chinese(text, 0, words, whole=False)
    assert found is not None
    assert found[0] == (0, 3)


@pytest.mark.parametrize("post", ["件长", "总监", "戍员"])
def test_two_characters_that_end_as_posts_do_are_no_name(words: Lexicon, post: str) -> None:
    """A post of which one character was misread; behind a usual surname they may be a name."""
    assert chinese(post, 0, words, whole=False) is None
    assert chinese("李" + post[1], 0, words, whole=False) is not None or words.chinese.ends_in_post("李" + post[1])


@pytest.mark.parametrize("text", ["金玉女", "王淑女", "李先女", "欧阳福生", "王小生", "李明生", "古力先木江", "王李淑女，处长"])
def test_a_name_may_end_like_a_courtesy_form(words: Lexicon, text: str) -> None:
    """女 and 生 end names; whether a picture shows half a form is told before names are read."""
    found = chinese(text, 0, words, whole=False)
    assert found is None or found[1] is None


def test_a_state_is_no_name(words: Lexicon) -> None:
    """What represents China is its delegation; a family name that begins a State's name begins a name as well."""
    assert chinese("中国代表", 0, words, whole=False) is None
    assert chinese("马里先生", 0, words, whole=False) is not None


def test_a_number_of_persons_is_no_name(words: Lexicon) -> None:
    """Words such as 下列四名同志 announce four, whatever of it was cut off before."""
    assert chinese("列四名同志", 0, words, whole=False) is None
    assert chinese("周四名", 0, words, whole=False) is None


@pytest.mark.parametrize("dot", ["·", " · ", "‧", " ‧ ", "・"])
def test_a_dot_parts_a_foreign_name(words: Lexicon, dot: str) -> None:
    """Whichever dot it is, with room around it or without; a comma parts two names."""
    name = f"安东尼奥{dot}席尔瓦"
    found = chinese(f"{name}先生，处长", 0, words, whole=False)
    assert found is not None
    assert found[:2] == ((0, len(name)), (len(name), len(name) + 2))
    assert has_dot(name)
    assert not has_dot("安东尼、席尔瓦")


def test_a_foreign_name_ends_before_the_verb(words: Lexicon) -> None:
    """No verb before or behind it is part of it, and a part of a body with a post is nobody."""
    assert chinese("接替谢尔盖·伊万诺夫先生", 0, words, whole=False) is None
    assert chinese("公诉厅检察官", 0, words, whole=False) is None
    assert foreign_end("苏力坦·卡德尔将代表中国", words) == 7
    assert foreign_end("巴图·孟和先生", words) == 7
    assert foreign_around("王强将接替阿布都·卡德尔先生出席", "卡德尔", words) == "阿布都·卡德尔"
    assert foreign_around("王强将接替李红先生出席", "李红", words) == "李红"


def test_characters_end_a_latin_name(words: Lexicon) -> None:
    """No blank parts them."""
    assert before_characters("Zain女士，处长", 0) == "Zain"
    assert before_characters("Ian Drummond，处长", 0) == "Ian Drummond"
    assert before_characters("Ian Drummond, Director", 0) == "Ian Drummond, Director"
    found = name_at("Ian Drummond女士", 0, words, "zh")
    assert found is not None
    assert (found.name, found.honorific) == ((0, 12), (12, 14))


@pytest.mark.parametrize(
    ("said", "piece", "name"),
    [
        ("通知，内务部副部长苏力坦·哈那提先生接替谢尔盖·伊万诺夫先生出席", "苏力坦", "苏力坦·哈那提"),
        ("通知，内务部副部长苏力坦·哈那提先生接替谢尔盖·伊万诺夫先生出席", "尔盖·伊万诺夫", "谢尔盖·伊万诺夫"),
        ("原定代表阿不都·买买提先生改由处长奥尔加·彼得罗娃女士出席", "买买提", "阿不都·买买提"),
        ("改由该司参赞古丽娜尔·买买提女士出席", "古丽娜尔", "古丽娜尔·买买提"),
    ],
)
def test_neither_a_post_nor_another_name_belongs_to_a_foreign_name(words: Lexicon, said: str, piece: str, name: str) -> None:
    """The post before who comes was taken for a part of his name: he seemed to be another, who goes."""
    assert foreign_around(said, piece, words) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("和红霞教授（Hongxia HE）", "和红霞"),
        ("和红霞教授(HE, Hongxia)", "和红霞"),
        ("和李明先生（Ming LI）", None),
        ("和红霞教授", None),
    ],
)
def test_a_family_name_that_is_the_word_for_and(words: Lexicon, text: str, name: str | None) -> None:
    """The Latin spelling beside it tells; without one "and" it is, before another family name."""
    found = chinese(text, 0, words, whole=False)
    assert (found and text[slice(*found[0])]) == name
