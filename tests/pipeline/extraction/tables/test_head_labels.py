"""Tests of what one cell of a table's head may mean."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Cell
from pipeline.extraction.tables.head_labels import column_of, labels_of, with_short_names
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (("Full name",), "name"),
        (("Full name Function",), "name"),
        (("No. Full name Function",), "name"),
        (("Nom et prénom Fonction Courriel",), "name"),
        (("Nombre completo Cargo",), "name"),
        (("Должность Ведомство",), "title"),
        (("الاسم المسمى الوظيفي",), "name"),
        (("职位 部门",), "title"),
        (("Details of the delegate", "Full name"), "name"),
        (("姓 Apelido",), "family"),
        (("2 3) Cargo",), "title"),
        (("1. Full name",), "name"),
        (("| 1 Ведомство",), "organisation"),
        (("M./Mme", "Dhr./Mevr."), "honorific"),
        (("1 Vienna",), ""),
        (("3rd Cargo",), ""),
        (("Vienna International Centre",), ""),
        (("The Permanent Mission of Norland has the honour to submit the name",), ""),
    ],
)
def test_a_head_means_its_wording_or_the_first_of_several(build: Any, words: Lexicon, lines: tuple[str, ...], meant: str) -> None:
    """All of its words must be known heads; a number's is passed over."""
    cell = Cell(1, 1, tuple(build.line(text, 0.1 + 0.02 * at) for at, text in enumerate(lines)))
    assert next(iter(labels_of(cell, words)), "") == meant


def test_neighbours_decide_what_a_head_means() -> None:
    """A name beside a given name is the family name; a second head of one field tells another where it may."""
    assert column_of(("name", "family"), [], has_given=True, has_family=True) == "family"
    assert column_of(("name", "family"), [], has_given=False, has_family=False) == "name"
    assert column_of(("title", "role"), ["title"], has_given=False, has_family=False) == "role"
    assert column_of((), [], has_given=False, has_family=False) == ""


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("First\tMiddle\tLast", ["given", "given", "family"]),
        ("Family\tGiven\tPosition", ["family", "given", ""]),
        ("First\tSecretary\tTel.", ["", "", ""]),  # one alone tells nothing
        ("First name\tLast name\tOther", ["", "", ""]),  # both are told: what else is "other" is no name
    ],
)
def test_heads_that_leave_out_name(build: Any, words: Lexicon, head: str, told: list[str]) -> None:
    """Where one is of given and one of family names, both are what they would be with "name" behind them."""
    (table,) = build.page(f"{head}\nA\tB\tC").blocks
    row = table.rows[0]
    options = [labels_of(cell, words) if " " in cell.text else () for cell in row]
    found = with_short_names(options, row, words)
    assert [names[0] if names and not option else "" for names, option in zip(found, options, strict=True)] == told
