"""Tests of labels right before their values, with nothing between."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.forms.bare_labels import with_bare_labels
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, text: str, source: Source = Source.OCR) -> str:
    paragraph = Paragraph(tuple(build.line(line, 0.1 + 0.02 * at) for at, line in enumerate(text.split("\n"))))
    page = replace(build.page("x"), source=source, blocks=(paragraph,))
    (made,) = with_bare_labels(build.document(page), lexicon(knowledge)).pages
    return "\n".join(line.text for line in made.lines())


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "ФИО Маренко Илья\nМинистерство юстиции\nДолжность судья\nТел +375 17 200\nE-mail i@minjust.example",
            "ФИО: Маренко Илья\nМинистерство юстиции\nДолжность: судья\nТел: +375 17 200\nE-mail: i@minjust.example",
        ),
        (
            "Name Ilse Marenko\nTitle Judge\nOrganization Ministry of Justice\nTel +43 1 260 60",
            "Name: Ilse Marenko\nTitle: Judge\nOrganization: Ministry of Justice\nTel: +43 1 260 60",
        ),
        (
            "Full name Ilse Marenko\nPosition Judge\nInstitution Ministry of Justice\nTelephone +43 1 260 60",
            "Full name: Ilse Marenko\nPosition: Judge\nInstitution: Ministry of Justice\nTelephone: +43 1 260 60",
        ),
        (
            "Nom et prénoms MARENKO Ilse\nFonction juge\nOrganisme Ministère de la Justice\nCourriel i@justice.example",
            "Nom et prénoms: MARENKO Ilse\nFonction: juge\nOrganisme: Ministère de la Justice\nCourriel: i@justice.example",
        ),
        (
            "Фамилия, имя, отчество Маренко Илья\nДолжность судья\nМесто работы МВД\nТелефон +996 312 266 104",
            "Фамилия, имя, отчество: Маренко Илья\nДолжность: судья\nМесто работы: МВД\nТелефон: +996 312 266 104",
        ),
        (
            "Apellidos y nombres RUIZ Eva\nCargo Jueza\nInstitución PNB\nTeléfono +591 2 244\nApellidos y nombresSOTO Ana",
            "Apellidos y nombres: RUIZ Eva\nCargo: Jueza\nInstitución: PNB\nTeléfono: +591 2 244\nApellidos y nombres: SOTO Ana",
        ),
    ],
)
def test_lines_that_begin_with_labels_get_colons(build: Any, knowledge: Knowledge, text: str, made: str) -> None:
    """Several different ones stand below one another, and a number or an address fits its own."""
    assert _read(build, knowledge, text) == made


@pytest.mark.parametrize(
    "text",
    [
        "Position Judge\nInstitution Ministry of Justice\nTelephone +43 1 260 60",  # no name
        "Full name Ilse Marenko\nPosition Judge\nInstitution Police\nFax none",  # nothing fits its label
        "Name Position Institution\nIlse Marenko Judge Police\nOren Talbek Head Police\nTelephone +43 1 260 60",  # a head
    ],
)
def test_other_lines_stay(build: Any, knowledge: Knowledge, text: str) -> None:
    """A few lines that begin with a label prove nothing."""
    assert _read(build, knowledge, text) == text


def test_typed_lines_are_read_too(build: Any, knowledge: Knowledge) -> None:
    """Blanks set the values of a plain mail below each other, which a page holds as one blank; sentences stay."""
    whole = "Full name Ilse Marenko\nPosition Judge\nInstitution Police\nTelephone +43 1 260 60"
    read = "Full name: Ilse Marenko\nPosition: Judge\nInstitution: Police\nTelephone: +43 1 260 60"
    assert _read(build, knowledge, whole, Source.TEXT) == read
    said = "Name the judge whom you expect\nposition him well\ninstitution and rank follow\ntelephone us at noon"
    assert _read(build, knowledge, said, Source.TEXT) == said
