"""Bodies whose people a sentence names in brackets behind them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            (
                "The delegation will comprise officers of the Ministry of Justice (Ms. Ada Roy and Mr. Paul Lund) and of the "
                "Federal Police (Mr. Karl Moor, Director)."
            ),
            "en",
            [("Ada Roy", "Ministry of Justice"), ("Paul Lund", "Ministry of Justice"), ("Karl Moor", "Federal Police")],
        ),
        (
            (
                "Participarán funcionarios del Ministerio de Justicia (Sra. Ada Paz, asesora jurídica) y de la Fiscalía General "
                "(el Sr. Paul Lund)."
            ),
            "es",
            [("Ada Paz", "Ministerio de Justicia"), ("Paul Lund", "Fiscalía General")],
        ),
        (
            "Du Ministère de la justice (Mme Ada Roy) et de la Police nationale (M. Paul Lund) participeront deux experts.",
            "fr",
            [("Ada Roy", "Ministère de la justice"), ("Paul Lund", "Police nationale")],
        ),
        (
            "The delegation consists of Mr. Paul Lund, Director, Ministry of Justice (Ms. Ada Roy, alternate).",
            "en",
            [("Paul Lund", "Ministry of Justice"), ("Ada Roy", "")],
        ),
        (
            "The delegation consists of Mr. Paul Lund, Director, Ministry of Justice (alternate: Ms. Ada Roy).",
            "en",
            [("Paul Lund", "Ministry of Justice"), ("Ada Roy", "")],
        ),
    ],
)
def test_a_body_before_brackets_sends_those_in_them(
    build: Any, knowledge: Knowledge, text: str, language: str, told: list[tuple[str, str]]
) -> None:
    """Unless the first person named stands before the body: then it is his."""
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    persons = [person for _, person in ProseReader(strip, (), (), lexicon(knowledge), anywhere=False).read(())]
    assert [(one.name[0].text, " ".join(piece.text for piece in one.organisation)) for one in persons] == told
