"""Tests of Chinese bodies that send somebody. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.chinese_senders import body_sending, goes_with_one_before
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("另由公安部派出刑事侦查局副局长", "公安部"),
        ("，司法部拟派处长", "司法部"),
        ("中国政府派处长", None),
        ("我国将派处长", None),
        ("公安部派人，由处长", None),
        ("公安部处长", None),
    ],
)
def test_a_ministry_sends_its_own_people(knowledge: Knowledge, before: str, body: str | None) -> None:
    """The body before the verb is told; a Government sends others' people, and a mark ends what the verb says."""
    text = f"{before}程方远出席"
    found = body_sending(text, 0, len(before), lexicon(knowledge))
    assert (None if found is None else text[slice(*found)]) == body


def test_nothing_parts_two_who_are_sent() -> None:
    """A sign of enumeration joins, a comma parts."""
    assert goes_with_one_before("程方远、随员", 3, 6)
    assert not goes_with_one_before("程方远，随员", 3, 6)
