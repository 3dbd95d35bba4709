"""Tests of bodies written once for several rows of a table. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Box, Cell, Line, Word
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.tables.bodies_spanning import with_bodies_above_rows
from pipeline.extraction.tables.heads import Columns

HEAD = "CU 2009/33 (A). Our delegation:\n\n"
ROWS = "| Ministry of Justice | Ms. Eve Roy | Counsel |\n|  | Mr. Tom Lall | Clerk |\n| High Court | Mr. Bo Marsh | Judge |\n"


def _table(delegates_of_mail: Any, mail: str) -> list[tuple[str, str | None]]:
    head, *rows = (line.strip("|").split("|") for line in mail.splitlines())
    cells = "".join("<tr>" + "".join(f"<td>{text.strip()}</td>" for text in row) + "</tr>" for row in (head, *rows))
    read = delegates_of_mail(f"<p>{HEAD}</p><table>{cells}</table>", "html")
    return [(person.name.value, person.organisation.value) for person in read]


@pytest.mark.parametrize(
    "head", ["| Body | Name | Post |\n", "| Organisme | Nom | Fonction |\n", "| Institución | Nombre | Cargo |\n"]
)
def test_the_body_above_holds_for_an_empty_cell_before_the_name(delegates_of_mail: Any, head: str) -> None:
    """The second person's body was lost, and nobody was asked."""
    assert _table(delegates_of_mail, head + ROWS) == [
        ("Eve Roy", "Ministry of Justice"),
        ("Tom Lall", "Ministry of Justice"),
        ("Bo Marsh", "High Court"),
    ]


def test_an_empty_cell_behind_the_name_is_no_body(delegates_of_mail: Any) -> None:
    """He may have none."""
    mail = "| Name | Post | Body |\n| Ms. Eve Roy | Counsel | Ministry of Justice |\n| Mr. Tom Lall | Clerk |  |\n"
    assert _table(delegates_of_mail, mail) == [("Eve Roy", "Ministry of Justice"), ("Tom Lall", None)]


@pytest.mark.parametrize(("tops", "asked"), [((0.10, 0.20), [False, False]), ((0.13, 0.20), [False, True])])
def test_a_body_in_the_middle_of_its_rows_is_asked_about(build: Any, tops: tuple[float, ...], asked: list[bool]) -> None:
    """It does not begin as high as the name beside it, and the one below may be meant as well."""
    names, columns = ("Eve Roy", "Tom Lall"), Columns(("organisation", "name"), ((), ()))
    rows = [[_cell("Ministry of Justice", tops[0]), _cell(names[0], 0.10)], [Cell(2, 1, ()), _cell(names[1], tops[1])]]
    persons = [_person(build, name) for name in names]
    persons[0] = replace(persons[0], organisation=_person(build, "Ministry of Justice").name)
    told = with_bodies_above_rows(persons, columns, rows)
    assert [person.organisation[0].text for person in told] == ["Ministry of Justice"] * 2
    assert [Doubt.BODY_SPANS in person.doubts for person in told] == asked


def test_without_a_body_above_it_is_asked_about(build: Any) -> None:
    """The one that is meant may stand below."""
    columns = Columns(("organisation", "name"), ((), ()))
    (person,) = with_bodies_above_rows([_person(build, "Eve Roy")], columns, [[Cell(1, 1, ()), _cell("Eve Roy", 0.1)]])
    assert (person.organisation, person.doubts) == ((), (Doubt.BODY_SPANS,))


def _cell(text: str, top: float) -> Cell:
    return Cell(1, 1, (Line(tuple(Word(word, Box(0.1, top, 0.2, top + 0.02), 1.0) for word in text.split())),))


def _person(build: Any, text: str) -> Person:
    page = build.page(text)
    held = passage(build.document(page), page, page.blocks[0].lines)
    return Person((Piece(held, 0, len(text)),), "table", 1.0)
