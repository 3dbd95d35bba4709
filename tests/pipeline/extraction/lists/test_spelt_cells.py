"""Tests of names with their spelling below them in one cell. All persons are invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.page import Cell
from models.reply import Delegate
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.lists.spelt_cells import is_native, spelt_apart


def test_the_spelling_is_taken_apart(build: Any) -> None:
    """Lines in Latin letters below a native name are its spelling; a name in Latin letters alone has none."""
    page = build.page("王小明\nWANG Xiaoming")
    cell = Cell(1, 1, tuple(page.lines()))
    row, latin = spelt_apart([cell], [0])
    assert ([line.text for line in row[0].lines], [line.text for line in latin]) == (["王小明"], ["WANG Xiaoming"])
    alone = Cell(1, 1, tuple(page.lines())[1:])
    assert spelt_apart([alone], [0]) == ([alone], ())


def test_native_lines_have_letters(build: Any) -> None:
    """Figures are written in no script."""
    native = [is_native(line) for line in build.page("王小明\nWANG\n1-2").lines()]
    assert native == [True, False, False]


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Sr. Luis Araneda", "Sra. Marta Inostroza", True),
        ("Sr. Luis Araneda", "Luis ARANEDA", False),
        ("李明", "LI Ming", False),
    ],
)
def test_another_name_in_the_column_of_spellings_is_asked(
    delegates_of_mail: Callable[..., tuple[Delegate, ...]], first: str, second: str, asked: bool
) -> None:
    """Two columns of names may be those who leave and those who come, whatever their heads say; the first were filed."""
    row = "".join(f"<td>{text}</td>" for text in (first, second, "Fiscal"))
    head = "<td>Nombre</td><td>Nombre</td><td>Cargo</td>"
    said = "<p>La delegación estará integrada por:</p>"
    (person,) = delegates_of_mail(f"{said}<table><tr>{head}</tr><tr>{row}</tr></table>", "html")
    assert (Doubt.OTHERWISE.reason in person.name.reasons) is asked
