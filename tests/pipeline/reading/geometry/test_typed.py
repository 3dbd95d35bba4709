"""Typed text on its made-up grid."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.page import Paragraph, Table
from pipeline.reading.geometry.typed import Grid, begins_item, paragraphs, typed_page


def test_empty_lines_and_items_part_paragraphs() -> None:
    """Every numbered item is a paragraph by itself; what continues it stays with it."""
    text = "The delegation:\n1. Ms. Ada Brook,\n   Counsellor\n2. Mr. Ben Stone\n\nVienna"
    assert paragraphs(text) == ["The delegation:", "1. Ms. Ada Brook,\n   Counsellor", "2. Mr. Ben Stone", "Vienna"]


def test_columns_and_order_are_kept_in_the_boxes() -> None:
    """What stands to the right or below in the text does so on the grid."""
    page = typed_page(1, ["Name        Title\n  Ada       Counsellor"])
    assert page is not None
    (first, title), (name, post) = (line.words for line in page.lines())
    assert title.box.left == post.box.left
    assert name.box.left > first.box.left
    assert name.box.top > first.box.top


def test_tables_keep_their_cells() -> None:
    """Rows, columns and line feeds within cells stay as they are; empty rows go, short rows are filled."""
    page = typed_page(1, [Grid((("Name", "Title"), ("", ""), ("Ada\nBrook",)))])
    assert page is not None
    (table,) = page.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Name", "Title"], ["Ada Brook", ""]]


def test_no_word_is_no_page() -> None:
    """A page without words is None."""
    assert typed_page(1, ["  ", "\n"]) is None


def test_marks_of_lists_are_known() -> None:
    """Numbers, letters and bullets of six languages begin an item; a name does not."""
    assert all(
        begins_item(text) for text in ("1. Ada", "(a) Ada", "(iii) Ada", "– Ада", "• 李", "一、李明", "（十二）李明", "IV. Ada")
    )
    assert not any(
        begins_item(text)
        for text in (
            "Ada Brook",
            "2009 was",
            "H.E. Mr. Stone",
            "(02) 1217 8299",
            "(601)265-2349",
            "（维也纳）代表",
            "(UN) Vienna",
        )
    )


@given(st.lists(st.text(max_size=60), max_size=5))
def test_every_box_lies_within_the_page(texts: list[str]) -> None:
    """Whatever the text, boxes are fractions of the page."""
    page = typed_page(1, texts)
    for line in page.lines() if page else ():
        for word in line.words:
            assert 0 <= word.box.left <= word.box.right <= 1
            assert 0 <= word.box.top <= word.box.bottom <= 1


def test_paragraph_blocks_hold_all_lines() -> None:
    """A paragraph's lines come in their order."""
    page = typed_page(3, ["one\ntwo"])
    assert page is not None
    (block,) = page.blocks
    assert isinstance(block, Paragraph)
    assert [line.text for line in block.lines] == ["one", "two"]
