"""Tests of Arabic heads that were misread."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.tables.misread_heads import with_misread_heads
from pipeline.extraction.words.lexicon import Lexicon


@pytest.fixture
def told(build: Any, words: Lexicon) -> Any:
    """Returns what the columns of a table hold."""

    def told_(text: str) -> tuple[str, ...]:
        (table,) = build.page(text).blocks
        assert isinstance(table, Table)
        found = columns_of(table.rows, words, "ar")
        assert found is not None
        return found[0].names

    return told_


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("م\tاللفت\tالاسم الشخصي\tالوطيفة", ("number", "family", "given", "title")),
        ("الرقم\tالسبدلالس\tاللقب\tالايدم الشخصني", ("number", "honorific", "family", "given")),
        ("الرقم\tالاسم\tالميصبت\tهانفى", ("number", "name", "title", "phone")),
        ("الرقم\tالاسم\tالوظيفة\tالحهة", ("number", "name", "title", "organisation")),
        ("الرقم\tالاسم\tالوظيفة\tرهم خوار السهر", ("number", "name", "title", "passport")),
        ("الرقم\tالاسم\tالصفه في الوقد\tبريد الكترونى", ("number", "name", "role", "email")),
    ],
)
def test_a_head_is_told_by_its_shape(told: Any, head: str, names: tuple[str, ...]) -> None:
    """Letters may be misread where other heads of the row were read right."""
    assert told(f"{head}\n1\tقرش\tراشد\tقاض\n2\tزايدي\tسارة\tقاض") == names


def test_what_is_no_head_stays_unknown(build: Any, words: Lexicon) -> None:
    """Roles, names and posts are no heads; nor is anything where no other head of the row is known, nor a second name."""
    (table,) = build.page("رئيس الوفد\tشرف\tحرس الحدود\tالاسر\tالاسمر 2\tالاسم الكامل").blocks
    known = [("number",), (), ("title",)]
    assert with_misread_heads([*known[:1], (), ("name",), (), (), ("name",)], table.rows[0], words)[1] == ()
    assert with_misread_heads([("number",), (), (), (), (), ("name",)], table.rows[0], words)[2:5] == [(), (), ()]
    (lone,) = build.page("الميصبت\tهانفى\tشرف").blocks
    assert with_misread_heads([(), (), ()], lone.rows[0], words) == [(), (), ()]
