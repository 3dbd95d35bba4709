"""Rows that were read as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.page import Cell, Page, Source, Table
from pipeline.extraction.tables.merged_rows import with_merged_rows_parted
from pipeline.extraction.words.lexicon import Lexicon

Placed = list[tuple[float, str]]  # where each line of a cell stands, from the top, and its text


def _page(build: Any, *rows: list[Placed], source: Source = Source.OCR, language: str = "en") -> Page:
    table = Table(
        tuple(
            tuple(
                Cell(number, column, tuple(build.line(text, top, 0.2 * column) for top, text in placed))
                for column, placed in enumerate(row, 1)
            )
            for number, row in enumerate(rows, 1)
        )
    )
    return replace(build.page("x"), source=source, blocks=(table,), language=language)


def _rows(build: Any, page: Page, words: Lexicon) -> list[list[str]]:
    (made,) = with_merged_rows_parted(build.document(page), words).pages
    return [[cell.text for cell in row] for block in made.blocks if isinstance(block, Table) for row in block.rows]


THREE: list[Placed] = [
    [(0.20, "Mr."), (0.25, "Ms."), (0.32, "Mr.")],
    [(0.20, "Oren Baskov"), (0.25, "Ilse"), (0.275, "Marenko"), (0.32, "Tomas Verlin")],
    [(0.20, "Judge"), (0.32, "Consul")],
    [(0.20, "Head of"), (0.222, "delegation"), (0.25, "Member"), (0.32, "Member")],
]


def test_courtesy_forms_and_parts_tell_the_persons_of_a_row(build: Any, words: Lexicon) -> None:
    """Each has the lines at his height; a name and a part may have two, and who has no post takes nobody's."""
    assert _rows(build, _page(build, THREE), words) == [
        ["Mr.", "Oren Baskov", "Judge", "Head of delegation"],
        ["Ms.", "Ilse Marenko", "", "Member"],
        ["Mr.", "Tomas Verlin", "Consul", "Member"],
    ]


def test_numbers_count_them_too(build: Any, words: Lexicon) -> None:
    """Text set in the middle of its row's height belongs to it as well."""
    row: list[Placed] = [
        [(0.21, "4."), (0.29, "5.")],
        [(0.20, "Oren"), (0.222, "Baskov"), (0.28, "Ilse"), (0.302, "Marenko")],
        [(0.21, "Member"), (0.29, "Member")],
    ]
    assert [cells[1] for cells in _rows(build, _page(build, row), words)] == ["Oren Baskov", "Ilse Marenko"]


def test_names_behind_courtesy_forms_tell_the_persons(build: Any, words: Lexicon) -> None:
    """Each begins with a form, on a line of its own perhaps; a form within one name's lines is no beginning of all of them."""
    row: list[Placed] = [
        [(0.20, "Mr."), (0.222, "Oren"), (0.244, "Baskov"), (0.30, "Ms. Ilse"), (0.322, "Marenko")],
        [(0.20, "Deputy"), (0.222, "Director"), (0.30, "Judge")],
        [(0.20, "Member"), (0.30, "Member")],
    ]
    assert _rows(build, _page(build, row), words) == [
        ["Mr. Oren Baskov", "Deputy Director", "Member"],
        ["Ms. Ilse Marenko", "Judge", "Member"],
    ]
    one: list[Placed] = [
        [(0.20, "Oren Baskov"), (0.222, "(Mr.)")],
        [(0.20, "Judge")],
        [(0.20, "Head of delegation"), (0.222, "Member")],
    ]
    assert len(_rows(build, _page(build, one), words)) == 1


def test_one_person_s_row_stays_one(build: Any, words: Lexicon) -> None:
    """A courtesy form and a part of two lines each are no two persons beside one name; what was typed stays."""
    one: list[Placed] = [
        [(0.20, "H.E."), (0.222, "Mr.")],
        [(0.20, "Oren Baskov")],
        [(0.20, "Judge")],
        [(0.20, "Head of delegation"), (0.222, "Adviser")],
    ]
    assert len(_rows(build, _page(build, one), words)) == 1
    assert len(_rows(build, _page(build, THREE, source=Source.TEXT), words)) == 1
    alone: list[Placed] = [THREE[0], THREE[1], THREE[2], [(0.20, "Member")]]
    assert len(_rows(build, _page(build, alone), words)) == 1  # one column alone tells nothing


def test_the_same_part_twice_beside_two_names_is_two_persons(build: Any, words: Lexicon) -> None:
    """Whose courtesy forms were not read; a part in two languages is one person's, and so is one beside a long name."""
    two: list[Placed] = [
        [(0.20, "Rasha"), (0.222, "HADDAD"), (0.25, "Khalid AL-"), (0.272, "AMIN")],
        [(0.20, "Deputy"), (0.222, "Director"), (0.25, "Senior Officer")],
        [(0.20, "Delegate"), (0.25, "Delegate")],
    ]
    assert _rows(build, _page(build, two), words) == [
        ["Rasha HADDAD", "Deputy Director", "Delegate"],
        ["Khalid AL- AMIN", "Senior Officer", "Delegate"],
    ]
    assert len(_rows(build, _page(build, [*two[:2], [(0.20, "Delegate"), (0.25, "Délégué")]]), words)) == 1
    long: list[Placed] = [[(0.20, "Rasha"), (0.25, "HADDAD")], *two[1:]]
    assert len(_rows(build, _page(build, long), words)) == 1
    given: list[Placed] = [[(0.20, "Rasha"), (0.25, "Khalid")], *two[1:]]
    assert len(_rows(build, _page(build, given), words)) == 1  # given names of one person, on two lines
    unknown: list[Placed] = [[(0.20, "Qwendo Fralm"), (0.25, "Xyzra Blorp")], *two[1:]]
    assert len(_rows(build, _page(build, unknown), words)) == 1  # nobody knows them as names


def test_a_head_is_parted_from_the_first_person(build: Any, words: Lexicon) -> None:
    """Labels stand above, of one line or two; a head of two lines in every column stays what it is."""
    head: list[Placed] = [
        [(0.10, "Family name"), (0.14, "Baskov")],
        [(0.09, "Given"), (0.112, "names"), (0.14, "Oren")],
        [(0.10, "Position"), (0.14, "Judge")],
        [(0.10, "E-mail")],
    ]
    assert _rows(build, _page(build, head), words) == [
        ["Family name", "Given names", "Position", "E-mail"],
        ["Baskov", "Oren", "Judge", ""],
    ]
    plain: list[Placed] = [[(0.10, "Family"), (0.122, "name")], [(0.10, "Given"), (0.122, "names")], [(0.11, "Position")]]
    assert len(_rows(build, _page(build, plain), words)) == 1
