"""Tests of labels of a name's parts that were read as one cell with its value. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.forms.names_within import name_within
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("Family name\tVERLIN First name Tomas", ["VERLIN", "First name", "Tomas"]),
        ("姓\t区 名 锦洪", ["区", "名", "锦洪"]),
        ("Participant 1\tFirst name ADA", ["First name", "ADA"]),
        ("Family name\tVERLIN HOLM", []),
        ("Title (Mr/Ms/Dr)\tMrs. Family name SOLBERG", ["Mrs.", "Family name", "SOLBERG"]),
        ("Civilité\tM. Nom de famille VASSEUR", ["M.", "Nom de famille", "VASSEUR"]),
        ("Tratamiento\tSra. Apellidos QUIROGA LUNA", ["Sra.", "Apellidos", "QUIROGA LUNA"]),
        ("Title\tMinister Family name SOLBERG", []),  # a post
        ("Title (Mr/Ms/Dr)\tMrs.", []),
        ("Title\tDelegate to the Commission", []),
    ],
)
def test_the_label_within_parts_the_values(build: Any, knowledge: Knowledge, row: str, parts: list[str]) -> None:
    """Only beside the label of the other part of a name, or where nothing else is labelled."""
    (table,) = build.page(row).blocks
    assert isinstance(table, Table)
    label, cell = table.rows[0]
    assert [part.text for part in name_within(cell, label, lexicon(knowledge))] == parts
