"""Tests of contacts that a border between two columns tears or joins to the column before."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Page, Source, Table
from pipeline.extraction.tables.contacts_at_borders import with_contacts_at_borders
from pipeline.extraction.words.lexicon import lexicon

Text = str | list[str]


@pytest.fixture
def rows(build: Any, knowledge: Knowledge) -> Any:
    """Returns the texts of the rows of a table whose columns begin at `lefts`."""

    def rows_(*texts: tuple[Text, ...], lefts: tuple[float, ...], source: Source = Source.OCR, language: str = "en") -> Any:
        def cell(text: Text, number: int, column: int) -> Cell:
            lines = [text] if isinstance(text, str) else text
            top = 0.1 + number / 10
            return Cell(
                number + 1,
                column + 1,
                tuple(build.line(line, top + at / 50, lefts[column]) for at, line in enumerate(lines) if line),
            )

        table = Table(tuple(tuple(cell(text, number, at) for at, text in enumerate(row)) for number, row in enumerate(texts)))
        page = Page(1, source, (table,), language=language)
        (mended,) = with_contacts_at_borders(build.document(page), lexicon(knowledge)).pages
        assert isinstance(mended.blocks[0], Table)
        return [[cell.text for cell in row] for row in mended.blocks[0].rows]

    return rows_


HEAD = ("Name", "Telephone", "Passport No.")


def _torn(build: Any, text: str) -> tuple[float, ...]:
    """Return where the columns begin if the last one follows a blank behind this text."""
    return (0.05, 0.4, float(build.line(f"{text} 1", 0.1, 0.4).words[-1].box.left))


def test_last_figures_beyond_a_border(build: Any, rows: Any) -> None:
    """They are the number's where it is one of its country's with them only; the passport stays."""
    text = "00386 1 286 57"
    told = rows(HEAD, ("Mr. Avgust Knez", text, "93"), ("Ms. Ada Knez", text, "80 EA2270840"), lefts=_torn(build, text))
    assert told[1:] == [
        ["Mr. Avgust Knez", "00386 1 286 57 93", ""],
        ["Ms. Ada Knez", "00386 1 286 57 80", "EA2270840"],
    ]


def test_figures_in_the_midst_of_a_number(build: Any, rows: Any) -> None:
    """It goes on below."""
    row = ("Mr. Avgust Knez", ["00386", "246 62 01"], ["1", ""])
    assert rows(HEAD, row, lefts=_torn(build, "00386"))[1][1:] == ["00386 1 246 62 01", ""]


@pytest.mark.parametrize(
    ("number", "behind"),
    [
        ("00386 1 286 57 93", "12"),  # it is whole
        ("00386 1 286 57", "EA22"),
        ("00386 1 286", "57"),  # nor with them
        ("286 57", "93"),  # of which country is not told
    ],
)
def test_figures_of_the_next_column_stay(build: Any, rows: Any, number: str, behind: str) -> None:
    """Room 12 is no end of a number."""
    assert rows(HEAD, ("Mr. Avgust Knez", number, behind), lefts=_torn(build, number))[1][1:] == [number, behind]


def test_figures_apart_or_typed_stay(build: Any, rows: Any) -> None:
    """More than a blank parts two columns; what was typed stands where it stands."""
    row = ("Mr. Avgust Knez", "00386 1 286 57", "93")
    assert rows(HEAD, row, lefts=(0.05, 0.4, 0.9))[1] == [*row]
    assert rows(HEAD, row, lefts=_torn(build, row[1]), source=Source.TEXT)[1] == [*row]


HEADS = ("Name", "Status", "E-mail")
LEFTS = (0.05, 0.4, 0.6)
OTHERS = (("Mr. Jan Roth", "Delegate", "jan.roth@mfa.example"), ("Ms. Eva Roth", "Delegate", "eva.roth@mfa.example"))


def _through(build: Any, behind: str) -> str:
    """Return a role with this behind it at the place where the last column begins."""
    blanks = "Delegate"
    while float(build.line(f"{blanks} {behind}", 0.1, LEFTS[1]).words[-1].box.left) < LEFTS[2]:
        blanks += "x"
    return f"{blanks} {behind}"


def test_an_address_read_onto_the_column_before(build: Any, rows: Any) -> None:
    """Where its own cell is empty and the other rows tell where that column begins."""
    glued = _through(build, "ada.roth@mfa.example")
    told = rows(HEADS, *OTHERS, ("Ms. Ada Roth", glued, ""), lefts=LEFTS)
    assert told[3][2] == "ada.roth@mfa.example"
    assert told[3][1] == glued.split()[0]
    assert rows(HEADS, OTHERS[0], ("Ms. Ada Roth", glued, ""), lefts=LEFTS)[2][2] == ""
    assert rows(HEADS, *OTHERS, ("Ms. Ada Roth", _through(build, "member"), ""), lefts=LEFTS)[3][2] == ""
