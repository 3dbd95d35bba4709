"""Tests of letters of another script that touch an address."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Line, Word
from pipeline.extraction.contacts.letters_touching import TOUCHED, touched_by_script, with_touched_doubted
from pipeline.extraction.contacts.mail_addresses import INVALID, Read
from pipeline.extraction.layout.passage import Passage, passage


def _line(build: Any, text: str, apart: float) -> Passage:
    """Return the passage of an address, and left of it another word that ends so many letters before it begins."""
    (address,) = build.line("wanmeh@mofa.example", 0.3, 0.5).words
    letter = address.box.width / len(address.text)
    right = address.box.left - apart * letter
    other = Word(text, replace(address.box, left=right - len(text) * letter, right=right))
    page = build.page("x")
    return passage(build.document(page), page, (Line((address, other)),))


@pytest.mark.parametrize(
    ("text", "apart", "told"),
    [
        ("الاقطوا", 0.2, True),
        ("игха", 0.1, True),
        ("البريد", 0.6, False),
        ("البريد:", 0.1, False),
        ("邮箱", 0.0, False),
        ("Mail", 0.1, False),
    ],
)
def test_letters_that_touch_an_address_may_be_its_beginning(build: Any, text: str, apart: float, told: bool) -> None:
    """A blank, a mark or Chinese letters between them make them a label; Latin ones are put to the address elsewhere."""
    held = _line(build, text, apart)
    assert touched_by_script(held, 0, len("wanmeh@mofa.example")) is told
    read = Read(0, len("wanmeh@mofa.example"), "wanmeh@mofa.example", 0.98)
    doubted = with_touched_doubted(held, read)
    assert (doubted.confidence == INVALID, TOUCHED in doubted.reasons) == (told, told)
