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
        (FULL, "李晓梅女士，司法局科员", False),
        (FULL, "李晓梅 司法局科员", False),
        (FULL, "团员张志强", False),
        (FULL, "中华人民共和国公安部", False),
        (FULL, "关于会议的名单", False),
        (f"{FULL[:-1]}邝建民先生", "国家禁毒委员会李晓梅", False),
        (f"{FULL[:-2]}部长邝建民", "国家禁毒委员会李晓梅", False),
        (f"{FULL}长邝建", "民先生出席会议。", True),
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


@pytest.mark.parametrize(
    "rows",
    [
        (
            "王建国先生，中华人民共和国外交部条约法律司副司长，负责国际刑事司法合作\n"
            "李晓梅女士，中华人民共和国公安部国际合作局处长，主管打击拐卖人口事务等\n"
            "张志强先生，中华人民共和国司法部国际合作局处长，主管司法协助和引渡事务"
        ),
        "王建国先生 外交部条约法律司副司长 负责国际刑事司法合作\n李晓梅女士 公安部国际合作局二处处长 负责打击拐卖人口",
    ],
)
def test_rows_of_one_length_stay_rows(delegates_of_mail: Any, rows: str) -> None:
    """All but the first person were lost where no mark ended the rows of a list."""
    found = delegates_of_mail(f"下列人员将出席工作组会议（CU 2009/33 (A)）：\n\n{rows}\n")
    names = [one.name.value for one in found]
    assert names == ["王建国", "李晓梅", "张志强"][: rows.count("\n") + 1]
    assert all(one.organisation.value for one in found)
