"""Tests of columns of native names and of their Latin spellings."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell
from pipeline.extraction.tables.native_names import hold, native_first, spells


@pytest.fixture
def rows(build: Any) -> Any:
    """Returns the rows of these texts."""
    return lambda *texts: [[Cell(1, 1, (build.line(text, 0.1),) if text else ()) for text in row] for row in texts]


NAMES = ("name", "latin", "title")


def test_the_column_in_latin_letters_is_the_spelling(rows: Any) -> None:
    """Whatever stands first; a column of posts in both languages goes with the native names."""
    assert native_first(NAMES, rows(("Ali Hassan", "علي حسن", "قاض"))) == ("latin", "name", "title")
    assert native_first(NAMES, rows(("علي حسن", "Ali Hassan", "قاض"))) == NAMES
    posts = ("name", "latin", "title", "title")
    assert native_first(posts, rows(("Ali Hassan", "علي حسن", "Judge", "قاض"))) == ("latin", "name", "", "title")


def test_a_misread_spelling_is_one_beside_native_names(rows: Any) -> None:
    """One in three was read in Latin letters, and every name in the other column in its own."""
    told = rows(("Ali HASSAN", "علي حسن", "قاض"), ("أمظ Randa", "رندة وليد", "قاض"), ("0", "فراس نايف", "قاض"))
    assert native_first(NAMES, told) == ("latin", "name", "title")
    assert native_first(NAMES, rows(("علي حسن", "سامي", "قاض"))) == NAMES
    assert native_first(("family", "latin", "title"), told) == ("family", "latin", "title")


def test_a_whole_name_beside_both_parts_is_a_spelling(rows: Any) -> None:
    """In Latin letters, beside native ones alone."""
    parts = ("family", "given", "name")
    assert native_first(parts, rows(("王", "小明", "WANG Xiaoming (Mr.)"))) == ("family", "given", "latin")
    assert native_first(parts, rows(("Roe", "Ann", "Ann Roe"))) == parts


def test_most_cells_tell(rows: Any) -> None:
    """Three in five that hold something; an address is no spelling."""
    told = rows(("a", "علي"), ("b", "سامي"), ("", "رندة"), ("1", "4"))
    assert hold(told, 0, str.isalpha)
    assert not hold(told, 5, str.isalpha)
    assert spells(told, 0, 1)
    assert not spells(rows(("a@b.example", "علي")), 0, 1)


def test_latin_parts_beside_a_whole_native_name_are_its_spelling(rows: Any) -> None:
    """One of them may be a dash, or what a dash was read as; parts in the name's own letters are none."""
    parts = ("name", "family", "given")
    told = rows(("诸葛立新", "ZHUGE", "Lixin"), ("朴善姬", "PIAO", "Shanji"), ("乌云其木格", "WUYUNQIMUGE", "一"))
    assert native_first(parts, told) == ("name", "latin", "latin")
    assert native_first(parts, rows(("Гульбахор", "GULBAHOR", ""))) == ("name", "latin", "latin")
    assert native_first(parts, rows(("Ann Roe", "Roe", "Ann"))) == parts
    assert native_first(parts, rows(("王小明", "王", "小明"))) == parts
