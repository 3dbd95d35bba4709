"""Lines of a table that reach over the white between its columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Table, Word
from pipeline.reading.geometry.bands import ACROSS, with_bands
from pipeline.reading.geometry.spots import Row, rows_of, spotted
from pipeline.reading.layout import blocks_of

Setter = Callable[..., list[Word]]

HEAD = [("Contact", 0.1, 0.30), ("Name", 0.36, 0.30), ("Post", 0.62, 0.30)]
PERSONS = [
    [("+595 21 415 600", 0.1), ("Teresita Benítez", 0.36), ("Agente Fiscal Adjunta", 0.62)],
    [("+595 981 437 220", 0.1), ("Hugo Cáceres", 0.36), ("Asistente Fiscal", 0.62)],
    [("+595 21 450 036", 0.1), ("Norma Insfrán", 0.36), ("Directora de Prevención", 0.62)],
]


def laid(*lines: tuple[str, float] | list[tuple[str, float]]) -> list[tuple[str, float, float]]:
    """Return lines, each of one piece or several, one below the other under a head."""
    placed = [[line] if isinstance(line, tuple) else line for line in lines]
    return [*HEAD, *((text, left, 0.32 + 0.02 * row) for row, pieces in enumerate(placed) for text, left in pieces)]


def texts(table: Table) -> list[list[str]]:
    """Return what stands in each cell."""
    return [[" ".join(line.text for line in cell.lines) for cell in row] for row in table.rows]


def test_a_band_is_a_row_of_its_own(set_words: Setter) -> None:
    """A body set in the middle over the persons whom it sends parts neither the table nor its own words."""
    words = set_words(
        laid(("MINISTERIO PÚBLICO DE LA NACIÓN", 0.345), *PERSONS[:2], ("SECRETARÍA NACIONAL DE LA MUJER", 0.345), PERSONS[2])
    )
    (table,) = blocks_of(words, 0.707)
    assert isinstance(table, Table)
    rows = texts(table)
    assert [row[0] for row in rows if not any(row[1:])] == ["MINISTERIO PÚBLICO DE LA NACIÓN", "SECRETARÍA NACIONAL DE LA MUJER"]
    assert {len(row) for row in rows} == {3}
    assert ["+595 981 437 220", "Hugo Cáceres", "Asistente Fiscal"] in rows


def test_a_long_line_of_a_cell_stays_in_its_cell(set_words: Setter) -> None:
    """With nothing beside it, it reaches over the next column; it begins where its own column begins."""
    persons = [[("Béchir Nacer", 0.1), ("Conseiller", 0.36), ("+43 1 561 8919", 0.62)]]
    persons += [[("Djaber Saïdi", 0.1), ("Greffier", 0.36), ("+43 1 561 8920", 0.62)]]
    body = ("Ministère de la justice et des droits", 0.36)
    words = set_words(laid(persons[0], body, persons[1], body, persons[0]))
    (table,) = blocks_of(words, 0.707)
    assert isinstance(table, Table)
    assert sum("Ministère de la justice et des droits" in row[1] for row in texts(table)) == 2


def test_a_sentence_between_two_tables_is_of_neither(set_words: Setter) -> None:
    """A line as long as the table parts it."""
    sentence = ("The following persons will join the delegation on the second day of the session", 0.1)
    blocks = blocks_of(set_words(laid(PERSONS[0], sentence, *PERSONS[1:])), 0.707)
    assert not any(sentence[0] in cell for block in blocks if isinstance(block, Table) for row in texts(block) for cell in row)


@pytest.fixture
def rows(set_words: Setter) -> Callable[..., list[Row]]:
    """Return a function that sets lines and gathers them in rows."""
    return lambda lines: rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))


def test_bands_have_one_middle(rows: Callable[..., list[Row]]) -> None:
    """One that begins with a column by chance is known by the others."""
    lines = rows([("JUSTICE", 0.4, 0.3), ("ONE", 0.1, 0.32), ("INTERIOR BOARD", 0.365, 0.34)])
    assert with_bands({0: ACROSS, 2: lines[2].left}, lines) == {0: ACROSS, 2: ACROSS}
    assert with_bands({0: lines[0].left}, lines) == {0: lines[0].left}
