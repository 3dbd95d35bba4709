"""Tests of pages set in columns."""

from __future__ import annotations

from typing import Any

from models.page import Table
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.tables.parallel_columns import columns_as_paragraphs, parallel
from pipeline.extraction.words.lexicon import Lexicon


def _sheaf(build: Any, text: str) -> Sheaf:
    page = build.page(text)
    (table,) = page.blocks
    assert isinstance(table, Table)
    return Sheaf(table, build.document(page), page)


def test_two_columns_of_persons_are_parallel(build: Any, words: Lexicon) -> None:
    """Names left and right mean two languages; a roster's columns are not both names."""
    assert parallel(_sheaf(build, "г-н Петров Илья\tMr. PETROV Ilya\nг-жа Саидова Нигора\tMs. SAIDOVA Nigora").table, words, "ru")
    assert not parallel(_sheaf(build, "Mr. Tomas Verlin\tDirector\nMs. Ilse Marenko\tJudge").table, words, "en")


def test_columns_are_read_from_top_to_bottom(build: Any) -> None:
    """Each column becomes paragraphs of its own."""
    columns = columns_as_paragraphs(_sheaf(build, "a\tc\nb\td").table)
    assert [[paragraph.lines[0].text for paragraph in column] for column in columns] == [["a", "b"], ["c", "d"]]
