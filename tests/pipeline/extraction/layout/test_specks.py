"""Tests of specks read as marks around words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Cell, Paragraph, Source, Table
from pipeline.extraction.layout.specks import without_specks


def _read(build: Any, *lines: str, source: Source = Source.OCR) -> str:
    paragraph = Paragraph(tuple(build.line(line, 0.1 + 0.02 * at) for at, line in enumerate(lines)))
    page = replace(build.page("x"), source=source, blocks=(paragraph,))
    (made,) = without_specks(build.document(page)).pages
    return "\n".join(line.text for line in made.lines())


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Маренко ‘Илья Петрович’", "Маренко ‘Илья Петрович’"),  # quoted
        ("Маренко ‘Илья Петрович", "Маренко Илья Петрович"),
        ("Маренко Илья. Петрович", "Маренко Илья Петрович"),
        ("отдел по борьбе с ‘торговлей людьми.", "отдел по борьбе с торговлей людьми."),
        ("Талбек Ольга Ивановна’", "Талбек Ольга Ивановна"),
        ("“Должность", "Должность"),
        ("Институт “Право”", "Институт “Право”"),
        ("„Дом” и “Право”", "„Дом” и “Право”"),
        ("Mr. 'Tomas Verlin", "Mr. Tomas Verlin"),
        ("Mr. ‘Abd al-Karim Talbek", "Mr. ‘Abd al-Karim Talbek"),
        ("Ms. 'Mamello Talbek", "Ms. 'Mamello Talbek"),
        ("Gerrit van 't Verlin", "Gerrit van 't Verlin"),
        ("the States’ delegates", "the States’ delegates"),
        ("Ilse |Marenko", "Ilse Marenko"),
        ("ilse_\nmarenko@court.example", "ilse_\nmarenko@court.example"),
        ("“张三 司长", "“张三 司长"),  # too short to tell
        ("السيد «محمد طلبك", "السيد «محمد طلبك"),  # in Arabic a guillemet may be a comma
        ("السيد” محمد طلبك", "السيد محمد طلبك"),
        ("معهد “القانون”", "معهد “القانون”"),
        ("Подполк. Маренко", "Подполк. Маренко"),
        ("второй секретарь“Постоянного представительства", "второй секретарь Постоянного представительства"),
        ("Second Secretary„Permanent Mission", "Second Secretary Permanent Mission"),
        ("Институт“Право”", "Институт“Право”"),  # something is quoted
    ],
)
def test_marks_that_no_script_writes_so_are_left_out(build: Any, read: str, meant: str) -> None:
    """What closes a quotation stays, and what may begin or end a word of its script."""
    assert _read(build, *read.split("\n")) == meant


def test_typed_text_stays_as_it_is(build: Any) -> None:
    """Only pictures have specks."""
    assert _read(build, "Маренко ‘Илья", source=Source.TEXT) == "Маренко ‘Илья"


def test_each_cell_is_looked_at_by_itself(build: Any) -> None:
    """A mark in one cell closes nothing in another."""
    row = (Cell(1, 1, (build.line("‘Илья", 0.1),)), Cell(1, 2, (build.line("судья’", 0.1, 0.5),)))
    page = replace(build.page("x"), source=Source.OCR, blocks=(Table((row,)),))
    (made,) = without_specks(build.document(page)).pages
    assert [line.text for line in made.lines()] == ["Илья", "судья"]


def test_a_letter_alone_on_its_line_is_a_speck(build: Any) -> None:
    """The rest of a stamp ends no entry; a mark with its stop, a Chinese character and figures stay."""
    page = replace(build.page("Ms. Ada Brook\nH\n\nW\n\nA.\n3\n先"), source=Source.OCR)
    (made,) = without_specks(build.document(page)).pages
    assert [line.text for line in made.lines()] == ["Ms. Ada Brook", "A.", "3", "先"]
    assert all(block.lines for block in made.blocks if isinstance(block, Paragraph))
