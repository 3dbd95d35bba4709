"""Tests of where sentences of plain text end."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.words.plain import plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr. A. Roe will come. He leads.", ["mr. a. roe will come.", "he leads."]),
        ("Our ref. No. 12 of today", ["our ref. no. 12 of today"]),
        ("Он прибудет; г. Вена", ["он прибудет;", "г. вена"]),
        ("谨通知。特此函达", ["谨通知。", "特此函达"]),
        ("", []),
    ],
)
def test_where_sentences_end(knowledge: Knowledge, text: str, wanted: list[str]) -> None:
    """At a stop, but not at that of a courtesy form, an initial or an abbreviation; what has no stop at its end is one too."""
    said = plain(text)
    assert [said[slice(*span)] for span in sentence_spans(said, 0, len(said), knowledge)] == wanted


def test_a_stretch_alone_is_parted(knowledge: Knowledge) -> None:
    """Sentences outside the stretch are not told."""
    said = "one here. two here. three here."
    assert sentence_spans(said, 10, 19, knowledge) == [(10, 19)]
