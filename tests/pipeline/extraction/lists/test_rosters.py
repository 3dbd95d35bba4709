"""Tests of running text that is a list without marks."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.rosters import parted
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.words.lexicon import lexicon


def _strip(build: Any, text: str) -> Strip:
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return strip


def _soft(strip: Strip) -> Strip:
    """Return the strip as if every row but the first had had no room on the one before."""
    from dataclasses import replace

    return replace(
        strip,
        view=strip.view.replace("\n", " "),
        rows=tuple(replace(row, soft=index > 0, block=0, first=index == 0) for index, row in enumerate(strip.rows)),
    )


def test_rows_that_begin_with_persons_are_entries(build: Any, knowledge: Knowledge) -> None:
    """Two rows that begin with somebody make a list; the row that only goes on with an entry stays with it."""
    text = "Mr. Tomas Verlin, Head of the Section\nMs. Ada Lund, Judge of the\nHigh Court\nGuy Faber, Commissioner"
    strip = _soft(_strip(build, text))
    tag = Tag(text.index("Guy"), text.index(", Commissioner"), "PERSON", 0.8)
    assert [row.soft for row in parted(strip, [tag], lexicon(knowledge)).rows] == [False, False, True, False]


def test_a_sentence_is_no_list(build: Any, knowledge: Knowledge) -> None:
    """Names at the beginning of rows behind "by" and "and" are the sentence's."""
    text = "the delegation will be represented in all of the meetings by\nMr. Tomas Verlin, Head, and\nMs. Ada Lund"
    strip = _soft(_strip(build, text))
    assert all(row.soft for row in parted(strip, [], lexicon(knowledge)).rows[1:])
