"""Tests of posts and bodies parted within one cell."""

from __future__ import annotations

import pytest

from models.finding import Finding, absent
from models.page import Box, Cell, Line, Page, Paragraph, Source, Table, Word
from models.reply import Delegate
from pipeline.extraction.trust.one_cell import is_parted_in_cell


def _line(text: str) -> Line:
    return Line(tuple(Word(word, Box(0.1, 0.1, 0.2, 0.12)) for word in text.split()))


def _is_parted(*lines: str, cell: bool = True, body: str | None = "Office of the Minister") -> bool:
    fields = {field: absent(field, 0.9) for field in ("honorific", "organisation", "role")}
    if body is not None:
        fields["organisation"] = Finding("organisation", body, body, 0.9)
    person = Delegate(1, Finding("name", "A", "A", 0.9), title=Finding("title", "Director", "Director", 0.9), **fields)
    told = tuple(map(_line, lines))
    block = Table(((Cell(1, 1, told),),)) if cell else Paragraph(told)
    return is_parted_in_cell(person, Page(1, Source.LAYER, (block,)))


@pytest.mark.parametrize("lines", [("Director, Office of the Minister",), ("Director, Office", "of the Minister")])
def test_a_comma_within_a_cell(lines: tuple[str, ...]) -> None:
    """Be it broken over lines or not."""
    assert _is_parted(*lines)


def test_lines_lists_and_posts_alone_are_parted_otherwise() -> None:
    """The end of a line parts post and body as well as a column does; a list has no columns."""
    assert not _is_parted("Director", "Office of the Minister")
    assert not _is_parted("Director, Office of the Minister", cell=False)
    assert not _is_parted("Director, Office of the Minister", body=None)
