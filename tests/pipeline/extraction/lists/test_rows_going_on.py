"""Tests of rows that only go on with the line above. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.rows_going_on import goes_on
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("above", "row", "language", "going_on"),
    [
        ("Asesora, Unidad contra Lavado", "de Dinero Crimen", "es", True),
        ("Asesora, Unidad contra Lavado.", "de Dinero Crimen", "es", False),
        ("Asesora, Unidad contra Lavado", "Diana Crimen", "es", False),
        ("常驻维也纳联合国和其他国际组织代", "表团", "zh", True),
        ("代表团成员", "王建国", "zh", False),
    ],
)
def test_a_row_goes_on_with_the_one_above(
    build: Any, knowledge: Knowledge, above: str, row: str, language: str, going_on: bool
) -> None:
    """A unit's name goes on behind "de", a Chinese word over the end of a line; a name begins somebody."""
    words = lexicon(knowledge)
    page = build.page(f"{above}\n{row}", language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = name_at(strip.view, strip.rows[1].start, words, language, whole=True)
    assert match is not None
    assert goes_on(strip, 1, match, words) is going_on
