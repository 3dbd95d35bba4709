"""Tests of rows that wrap, begin items, or hold columns."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Source
from pipeline.extraction.layout.strips import Sheaf, Strip, parts_of


def _strip(build: Any, text: str, **options: Any) -> Strip:
    page = build.page(text, **options)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    return part


def test_markers_of_lists_are_told_from_initials(build: Any) -> None:
    """The words "1.", "(a)", "2°)" and "-" begin items; "J. Smith" and "M./Mme:" do not."""
    texts = ["1. Mr. A", "(a) Mr. B", "2°) Juge C", "- Mr. D", "J. Smith", "M./Mme: Ms."]
    strip = _strip(build, "\n\n".join(texts))
    assert [row.item for row in strip.rows] == [True, True, True, True, False, False]


def test_marks_of_arabic_lists(build: Any) -> None:
    """Figures with a stroke or a lengthened dash, from either end, letters and ordinals begin items; "د." is a doctor."""
    texts = ["-١ السيد أ", "1/ السيد أ", "١ـ السيد أ", ".٢ السيد أ", "أولاً: السيد أ", "ثانيا - السيد أ", "أ) السيد أ", "د. سليم"]
    strip = _strip(build, "\n\n".join(texts), language="ar")
    assert [row.item for row in strip.rows] == [True] * 7 + [False]


def test_marks_that_were_misread(build: Any) -> None:
    """Bullets and figures read as quotation marks or as a sign of copyright begin items, as do the Chinese stems."""
    texts = ["« Mr. A", "© السيد أ", "». السيد أ", "؛. السيد أ", "*. السيد أ", "甲、王小明", "乙、李小红"]
    strip = _strip(build, "\n\n".join(texts))
    assert [row.item for row in strip.rows] == [True] * 7


def test_bare_figures_that_count_on_are_marks(build: Any) -> None:
    """The figure 2 behind an item 1 begins an item though it has no stop; a day of the month does not."""
    strip = _strip(build, "1. Mr. A\n\n2 Ms. B\n\n3 Mr. C\n\n14 April 2009")
    assert [row.item for row in strip.rows] == [True, True, True, False]
    assert not _strip(build, "14 April 2009\n\n1 Ring Road").rows[1].item


def test_tables_stand_between_strips(build: Any) -> None:
    """Paragraphs, a table, paragraphs come in this order."""
    page = build.page("Above\n\nName\tTitle\nA\tB\n\nBelow")
    kinds = [type(part) for part in parts_of(build.document(page), page)]
    assert kinds == [Strip, Sheaf, Strip]


def test_a_quote_behind_the_mark_of_an_item_is_dirt(build: Any) -> None:
    """What OCR makes of dirt before a courtesy form does not hide the form."""
    strip = _strip(build, "— “Ms. Ana LIMA, Director", source=Source.OCR)
    assert strip.passage.text[strip.rows[0].marker_end :].startswith("Ms.")


def test_strokes_part_as_commas_do(build: Any) -> None:
    """Rows parted by several strokes with blanks read as rows parted by commas; one stroke within a post stays."""
    assert "Ana Pozo , jurist , Ministry of Justice" in _strip(build, "Ana Pozo / jurist / Ministry of Justice").view
    assert "Head / Deputy" in _strip(build, "Bo Alm, Head / Deputy Head of Unit").view


def test_dirt_before_the_number_of_an_item_is_no_mark_by_itself(build: Any) -> None:
    """The item begins behind its number: "· (4) 桑雷"."""
    strip = _strip(build, "· (4) 桑雷，司法部副主任\n- 2. Ms. Ada Brook")
    assert [strip.passage.text[row.marker_end :].split("\n")[0] for row in strip.rows] == ["桑雷，司法部副主任", "Ms. Ada Brook"]


def test_brackets_of_which_the_number_was_not_read_are_a_mark(build: Any) -> None:
    """The "()" before somebody was "(1)"; brackets with room within are a box to be ticked."""
    assert _strip(build, "() M. Oren TALBEK, juge").rows[0].item
    assert not _strip(build, "( ) M. ( ) Mme").rows[0].item


def test_the_end_of_a_bracket_goes_on_with_the_line_above(build: Any) -> None:
    """A number in brackets that wraps begins no paragraph and no item: its person and the next one stand in one sentence."""
    strip = _strip(build, "will be Mr. A (Tel.: +222 35 15 80\n\n18) and Ms. B (Tel.: 3)", source=Source.OCR)
    assert [(row.block, row.first, row.soft, row.item) for row in strip.rows] == [
        (0, True, False, False),
        (0, False, True, False),
    ]


def test_a_row_that_only_seemed_to_go_on_is_begun(build: Any) -> None:
    """Its line feed comes back into the view, and the row is soft no more; other rows, and a row that began, stay as they are."""
    strip = _strip(build, "Senior Officer of the Department\nof Treaties\nVienna", source=Source.OCR)
    begun = strip.with_rows_begun([1])
    assert [row.soft for row in begun.rows] == [False, False, False]
    assert begun.view == strip.passage.text
    assert strip.with_rows_begun([0, 2]) is strip


@pytest.mark.parametrize(
    "number",
    ["Pasaporte oficial C-120077", "Passport AB 1234567", "Passeport diplomatique D204418", "Паспорт AB 1234567"],
)
def test_a_number_on_a_line_of_its_own_goes_on_with_no_body(delegates_of_mail: Any, number: str) -> None:
    """The line above may be the longest of the message; what the number is of was read onto the body's name."""
    told = delegates_of_mail(
        "CU 2009/33 (A). Will attend:\n\nMs. Ada Lind\n"
        f"Head of the Unit, National Directorate for Criminal Investigation\n{number}\n\n"
        f"Mr. Paul Otieno\nJudge, Ministry of Justice\n{number[:-1]}1\n"
    )
    assert [(one.name.value, one.organisation.value) for one in told] == [
        ("Ada Lind", "National Directorate for Criminal Investigation"),
        ("Paul Otieno", "Ministry of Justice"),
    ]


def test_where_paragraphs_begin_and_end(build: Any) -> None:
    """One of two lines is one."""
    found = _strip(build, "Dear Sir,\nthank you.\n\nYours", source=Source.TEXT)
    assert [found.view[slice(*block)].split() for block in found.blocks()] == [["Dear", "Sir,", "thank", "you."], ["Yours"]]
