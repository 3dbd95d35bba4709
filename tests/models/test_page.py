"""Boxes, lines and pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.page import Box, Cell, Line, Page, Paragraph, Source, Table, Word

fraction = st.floats(0, 1)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, right = sorted((draw(fraction), draw(fraction)))
    top, bottom = sorted((draw(fraction), draw(fraction)))
    return Box(left, top, right, bottom)


def line(*texts: str) -> Line:
    return Line(tuple(Word(text, Box(0, 0, 0.1, 0.1)) for text in texts))


@given(boxes(), boxes())
def test_a_union_holds_both_boxes(first: Box, second: Box) -> None:
    """The union of two boxes contains each of them and stays on the page."""
    both = first.union(second)
    for box in (first, second):
        assert both.left <= box.left <= box.right <= both.right
        assert both.top <= box.top <= box.bottom <= both.bottom


@given(boxes(), boxes())
def test_overlap_is_a_share_and_symmetric(first: Box, second: Box) -> None:
    """Overlap lies between 0 and 1 and does not depend on the order."""
    assert 0 <= first.overlap(second) <= 1.000001
    assert first.overlap(second) == pytest.approx(second.overlap(first))


@given(boxes())
def test_a_mirror_turns_left_and_right_alone(box: Box) -> None:
    """The box is as wide and as high as before, as far from the other edge."""
    seen = box.mirrored()
    assert (seen.left, seen.right, seen.top, seen.bottom) == (1 - box.right, 1 - box.left, box.top, box.bottom)
    assert 0 <= seen.left <= seen.right <= 1


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("Ms.", "Ana", "Lima"), "Ms. Ana Lima"),
        (("王", "小", "明", "先生"), "王小明先生"),
        (("司", "法", "部", "（", "Ministry", "of", "Justice", "）"), "司法部（ Ministry of Justice ）"),
    ],
)
def test_words_are_joined_as_the_script_writes_them(words: tuple[str, ...], text: str) -> None:
    """Latin words are joined by blanks, Chinese characters by nothing."""
    assert line(*words).text == text


@pytest.mark.parametrize(
    ("gap", "text"),
    [(0.005, "邮件"), (0.011, "邮件"), (0.024, "邮 件")],
)
def test_characters_with_boxes_of_their_own_stand_apart_by_a_character(gap: float, text: str) -> None:
    """An engine's boxes are narrow and not in the middle of their room; a full-width blank is more than that."""
    first = Word("邮", Box(0.127, 0, 0.141, 0.01))
    assert Line((first, Word("件", Box(0.141 + gap, 0, 0.155 + gap, 0.01)))).text == text


@pytest.mark.parametrize(
    ("gap", "text"),
    [(0.0, "团长：谢长青司法部副司长"), (0.0038, "团长：谢长青司法部副司长"), (0.005, "团长：谢长青 司法部副司长")],
)
def test_words_of_a_text_layer_stand_apart_by_a_typed_blank(gap: float, text: str) -> None:
    """Words of several letters end at white: a quarter of a letter is a blank, less is what a changed font leaves."""
    first = Word("团长：谢长青", Box(0.1, 0, 0.22, 0.01))
    assert Line((first, Word("司法部副司长", Box(0.22 + gap, 0, 0.34 + gap, 0.01)))).text == text


def test_a_page_gives_its_lines_in_reading_order() -> None:
    """Paragraphs and table cells come out in the order in which a person reads them."""
    table = Table(((Cell(1, 1, (line("a"),)), Cell(1, 2, (line("b"),))), (Cell(2, 1, ()), Cell(2, 2, (line("c"),)))))
    page = Page(1, Source.TEXT, (Paragraph((line("head"),)), table, Paragraph((line("foot"),))))
    assert page.text == "head\na\nb\nc\nfoot"


def test_a_line_is_as_sure_as_its_least_sure_word() -> None:
    """One doubtful word makes the line doubtful."""
    box = Box(0, 0, 1, 1)
    assert Line((Word("a", box, 0.9), Word("b", box, 0.4))).confidence == 0.4


def test_a_line_said_of_several_rows_is_one_line_of_the_page() -> None:
    """What a cell over two rows says stands in both, and once on the page."""
    body, first, second = line("Court"), line("Ada"), line("Ben")
    again = (Line(body.words), Line(tuple(replace(word) for word in body.words)))  # as a worker hands it over, word for word
    rows = tuple(
        (Cell(at, 1, (name,)), Cell(at, 2, (said,)))
        for at, (name, said) in enumerate(zip((first, second), again, strict=True), 1)
    )
    assert Page(1, Source.OCR, (Table(rows),)).text == "Ada\nCourt\nBen"
