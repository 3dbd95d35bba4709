"""Passages: text that knows where it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.page import Box, Document, Line, Page, Paragraph, Picture, Source, Word
from pipeline.extraction.layout.passage import flat, passage


def read(*lines: str, pictured: bool = True) -> tuple[Document, Page, tuple[Line, ...]]:
    rows = []
    for number, text in enumerate(lines):
        top = number / 10
        words = [Word(word, Box(i / 10, top, (i + 1) / 10, top + 0.1), 0.5 + i / 10) for i, word in enumerate(text.split())]
        rows.append(Line(tuple(words)))
    picture = Picture("image/webp", b"", 100, 100) if pictured else None
    page = Page(1, Source.OCR, (Paragraph(tuple(rows)),), picture=picture)
    return Document("2", "a" * 64, "note.pdf", "pdf", (page,)), page, tuple(rows)


def test_a_stretch_knows_its_box_and_confidence() -> None:
    """The place of a value is the box around its words, and its confidence that of the least sure word."""
    document, page, lines = read("Ms. Ana Lima", "Counsellor")
    text = passage(document, page, lines)
    assert text.text == "Ms. Ana Lima\nCounsellor"
    where = text.where(4, 12)
    assert (where.text, where.page, where.document) == ("Ana Lima", 1, "a" * 64)
    assert where.box == Box(0.1, 0.0, 0.3, 0.1)
    assert text.confidence(4, 12) == 0.6


def test_a_stretch_over_a_line_break_takes_both_lines() -> None:
    """A title that goes on in the next line has one box around both parts."""
    document, page, lines = read("Head of", "Section")
    box = passage(document, page, lines).where(0, 15).box
    assert box == Box(0.0, 0.0, 0.2, 0.2)


def test_typed_text_has_no_box() -> None:
    """There is no picture of a mail body to point at."""
    document, page, lines = read("Ana Lima", pictured=False)
    assert passage(document, page, lines).where(0, 3).box is None


@given(st.lists(st.lists(st.text("abc王小", min_size=1, max_size=4), min_size=1, max_size=5), min_size=1, max_size=4))
def test_every_word_is_found_again_at_its_place(rows: list[list[str]]) -> None:
    """Offsets and words never drift apart, whatever the script."""
    box = Box(0, 0, 1, 1)
    lines = tuple(Line(tuple(Word(text, box) for text in row)) for row in rows)
    page = Page(1, Source.TEXT, (Paragraph(lines),))
    text = passage(Document("1", None, "", "text", (page,)), page, lines)
    for word, start in zip(text.words, text.starts, strict=True):
        end = start + len(word.text)
        assert text.text[start:end] == word.text
        assert text.words_between(start, end) == (word,)
    assert text.text == "\n".join(line.text for line in lines)


@given(st.text())
def test_flat_text_is_flat_and_stays_so(text: str) -> None:
    """Flattening twice changes nothing, and no line break is left."""
    assert flat(flat(text)) == flat(text)
    assert "\n" not in flat(text)
