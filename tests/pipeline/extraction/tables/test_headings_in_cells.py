"""Headings of roles that were read into the cell above them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Cell, Page, Paragraph, Source, Table
from pipeline.extraction.tables.headings_in_cells import with_headings_out_of_cells
from pipeline.extraction.words.lexicon import Lexicon

Placed = list[tuple[float, str]]  # where each line of a cell stands, from the top, and its text
NEXT: list[Placed] = [[(0.40, "Eva Roth")], [(0.40, "– clerk")]]


def _page(build: Any, rows: list[list[Placed]], source: Source) -> Page:
    table = Table(
        tuple(
            tuple(
                Cell(number, column, tuple(build.line(text, top, 0.3 * column) for top, text in placed))
                for column, placed in enumerate(row, 1)
            )
            for number, row in enumerate(rows, 1)
        )
    )
    return replace(build.page("x"), source=source, blocks=(table,))


def _told(build: Any, words: Lexicon, rows: list[list[Placed]], source: Source = Source.LAYER) -> list[str]:
    (made,) = with_headings_out_of_cells(build.document(_page(build, rows, source)), words).pages
    told: list[str] = []
    for block in made.blocks:
        if isinstance(block, Paragraph):
            told.append(" ".join(line.text for line in block.lines))
        else:
            told += [" | ".join(cell.text for cell in row) for row in block.rows]
    return told


@pytest.mark.parametrize("heading", ["Advisers", "Советники", "Conseillers", "Asesores", "الخبراء", "随行人员"])
def test_a_heading_of_several_ends_the_row_above(build: Any, words: Lexicon, heading: str) -> None:
    """It was the end of a post, and those below it had no part."""
    row: list[Placed] = [[(0.20, "Ada Lund"), (0.22, "Maria")], [(0.20, "– judge of the"), (0.22, "Court"), (0.30, heading)]]
    assert _told(build, words, [row, NEXT]) == ["Ada Lund Maria | – judge of the Court", heading, "Eva Roth | – clerk"]
    assert len(_told(build, words, [row, NEXT], Source.TEXT)) == 2  # what was typed stays


def test_a_heading_of_one_parts_a_row_that_goes_on_below(build: Any, words: Lexicon) -> None:
    """Two persons were read as one row."""
    row: list[Placed] = [[(0.20, "Ada Lund"), (0.36, "Per Holm")], [(0.20, "– judge"), (0.28, "Expert"), (0.36, "– professor")]]
    assert _told(build, words, [row]) == ["Ada Lund | – judge", "Expert", "Per Holm | – professor"]


def test_the_highest_heading_parts_first_whatever_its_column(build: Any, words: Lexicon) -> None:
    """One that stood higher in a later column was lost."""
    names: list[tuple[float, str]] = [(0.20, "Ada Lund"), (0.42, "Eva Roth"), (0.50, "Experts"), (0.58, "Per Holm")]
    posts: list[tuple[float, str]] = [(0.20, "– judge"), (0.34, "Advisers"), (0.42, "– clerk"), (0.58, "– professor")]
    told = ["Ada Lund | – judge", "Advisers", "Eva Roth | – clerk", "Experts", "Per Holm | – professor"]
    assert _told(build, words, [[names, posts]]) == told


@pytest.mark.parametrize(
    "row",
    [
        [[(0.20, "Ada Lund"), (0.22, "Maria")], [(0.20, "– judge"), (0.30, "Adviser")]],
        [[(0.20, "Ada Lund"), (0.22, "Maria")], [(0.20, "– judge"), (0.22, "Advisers")]],
        [[(0.20, "Ada Lund"), (0.30, "Maria")], [(0.20, "– judge"), (0.30, "Advisers")]],
        [[(0.20, "Ada Lund")], [(0.20, "– judge"), (0.30, "Justice")]],
    ],
)
def test_what_may_be_somebodys_own_stays(build: Any, words: Lexicon, row: list[Placed]) -> None:
    """One part alone, a line that stands close, one beside another's, or no part at all."""
    assert len(_told(build, words, [row, NEXT])) == 2


@pytest.mark.parametrize("label", ["9. Participe en qualité de", "Role in the delegation", "Función en la delegación"])
def test_a_choice_of_a_form_heads_nobody(build: Any, words: Lexicon, label: str) -> None:
    """A form's table was torn there, and its contact person was filed."""
    row: list[Placed] = [[(0.20, label)], [(0.20, "Chef de délégation"), (0.24, "Expert"), (0.30, "Observateurs")]]
    assert len(_told(build, words, [row, NEXT])) == 2
