"""Rows of a form read as one: labels in one cell, values in the other, on either side."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Table
from pipeline.extraction.forms.stacked_labels import with_rows_unstacked
from pipeline.extraction.words.lexicon import lexicon

PITCH = 0.03


def _cell(build: Any, column: int, texts: list[tuple[str, float]]) -> Cell:
    return Cell(1, column, tuple(build.line(text, 0.3 + at * PITCH, 0.1 + 0.4 * (column - 1)) for text, at in texts))


def _rows(build: Any, knowledge: Knowledge, labels: list[tuple[str, float]], values: list[tuple[str, float]]) -> list[list[str]]:
    made = []
    for left, right in ((labels, values), (values, labels)):
        table = Table(((_cell(build, 1, left), _cell(build, 2, right)),))
        parted = with_rows_unstacked(table, lexicon(knowledge))
        made.append([] if parted is table else [[cell.text if cell.lines else "" for cell in row] for row in parted.rows])
    assert made[0] == made[1]
    return made[0]


@pytest.mark.parametrize(
    ("labels", "values", "rows"),
    [
        (
            [("Name:", 0), ("Designation:", 1), ("Fax:", 2), ("E-mail:", 3)],
            [("Mr. Rowan Ashdown", 0), ("Director", 1), ("r.ashdown@ministry.example", 3)],
            [
                ["Name:", "Mr. Rowan Ashdown"],
                ["Designation:", "Director"],
                ["Fax:", ""],
                ["E-mail:", "r.ashdown@ministry.example"],
            ],
        ),
        (
            [("Nom", 0), ("Fonction", 1), ("Courriel", 3)],
            [("M. Rowan Ashdown", 0), ("Directeur des affaires", 1), ("juridiques", 2), ("r@ministere.example", 3)],
            [["Nom", "M. Rowan Ashdown"], ["Fonction", "Directeur des affaires juridiques"], ["Courriel", "r@ministere.example"]],
        ),
        (
            [("الاسم:", 0), ("جهة العمل:", 1), ("الهاتف:", 2)],
            [("السيد خلفان بن سيف", 0), ("وزارة العدل", 1), ("+968 24699217", 2)],
            [["الاسم:", "السيد خلفان بن سيف"], ["جهة العمل:", "وزارة العدل"], ["الهاتف:", "+968 24699217"]],
        ),
        (
            [("Nombre", 0), ("Cargo", 1), ("Institución", 2), ("Teléfono", 3)],
            [("Sra. Petra Holm", 0), ("Fiscal", 1), ("+34 91 390 0000", 3)],
            [["Nombre", "Sra. Petra Holm"], ["Cargo", "Fiscal"], ["Institución", ""], ["Teléfono", "+34 91 390 0000"]],
        ),
        (
            [("ФИО", 0), ("Должность", 1)],
            [("Ашдаун Роман Иванович", 0), ("начальник отдела", 1), ("международного права", 2)],
            [["ФИО", "Ашдаун Роман Иванович"], ["Должность", "начальник отдела международного права"]],
        ),
        (
            [("Address", 0), ("Phone", 1), ("Fax", 2), ("Email", 3), ("Passport No.", 4)],
            [("London", 0), ("+44 121 231 1541", 1), ("+44 121 273 4049", 2)],
            [
                ["Address", "London"],
                ["Phone", "+44 121 231 1541"],
                ["Fax", "+44 121 273 4049"],
                ["Email", ""],
                ["Passport No.", ""],
            ],
        ),
        (
            [("Telefax", 0), ("E-mail", 1), ("Passport No.", 2), ("Vienna, 4 April 2009", 3)],
            [("010 136 2166", 0), ("a@mission.example", 1)],
            [["Telefax", "010 136 2166"], ["E-mail", "a@mission.example"], ["Passport No.", ""], ["Vienna, 4 April 2009", ""]],
        ),
    ],
)
def test_each_label_gets_the_value_at_its_height(
    build: Any, knowledge: Knowledge, labels: list[tuple[str, float]], values: list[tuple[str, float]], rows: list[list[str]]
) -> None:
    """A field left empty has none; a wrapped line goes on with the value above it."""
    assert _rows(build, knowledge, labels, values) == rows


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([("Name", 0)], [("Mr. Rowan Ashdown", 0), ("Director", 1)]),
        ([("Mr. Rowan Ashdown", 0), ("Director", 1)], [("Ms. Petra Holm", 0), ("Prosecutor", 1)]),
        ([("Name", 0), ("Post", 1)], [("Telephone", 0), ("E-mail", 1), ("Fax", 2)]),
        ([("Name", 0), ("Post", 1), ("Fax", 2), ("E-mail", 3)], [("Mr. Rowan Ashdown", 0.5), ("Director", 1.5)]),
    ],
)
def test_other_cells_stay(build: Any, knowledge: Knowledge, one: list[tuple[str, float]], other: list[tuple[str, float]]) -> None:
    """One label, persons side by side, and labels in both cells are no such row."""
    assert _rows(build, knowledge, one, other) == []


@pytest.mark.parametrize(
    "post",
    [
        ["Asesor Legal", "(Ministerio de", "Gobierno)"],
        ["Legal Officer", "(Ministry of", "Justice)"],
        ["Conseiller", "(Ministère de la", "Fonction publique)"],
    ],
)
def test_a_body_in_brackets_over_two_lines_is_no_label(build: Any, knowledge: Knowledge, post: list[str]) -> None:
    """Though each half sounds like one: beside a name of two lines it stays the post of who is named."""
    told = [(text, at) for at, text in enumerate(post)]
    assert _rows(build, knowledge, told, [("Dr. Juan Evo Quispe", 0), ("Ticona", 1)]) == []
