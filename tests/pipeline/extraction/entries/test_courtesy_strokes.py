"""Tests of strokes between an Arabic courtesy form and the name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_strokes import with_courtesy_strokes
from pipeline.extraction.layout.strips import parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "view"),
    [
        ("العميد / حسن موسى / مدير / وزارة العدل", "ar", "العميد / حسن موسى , مدير , وزارة العدل"),
        ("تم ترشيح العميد / حسن موسى، مدير، والدكتورة / منى علي", "ar", "تم ترشيح العميد / حسن موسى، مدير، والدكتورة / منى علي"),
        ("حسن موسى / مدير / وزارة العدل", "ar", "حسن موسى , مدير , وزارة العدل"),
        ("Mr. / Ada Lind / Judge / Court", "en", "Mr. / Ada Lind , Judge , Court"),
        ("Ada Lind / Judge / Court", "en", "Ada Lind , Judge , Court"),
    ],
)
def test_strokes_behind_courtesy_forms_part_nothing(
    build: Any, knowledge: Knowledge, text: str, language: str, view: str
) -> None:
    """Those behind names and posts are commas as before."""
    page = build.page(text, language=language)
    assert with_courtesy_strokes(next(parts_of(build.document(page), page)), lexicon(knowledge)).view == view
