"""Tests of blocks that stand abreast."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Table
from pipeline.extraction.tables.persons_abreast import persons_abreast
from pipeline.extraction.words.lexicon import lexicon

LEFT = (0.1, 0.5)
PAIR = (("Lic. Ada Peguero", "Sr. Fausto Rijo"), ("Directora del Centro", "Consejero"), ("Tel. 533-44221", "f@serex.example"))
SECOND = (("Sra. Belkis Almánzar", "Sr. Ramón Tejeda"), ("Asesora Jurídica", "Ministro"))


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Returns the first line of each person's paragraph and how many lines it has, None for a table."""

    def read_(*texts: tuple[str, ...], language: str = "es") -> list[tuple[str, int]] | None:
        rows = tuple(
            tuple(
                Cell(number, column, (build.line(text, 0.1 + number / 20, left),) if text else ())
                for column, (text, left) in enumerate(zip(row, LEFT, strict=True), 1)
            )
            for number, row in enumerate(texts, 1)
        )
        found = persons_abreast(Table(rows), lexicon(knowledge), language)
        return None if found is None else [(block.lines[0].text, len(block.lines)) for (block,) in found]

    return read_


def test_each_column_holds_a_person_above_his_post(read: Any) -> None:
    """They are read from left to right, then from top to bottom."""
    assert read(*PAIR, *SECOND) == [
        ("Lic. Ada Peguero", 3),
        ("Sr. Fausto Rijo", 3),
        ("Sra. Belkis Almánzar", 2),
        ("Sr. Ramón Tejeda", 2),
    ]
    assert read(*PAIR) == [("Lic. Ada Peguero", 3), ("Sr. Fausto Rijo", 3)]


@pytest.mark.parametrize(
    "rows",
    [
        (("Sra. Ada Peguero", "Directora"), ("Sr. Fausto Rijo", "Consejero")),  # a table: one column names, the other posts
        (("Titular", "Suplente"), *PAIR),  # a head
        (("Sra. Ada Peguero", "Sr. Fausto Rijo"), ("Sra. Belkis Almánzar", "Sr. Ramón Tejeda")),  # names alone
        (("Sr. Fausto Rijo", "Mr. Fausto RIJO"), ("Consejero", "Counsellor"), ("f@serex.example", "")),  # in two languages
        PAIR[:2],  # two signatures
    ],
)
def test_anything_else_is_a_table(read: Any, rows: tuple[tuple[str, str], ...]) -> None:
    """What no courtesy form begins, what says the same twice, and who signs, is read as it was."""
    assert read(*rows) is None
