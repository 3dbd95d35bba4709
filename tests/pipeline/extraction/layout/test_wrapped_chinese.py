"""Chinese sentences whose lines end within a word."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.layout.wrapped_chinese import with_wrapped_chinese_joined
from pipeline.extraction.words.lexicon import lexicon

FULL = "贵处第CU 2009/33 (A)号照会收悉。兹通知，中国政府拟派外交部处"


def _lines(build: Any, knowledge: Knowledge, text: str, source: Source) -> list[str]:
    document = build.document(build.page(text, source=source, language="zh"))
    (page,) = with_wrapped_chinese_joined(document, lexicon(knowledge)).pages
    return [line.text for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (FULL, "长邝建民先生出席会议。", True),
        (f"{FULL}长", "李强先生出席会议。", False),  # a post ends there
        (FULL, "团员：邝建民", False),
        (FULL, "二、邝建民先生", False),
        (FULL, "以及邝建民先生", False),
        (FULL, "公安部副处长邝建民先生", False),
        (FULL, "Kuang Jianmin", False),
        ("拟派外交部处", "长邝建民先生出席会议。", False),  # there was room for more
    ],
)
def test_lines_that_end_within_a_word_are_one(
    build: Any, knowledge: Knowledge, above: str, below: str, joined: bool, source: Source
) -> None:
    """No blank stands for the line's end; what begins a row of its own begins a line."""
    assert _lines(build, knowledge, f"{above}\n{below}", source) == ([above + below] if joined else [above, below])


def test_a_line_shorter_than_the_others_is_not_full(build: Any, knowledge: Knowledge) -> None:
    """A sentence ends where there was room, though no mark stands there."""
    text = f"{FULL}\n{FULL}\n{FULL[:-6]}\n出席上述会议并转达\n{FULL}"
    assert _lines(build, knowledge, text, Source.TEXT) == [FULL * 2 + FULL[:-6], "出席上述会议并转达", FULL]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("兹通知，中国政府拟派司法部副司长安莉女士和外交部处长邝建\n民先生出席会议。", ("邝建民", "处长", "外交部")),
        ("兹通知，中国政府拟派邝建民先生（外交部处长）；安莉女士，司法部副司长参\n加会议。", ("安莉", "副司长", "司法部")),
        ("兹通知，司法部副司长安莉女士和外交部处长邝建民先\n生将出席会议。", ("邝建民", "处长", "外交部")),
    ],
)
def test_words_over_two_lines_are_read(delegates_of_mail: Any, sentence: str, told: tuple[str, str, str]) -> None:
    """A name, a verb or a courtesy form that the end of a line parts is one."""
    found = delegates_of_mail(f"贵处第CU 2009/33 (A)号照会收悉。{sentence}\n")[-1]
    assert (found.name.value, found.title.value, found.organisation.value) == told
