"""Text that nobody writes: however long it is, understanding it takes time in proportion to its length.

Growth is measured, not seconds: twice the text may take little more than twice as long; what looks through the text again for
each of its words takes four times as long.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from models.mail import RawMessage
from models.page import Source
from pipeline.process import found

_LETTERS = 6_000
_MOST, _SLACK = 3.0, 0.15  # times as long for twice the text, and seconds by which a busy machine may err
_UNITS = (
    *(
        "A",
        "ABCDE FGHIJ ",
        "A. B. ",
        "1 ",
        "12-14.",
        ". ",
        "@",
        "a@b.c, ",
        "((a ",
        "- ",
        "a: ",
        "CU . . ",
        "Dr.",
        "Mr. ",
        "Tel. ",
    ),
    *(
        "السيد محمد ",
        "و",
        "王小明先生，",
        "代表团",
        "\u00a0",
        "and Mr. A ",
        "Delete: A. ",
        "+43 1 505 43 21 ",
        "No. ",
        "ГОСПОДИН ",
    ),
    *("| a\n", "a; b; c\n", "Name: Ann\n", "a@b.org\n", "Tel: 12 34 56\n", "ANN BOLT\n", "(a\n", "a-\n"),
)


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize("unit", _UNITS)
def test_twice_the_text_takes_no_more_than_about_twice_as_long(
    unit: str, source: Source, build: Any, knowledge: Knowledge, register: Register
) -> None:
    """Words, numbers, marks and labels repeated, in lines and on one line, typed and recognised."""

    def spent(letters: int) -> float:
        page = build.page(unit * (letters // len(unit)), source=source)
        page = replace(page, second=tuple(page.lines()) if source is Source.OCR else ())
        transcript = build.transcript(build.document(page))
        letter = build.letter(subject="Reply", sender="ada@example.org")
        before = time.process_time()
        found(RawMessage("0" * 64, None, b""), letter, transcript, register, knowledge)
        return time.process_time() - before

    spent(200)
    once = spent(_LETTERS)
    for _ in range(2):  # a busy machine errs upwards; what is truly slow is so each time
        if (twice := spent(2 * _LETTERS)) <= _MOST * once + _SLACK:
            return
        once = max(once, spent(_LETTERS))
    pytest.fail(f"{once:.2f} s for the text, {twice:.2f} s for twice the text")
