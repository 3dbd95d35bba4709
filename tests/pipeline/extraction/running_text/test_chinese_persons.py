"""Tests of persons named in Chinese sentences."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person, named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.running_text.chinese_persons import ChineseSentence
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def told(build: Any, knowledge: Knowledge) -> Any:
    """Tells what a sentence says of the person of this name; `ahead`: posts stand before names in it."""

    def told_(text: str, name: str, *, ahead: bool = False) -> tuple[list[str], list[str], str | None]:
        page = build.page(text, language="zh")
        words = passage(build.document(page), page, tuple(page.lines()))
        match = name_at(words.text, words.text.index(name), lexicon(knowledge), "zh")
        assert match is not None
        person = named(match, words, via="prose", weight=0.9, language="zh")
        sentence = ChineseSentence(words, words.text, (), lexicon(knowledge))
        found: Person = sentence.described(person, match, 0 if ahead else match.start, len(words.text))
        return [piece.text for piece in found.title], [piece.text for piece in found.organisation], found.role

    return told_


@pytest.mark.parametrize(
    ("text", "name", "title", "body"),
    [
        ("拟派外交部二等秘书林晓梅女士出席", "林晓梅", ["二等秘书"], ["外交部"]),
        ("拟派外交部二等秘书林晓梅女士、司法部司长王强先生出席", "林晓梅", ["二等秘书"], ["外交部"]),
        ("林晓梅女士，二等秘书", "林晓梅", ["二等秘书"], []),
        ("本局代表林晓梅女士（保安局，首席助理）", "林晓梅", ["首席助理"], ["保安局"]),
    ],
)
def test_what_is_said_of_a_person(told: Any, text: str, name: str, title: list[str], body: list[str]) -> None:
    """His post stands before his name, or behind a comma, or in the brackets behind it."""
    assert told(text, name)[:2] == (title, body)


def test_who_leads_is_said_behind_his_name(told: Any) -> None:
    """The verb 率团 right behind a name makes him the head; further on it is another's."""
    assert told("外交部司长林晓梅女士率团出席", "林晓梅")[2] == "head"
    assert told("外交部司长林晓梅女士出席", "林晓梅")[2] is None


def test_traditional_characters_tell_posts_bodies_and_parts(delegates_of_mail: Any) -> None:
    """Words that lead in a post or a body are no part of it: "為", "現任", "來自", "職銜為"; "身分" tells a part."""
    text = (
        "本港將派出下列人員與會 CU 2009/33 (A)。\n\n陳志強先生為律政司高級政府律師。\n\n"
        "何美玲女士現任廉政公署總調查主任，將以顧問身分與會。\n\n張國榮先生來自保安局，職銜為首席助理秘書長。"
    )
    read = [(one.title.value, one.organisation.value, one.role.value) for one in delegates_of_mail(text)]
    assert read == [
        ("高級政府律師", "律政司", "member"),
        ("總調查主任", "廉政公署", "adviser"),
        ("首席助理秘書長", "保安局", "member"),
    ]


@pytest.mark.parametrize("colon", [":", "："])
def test_the_label_of_the_next_one_is_no_part_of_the_post(delegates_of_mail: Any, colon: str) -> None:
    """The next line begins with "专家：": it was read onto the post before it, and filed so."""
    told = delegates_of_mail(
        f"关于CU 2009/33(A)号照会，以下人员与会：\n\n团长{colon}沈志远公使衔参赞\n专家{colon}欧阳文怡一秘\n顾问{colon}柏森随员\n"
    )
    assert [(one.name.value, one.title.value, one.role.value) for one in told] == [
        ("沈志远", "公使衔参赞", "head"),
        ("欧阳文怡", "一秘", "expert"),
        ("柏森", "随员", "adviser"),
    ]


def test_a_delegate_is_no_post_where_one_stands_behind(told: Any) -> None:
    """The post behind the name was lost, and "delegate of China" filed for it."""
    title, body, _ = told("请为中国代表林晓梅女士，司法部处长", "林晓梅", ahead=True)
    assert (title, body) == (["处长"], ["司法部"])


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("随行：张伟（司法部处长）、王芳（司法部翻译）。", ["李强", "张伟", "王芳"]),
        ("同行：张伟、王芳。", ["李强", "张伟", "王芳"]),
        ("随行：司机刘军。", ["李强"]),
        ("随行：无。", ["李强"]),
    ],
)
def test_who_comes_along_behind_a_colon(read_note: Any, said: str, names: list[str]) -> None:
    """They were lost in silence."""
    assert [person.name.value for person in read_note(f"外交部司长李强先生率团出席会议。{said}", "zh")] == names


@pytest.mark.parametrize("word", ["和", "及", "以及", "与"])
def test_a_post_before_and_is_that_of_the_one_before(delegates_of_mail: Any, word: str) -> None:
    """Where posts stand behind names, none before "and" is the next one's."""
    text = f"肯尼亚将派陈立国先生，司法部条约司司长{word}刘敏女士，外交部法律顾问参会。CU 2009/33 (A)"
    read = [(one.name.value, one.title.value, one.organisation.value) for one in delegates_of_mail(text)]
    assert read == [("陈立国", "条约司司长", "司法部"), ("刘敏", "法律顾问", "外交部")]


@pytest.mark.parametrize("word", ["和", "、"])
def test_posts_before_names_stay_with_those_behind(delegates_of_mail: Any, word: str) -> None:
    """Nothing stands behind the first name but "and"."""
    text = f"肯尼亚将派司法部条约司司长陈立国先生{word}外交部法律顾问刘敏女士参会。CU 2009/33 (A)"
    read = [(one.name.value, one.title.value, one.organisation.value) for one in delegates_of_mail(text)]
    assert read == [("陈立国", "条约司司长", "司法部"), ("刘敏", "法律顾问", "外交部")]
