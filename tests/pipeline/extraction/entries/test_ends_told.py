"""Tests of the marks that tell where a row, a body or a label begins."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.ends_told import with_ends_told
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("مدير الشؤون الجزائية، رئيساء", True),
        ("كاتب الشؤون الخارجية بالبعثة الدائمة بفييناء", True),
        ("كاتب بالبعثة الدائمة، مستشاراء.", True),
        ("عضوة لجنة شؤون النساء", False),
        ("من الخبراء والأعضاء", False),
    ],
)
def test_a_hamza_behind_a_role_was_a_comma(build: Any, knowledge: Knowledge, text: str, parted: bool) -> None:
    """Engines read an Arabic comma behind an alef as a hamza; words that end so themselves keep it."""
    page = build.page(text, language="ar")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    told = with_ends_told(strip.passage, strip.view, 0, len(strip.view), (), lexicon(knowledge))
    assert ("ء" not in told) is parted


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Министерство иностранных дел № паспорта: DB8495239", 1),
        ("Ministry of Justice Passport: DB8495239", 1),
        ("司法部 护照号码：DB8495239", 1),
        ("Ministère de la justice; N° de Passeport: DB8495239", 0),
        ("Department for Trade Cooperation: Africa Unit", 0),
        ("Second Secretary for Telephone Services", 0),
    ],
)
def test_a_row_with_a_label_does_not_go_on(build: Any, knowledge: Knowledge, text: str, rows: int) -> None:
    """Below a full row it seemed to be a wrap, and the passport's number was the ministry's."""
    cut = next(
        at for at, letter in enumerate(text) if letter == " " and text[at + 1 :].startswith(("№", "Pass", "护", "Coop", "Tele"))
    )
    page = build.page(f"{text[:cut]}\n{text[cut + 1 :]}")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert with_ends_told(strip.passage, text, 0, len(text), (), lexicon(knowledge)).count("\n") == rows
