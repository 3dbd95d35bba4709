"""Tests of two columns that say the same in two languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Cell, Line, Page, Paragraph, Source, Table
from pipeline.extraction.tables.twin_columns import are_twins, named_twice, rooms_of, twin_paragraphs, with_twin_columns
from pipeline.extraction.words.lexicon import Lexicon


def _page(build: Any, *lines: tuple[str, float, float], language: str = "en") -> Page:
    made = tuple(build.line(text, top, left) for text, top, left in lines)
    return replace(build.page("x", language=language), source=Source.OCR, blocks=(Paragraph(made),))


def _laid_out(build: Any, words: Lexicon, page: Page) -> Page:
    (made,) = with_twin_columns(build.document(page), words).pages
    return made


def _texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


LEFT = (("List of participants", 0.30, 0.12), ("Ms. Suzanne EDWARDS", 0.32, 0.12), ("Deputy Director", 0.34, 0.12))
RIGHT = (("Liste des participants", 0.30, 0.51), ("Mme Suzanne EDWARDS", 0.32, 0.51), ("Directrice adjointe", 0.34, 0.51))


def test_each_column_becomes_a_cell(build: Any, words: Lexicon) -> None:
    """However the lines of both were read; what stands above stays."""
    mixed = [line for pair in zip(LEFT, RIGHT, strict=True) for line in pair]
    page = _laid_out(build, words, _page(build, ("NOTE VERBALE", 0.1, 0.4), *mixed))
    above, table = page.blocks
    assert isinstance(above, Paragraph)
    assert isinstance(table, Table)
    assert [_texts(cell.lines) for cell in table.rows[0]] == [[text for text, _, _ in side] for side in (LEFT, RIGHT)]
    assert are_twins(table, words, "en")


def test_a_torn_sentence_below_is_made_whole(build: Any, words: Lexicon) -> None:
    """The Mission's closing words are no part of the last person's entry, and who is named in them stands in no column."""
    torn = (
        ("The Permanent Mission would appreciate", 0.40, 0.14),
        ("it if badges could be issued.", 0.40, 0.58),
        ("The contact person for this matter is", 0.42, 0.14),
        ("Mr. Phillip GREEN (Attaché).", 0.42, 0.58),
    )
    table, below = _laid_out(build, words, _page(build, *LEFT, *RIGHT, *torn)).blocks
    assert isinstance(table, Table)
    assert isinstance(below, Paragraph)
    assert _texts(below.lines)[1] == "The contact person for this matter is Mr. Phillip GREEN (Attaché)."
    assert _texts(table.rows[0][0].lines)[-1] == "Deputy Director"


def test_columns_of_different_people_stay(build: Any, words: Lexicon) -> None:
    """Two lists side by side go on with each other, though both have a heading."""
    others = (("Members of the delegation", 0.30, 0.51), ("Mr. Oren TALBEK", 0.32, 0.51), ("Judge", 0.34, 0.51))
    page = _page(build, *LEFT, *others)
    assert _laid_out(build, words, page) == page


def test_headings_in_two_scripts_tell_it(build: Any, words: Lexicon) -> None:
    """Such a page says the same twice, however its names were misread; in Arabic the right column is the first."""
    lines = (
        ("أعضاء الوفد", 0.30, 0.76),
        ("السيد حمزة نصري", 0.32, 0.72),
        ("Members of the delegation", 0.30, 0.13),
        ("NASR1 Harnza عم", 0.32, 0.13),
    )
    page = _laid_out(build, words, _page(build, *lines, language="ar"))
    (table,) = page.blocks
    assert isinstance(table, Table)
    assert table.rows[0][0].lines[0].text == "أعضاء الوفد"


def test_names_in_both_columns_begin_paragraphs(build: Any, words: Lexicon) -> None:
    """So do headings; a line without courtesy form below a name with one goes on with it."""
    more = ("Mr. Karl VERLIN", 0.36), ("Ms. Kanya WONGSAWAT", 0.38), ("Siriporn BOPHA", 0.40)
    again = ("M. Karl VERLIN", 0.36), ("Mme Kanya WONGSAWAT", 0.38), ("Siriporn BOPHA", 0.40)
    both = [(text, top, left) for side, left in ((more, 0.12), (again, 0.51)) for text, top in side]
    (table,) = _laid_out(build, words, _page(build, *LEFT, *RIGHT, *both)).blocks
    assert isinstance(table, Table)
    names = named_twice(table, words, "en")
    first, _ = twin_paragraphs(table, names)
    assert [_texts(paragraph.lines) for paragraph in first] == [
        ["List of participants"],
        ["Ms. Suzanne EDWARDS", "Deputy Director"],
        ["Mr. Karl VERLIN"],
        ["Ms. Kanya WONGSAWAT", "Siriporn BOPHA"],
    ]


def test_lines_may_go_as_far_as_the_other_column(build: Any, words: Lexicon) -> None:
    """A short line of a narrow column did not wrap: the column could have held more."""
    page = _laid_out(build, words, _page(build, *LEFT, *RIGHT))
    (table,) = page.blocks
    assert isinstance(table, Table)
    left, right = rooms_of(twin_paragraphs(table, frozenset()), page)
    assert left == pytest.approx(0.49)
    assert right == max(line.box.right for line in page.lines())


def test_a_table_with_a_head_is_no_pair_of_columns(build: Any, words: Lexicon) -> None:
    """Two of its heads may read like headings of lists: "Amended list of members" above "Capacity in the delegation"."""
    texts = (("No.", "List of participants", "Position", "Delegation"), ("1", "Ms. Suzanne EDWARDS", "Director", "Delegate"))
    lefts = (0.05, 0.12, 0.4, 0.7)
    rows = tuple(
        tuple(
            Cell(at, n, (build.line(text, 0.3 + 0.03 * at, left),))
            for n, (text, left) in enumerate(zip(row, lefts, strict=True), 1)
        )
        for at, row in enumerate((*texts, ("2", "Ms. Suzanne EDWARDS", "Director", "Delegate")), 1)
    )
    page = replace(build.page("x", language="en"), source=Source.OCR, blocks=(Table(rows),))
    assert _laid_out(build, words, page) == page


def test_a_form_for_each_of_two_persons_is_no_pair_of_columns(build: Any, words: Lexicon) -> None:
    """Its labels come again in the other column; they are no names."""
    left = (("Participant 1 - List", 0.30, 0.12), ("Full Name", 0.32, 0.12), ("Ada Brook", 0.34, 0.12))
    right = (("Participant 2 - List", 0.30, 0.51), ("Full Name", 0.32, 0.51), ("Ben Stone", 0.34, 0.51))
    page = _page(build, *left, *right)
    assert _laid_out(build, words, page) is page
