"""Tests of the words around names in a sentence without blanks."""

from __future__ import annotations

import re

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.unspaced import unspaced


@pytest.mark.parametrize(
    ("run", "sends"), [("拟派王强参赞", True), ("谨由王强", True), ("派出所所长", False), ("由王强", False), ("王强参赞", False)]
)
def test_a_verb_of_sending_is_no_name(knowledge: Knowledge, run: str, sends: bool) -> None:
    """The verb counts with the letter before it or without, "由" only with it; a longer word that begins so is no verb."""
    assert (unspaced(knowledge.languages).sends.match(run) is not None) == sends


def test_what_leads_to_a_post_is_taken_whole(knowledge: Knowledge) -> None:
    """Several little words may stand between a verb and the post."""
    found = unspaced(knowledge.languages).leads.match("并从国内派来的外交部处长")
    assert found is not None
    assert found.group() == "并从国内派来的"


@pytest.mark.parametrize(("behind", "ends"), [("和李明", True), ("出席会议", True), ("，", True), ("", True), ("明先生", False)])
def test_where_a_name_ends(knowledge: Knowledge, behind: str, ends: bool) -> None:
    """A name ends before "and", a verb, a sign, and where the text does."""
    assert (unspaced(knowledge.languages).behind_name.match(behind) is not None) == ends


def test_a_post_behind_a_name_ends_before_what_follows(knowledge: Knowledge) -> None:
    """The post is all up to "and" or a verb; before an "and" it is told alone."""
    words = unspaced(knowledge.languages)
    post = words.post_behind.match("处长和王强")
    then = words.post_then.match("处长以及王强")
    assert post is not None
    assert then is not None
    assert (post.group(), then.group(1)) == ("处长", "处长")


def test_two_are_joined_where_nothing_parts_them_further_on(knowledge: Knowledge) -> None:
    """What stands behind "A和B" speaks of both; behind a comma something else may be said of the second."""
    joins = unspaced(knowledge.languages).joins_two
    assert joins.match("和王强以专家身份出席") is not None
    assert joins.match("和王强，处长") is None


def test_without_words_signs_are_left() -> None:
    """Where no language has such words, the patterns find signs alone, and nothing breaks."""
    words = unspaced(())
    assert words.sends.match("拟派王强") is None
    assert words.leads.match("请将") is None
    assert re.match(words.before_name, "，") is not None
    assert (words.by, words.of_all) == ((), ())


def test_a_body_before_a_colon_begins_behind_a_verb(knowledge: Knowledge) -> None:
    """What leads to the body is told from it wherever it stands."""
    before = unspaced(knowledge.languages).before_body
    assert [found.group() for found in before.finditer("代表来自司法部，两位是外交部，分别为公安部")] == ["来自", "是", "分别为"]


@pytest.mark.parametrize(
    ("behind", "ours"),
    [
        ("会议的代表为王伟副司长", True),
        ("会议的代表团成员包括王伟副司长", True),
        ("会议。代表团成员名单：", False),
        ("会议，与会人员如下", False),
        ("本次会议的与会人员如下", True),
        ("会议", False),
    ],
)
def test_whose_side_comes(knowledge: Knowledge, behind: str, ours: bool) -> None:
    """Behind "我将出席" those who come are told in the same clause; else the writer speaks of himself."""
    assert unspaced(knowledge.languages).is_our_side(behind) is ours


@pytest.mark.parametrize(
    ("word", "other"), [("应邀", True), ("留守", True), ("台鉴", True), ("应明", False), ("侣海燕", False), ("已", False)]
)
def test_whole_words_that_are_no_names(knowledge: Knowledge, word: str, other: bool) -> None:
    """Adverbs, verbs and forms of greeting, though a family name may begin them; a single letter may be a name's."""
    assert unspaced(knowledge.languages).is_other_word(word) == other
