"""Chinese words in traditional characters, as Hong Kong and Macao write them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.additions import added
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize("post", ["廳長", "檢察員", "隨員", "偵查員", "參贊", "法律顧問", "總領事"])
def test_posts_are_known(knowledge: Knowledge, post: str) -> None:
    """As they are in simplified ones."""
    assert lexicon(knowledge).is_title_word(post)


@pytest.mark.parametrize("body", ["檢察院", "委員會", "辦公廳", "海關"])
def test_bodies_are_known(knowledge: Knowledge, body: str) -> None:
    """Likewise."""
    assert body in lexicon(knowledge).organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("現補充兩名與會人員，資料如下。", True),
        ("现补充两名与会人员，资料如下。", True),
        ("請增加蘇兆榮先生。", True),
        ("現補充資料一份，請查收。", False),
        ("我方代表團名單如下。", False),
        ("代表為蘇兆榮先生。除上述人員外無其他代表。", False),
        ("代表为苏兆荣先生。除上述人员外无其他代表。", False),
        ("代表為蘇兆榮先生，馬麗君女士也將參加。", False),
    ],
)
def test_who_is_added_is_told(build: Any, knowledge: Knowledge, text: str, found: bool) -> None:
    """Persons are, and not papers."""
    assert (added(page_texts(build.document(text)), knowledge) is not None) is found


@pytest.mark.parametrize(
    "text",
    [
        "代表為蘇兆榮先生（廳長）。如有所變動，將另行通知。",
        "代表为苏兆荣先生（厅长）。如有所变动，将另行通知。",
        "代表為蘇兆榮先生（廳長），請以此為準。",
        "以下為最終名單：蘇兆榮先生，廳長。",
    ],
)
def test_a_first_list_that_may_change_or_is_final_revises_nothing(build: Any, knowledge: Knowledge, text: str) -> None:
    """It was an amendment, unasked."""
    (page,) = page_texts(build.document(text))
    assert cues(knowledge, choices.revision).first(page.plain) is None
