"""Messages that their headers alone put aside, and those that hold a person's reply."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.by_machines import by_machine, holds_note
from pipeline.extraction.layout.text import page_texts

_REPLY = "Sweden nominates Mr. Peter Hall, Director, for CU 2009/33 (A)."
_NOTE = "The Embassy of Sweden presents its compliments to the Secretariat and has the honour to name Mr. Peter Hall."


@pytest.mark.parametrize(
    ("headers", "text", "aside"),
    [
        ({"x_spam_flag": "YES"}, _REPLY, False),
        ({"auto_submitted": "auto-replied"}, _REPLY, False),
        ({"x_spam_flag": "YES"}, "With reference to CU 2009/33 (A), our delegates are:\n1. Ms. Mary Stone, Judge", False),
        ({"x_spam_flag": "YES"}, "Kenya will not be able to attend the meeting (CU 2009/33 (A)).", False),
        ({"x_spam_flag": "YES"}, "Delegates needed! Visit our shop. Mr. Peter Hall will come.", True),
        ({"x_spam_flag": "YES"}, "Cheap watches for the readers of CU 2009/33 (A).", True),
        ({"auto_submitted": "auto-replied"}, "I am on leave. Your note CU 2009/33 (A) will be read on my return.", True),
        ({"content_type": "multipart/report; report-type=delivery-status"}, _REPLY, True),
        ({"auto_submitted": "auto-generated"}, "A fax has come.", False),
        ({}, _REPLY, False),
    ],
)
def test_a_mark_on_a_reply_puts_nothing_aside(
    build: Any, knowledge: Knowledge, headers: dict[str, str], text: str, aside: bool
) -> None:
    """Reports of mail systems hold what others wrote; marks of filters stand on persons' mail as well."""
    assert (by_machine(build.letter(**headers), page_texts(build.body(text)), knowledge) is not None) is aside


def test_a_note_attached_is_a_missions(build: Any, knowledge: Knowledge) -> None:
    """Compliments on an attached page count, in the mail itself they may be quoted."""
    pages = page_texts(build.document(_NOTE))
    assert holds_note(pages, knowledge)
    assert not holds_note(page_texts(build.body(_NOTE)), knowledge)
    assert by_machine(build.letter(x_spam_flag="YES"), pages, knowledge) is None
