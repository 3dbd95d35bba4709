"""Tests of labels with a dash behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.forms.dashed_labels import with_dashes_as_colons
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str) -> str:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        lines = part.split("\n")
        blocks.append(Paragraph(tuple(build.line(line, 0.1 + 0.02 * (at + below)) for below, line in enumerate(lines))))
        at += len(lines) + 1
    page = replace(build.page("x"), source=Source.TEXT, blocks=tuple(blocks))
    (made,) = with_dashes_as_colons(build.document(page), lexicon(knowledge)).pages
    return "\n\n".join("\n".join(line.text for line in block.lines) for block in made.blocks)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Surname - Marenko\nFirst name - Ilse\nPosition - Judge\nFlight - OS 831",
            "Surname: Marenko\nFirst name: Ilse\nPosition: Judge\nFlight: OS 831",
        ),
        ("Nombre – Eva Ruiz\nCargo – jueza", "Nombre: Eva Ruiz\nCargo: jueza"),
        (
            "Nom = Ilse Marenko\nFonction = juge\nde paix\nTél. = +33 1 44",
            "Nom: Ilse Marenko\nFonction: juge\nde paix\nTél.: +33 1 44",
        ),
        (
            "Ф.И.О. – Маренко Илья\n\nДолжность – судья\n\nТелефон – +375 17 200",
            "Ф.И.О.: Маренко Илья\n\nДолжность: судья\n\nТелефон: +375 17 200",
        ),
        ("الاسم - ليلى حداد\nالوظيفة - قاضية", "الاسم: ليلى حداد\nالوظيفة: قاضية"),
    ],
)
def test_dashes_behind_labels_become_colons(build: Any, knowledge: Knowledge, text: str, made: str) -> None:
    """The first sign of a line counts; a label that is not known and a value's next line stand among them."""
    assert _read(build, knowledge, text) == made


@pytest.mark.parametrize(
    "text",
    [
        "Head of delegation – Ms. Ilse Marenko\nExpert – Mr. Oren Talbek",  # no label of a name
        "Ilse Marenko – Judge\nOren Talbek – Head\nTelephone – +43 1 260",  # persons
        "Name – Ilse Marenko",  # alone
        "Name: Ilse Marenko – Talbek\nPosition: Judge – Head",  # colons
        "Name – Ilse Marenko\nShe will come on 13 April.\nWith her family.\nPosition – Judge",  # far from each other
        "Name –\nPosition –",  # nothing behind them
        "Name | Ilse Marenko | Oren Talbek\nTitle | Judge | Head",  # a table's columns
        "Name – Marenko – Ilse\nPosition – Judge – Head",  # signs within values
        "Names – Ms. Ilse Marenko, Mr. Oren Talbek\nOrganisation – Police",  # two persons
        "Name – Ilse Marenko\nMr. Oren Talbek, Head\nPosition – Judge",  # somebody between
    ],
)
def test_other_lines_stay(build: Any, knowledge: Knowledge, text: str) -> None:
    """A dash parts a name from a post more often than a label from its value."""
    assert _read(build, knowledge, text) == text
