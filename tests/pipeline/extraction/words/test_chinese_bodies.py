"""Chinese bodies that no list knows end at a character with which bodies' names end."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.segments import segments
from pipeline.extraction.entries.title_and_body import title_and_body
from pipeline.extraction.words.chinese_bodies import ChineseBodies
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("东亚妇女权益联合会项目主管", "东亚妇女权益联合会"),
        ("檢察院助理檢察長", "檢察院"),
        ("常驻团三等秘书", ""),
        ("新加坡警察部队助理警监", "新加坡警察部队"),
        ("国家审计局农业审计司审计师", "国家审计局"),
        ("亚太禁毒协作中心法律研究员", "亚太禁毒协作中心"),
        ("社會工作局高級技術員", "社會工作局"),
        ("澳门特区司法警察局厅长", "澳门特区司法警察局"),
        ("国际合作局一级警司", ""),
        ("打拐办公室主任", ""),
        ("条约法律司参赞", ""),
        ("部长助理", ""),
    ],
)
def test_a_body_ends_at_its_class_of_character(words: Lexicon, text: str, body: str) -> None:
    """A part of a ministry is no body where nothing says of what it is."""
    assert text[: words.chinese_bodies.end(text)] == body


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("司法警察局副局長", "副局長", "司法警察局"),
        ("保安司司長辦公室顧問高級技術員", "顧問高級技術員", "保安司司長辦公室"),
        ("云南省公安厅打拐办民警", "打拐办民警", "云南省公安厅"),
        ("公安部国际合作局三级警监、副处长", "国际合作局三级警监、副处长", "公安部"),
        ("权益部副处长\n全国妇联", "权益部副处长", "全国妇联"),
        ("高级技术员\n澳门特别行政区法务局", "高级技术员", "澳门特别行政区法务局"),
        ("中国常驻维也纳联合国和其他国际组织代表团三等秘书", "三等秘书", "中国常驻维也纳联合国和其他国际组织代表团"),
        ("督察，此前在驻美使馆工作", "督察，此前在驻美使馆工作", ""),
    ],
)
def test_post_and_body_are_parted(words: Lexicon, text: str, title: str, organisation: str) -> None:
    """Nothing of either is lost, and a body on its own row is the body, whatever part begins the post above."""
    posts, bodies, _ = title_and_body(text, segments(text, 0), words)
    assert ["、".join(text[slice(*span)] for span in spans) for spans in (posts, bodies)] == [title, organisation]


@pytest.mark.parametrize("post", ["干部处处长", "内部审计局局长", "外部合作司司长", "东部地区检察官"])
def test_a_word_that_ends_so_is_no_body(words: Lexicon, post: str) -> None:
    """The first is staff: "干部"; the last the east. "处处长" was the post that they left."""
    assert words.chinese_bodies.end(post) == 0


def test_without_words_nothing_ends_a_body() -> None:
    """Where no language has such words, no body is found, and nothing breaks."""
    assert ChineseBodies(()).end("新加坡警察部队助理警监") == 0
