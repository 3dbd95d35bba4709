"""Roles in cells that no heading gives them."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Box, Cell, Line, Word
from pipeline.extraction.lists.roles_in_cells import _role_below, roles_unread
from pipeline.extraction.words.lexicon import Lexicon


def _cell(text: str) -> Cell:
    read = tuple(Word(word, Box(0.1, 0.1, 0.2, 0.2), 1.0) for word in text.split())
    return Cell(1, 1, (Line(read),) if read else ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Lee\nHead of\nDelegation", "Ada Lee"),
        ("M. Luc\nArman\nChef de la\ndélégation", "M. Luc\nArman"),
        ("Ana Ríos\n(Jefa de\nDelegación)", "Ana Ríos"),
        ("Ada Lee\nHead of\nSection", None),
        ("Ada\nMary\nLee", None),
        ("Head of\nDelegation", None),
    ],
)
def test_a_role_that_runs_over_ends_the_name(words: Lexicon, text: str, name: str | None) -> None:
    """Lines that are a role only together are no part of the name; without a name above they stay."""
    end = _role_below(text, words)
    assert (None if end is None else text[:end]) == name


def test_who_leads_may_stand_among_remarks(words: Lexicon) -> None:
    """A cell of an unknown column that says who leads is read, unless a column of roles stands in the table."""
    row = (_cell("Ada Lee"), _cell("Head of delegation"), _cell("Expert"), _cell(""))
    assert list(roles_unread(row, ("name", "", "", ""), words)) == [1]
    assert list(roles_unread(row, ("name", "", "role", ""), words)) == []


def _led(delegates_of_mail: Any, asked: str, *answers: str) -> list[str]:
    rows = (("Mr. Bo Marsh", "Judge"), ("Ms. Ada Lind", "Prosecutor"))
    cells = "".join(f"<tr><td>{name}</td><td>{post}</td><td>{a}</td></tr>" for (name, post), a in zip(rows, answers, strict=True))
    table = f"<table><tr><th>Name</th><th>Post</th><th>{asked}</th></tr>{cells}</table>"
    read = delegates_of_mail(f"<p>CU 2009/33 (A). Our delegation:</p>{table}", "html")
    return [str(person.role.value) for person in read]


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("Head of delegation", ("yes", "no")),
        ("Head of delegation (yes/no)", ("Yes", "")),
        ("Head of delegation?", ("X", "-")),
        ("Chef de délégation (oui/non)", ("oui", "non")),
        ("Jefe de delegación", ("sí", "no")),
        ("Глава делегации", ("да", "нет")),
        ("团长", ("是", "否")),
        ("رئيس الوفد", ("نعم", "لا")),
    ],
)
def test_a_column_asks_who_leads(delegates_of_mail: Any, asked: str, answers: tuple[str, str]) -> None:
    """Whoever is answered for with a yes leads; nobody did, in silence."""
    assert _led(delegates_of_mail, asked, *answers) == ["head", "member"]


def test_another_answer_is_asked_about(delegates_of_mail: Any) -> None:
    """It may be a yes."""
    rows = "<tr><td>Mr. Bo Marsh</td><td>Judge</td><td>perhaps</td></tr>"
    table = f"<table><tr><th>Name</th><th>Post</th><th>Head of delegation</th></tr>{rows}</table>"
    (person,) = delegates_of_mail(f"<p>CU 2009/33 (A). Our delegation:</p>{table}", "html")
    assert person.role.confidence < 0.8


def _listed(delegates_of_mail: Any, *rows: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    read = delegates_of_mail(f"<p>CU 2009/33 (A). Our delegation:</p><table>{table}</table>", "html")
    fields = ("name", "title", "organisation", "role")
    return [tuple(str(getattr(person, field).value or "") for field in fields) for person in read]


def test_a_part_above_the_name_within_its_cell(delegates_of_mail: Any) -> None:
    """A head "Capacity / Name" is of names: posts and bodies beside them were lost. The part is of its own cell."""
    read = _listed(
        delegates_of_mail,
        ("Capacity / Name", "Post", "Body"),
        ("Head of delegation<br>Mr. Bo Marsh", "Judge", "High Court"),
        ("Advisers<br>Ms. Ada Lind", "Prosecutor", "Ministry of Justice"),
        ("Mr. Ole Tarn", "Inspector", "Ministry of Police"),
    )
    assert read == [
        ("Bo Marsh", "Judge", "High Court", "head"),
        ("Ada Lind", "Prosecutor", "Ministry of Justice", "adviser"),
        ("Ole Tarn", "Inspector", "Ministry of Police", "member"),
    ]


@pytest.mark.parametrize(
    ("head", "cell", "read"),
    [
        ("Cargo / Nombre", "Directora General<br>Sra. Alba Rey", ("Alba Rey", "Directora General", "member")),
        ("Fonction / Nom", "Procureur adjoint M. Luc Arman", ("Luc Arman", "Procureur adjoint", "member")),
        ("Qualité / Nom", "Chef de délégation M. Luc Arman", ("Luc Arman", "", "head")),
        ("Должность / ФИО", "Советник<br>г-жа Орлова Нина Петровна", ("Орлова Нина Петровна", "Советник", "member")),
        ("身份/姓名", "团长<br>刘建国先生", ("刘建国", "", "head")),
        ("Title / Name", "Justice Bo Marsh", ("Bo Marsh", "", "member")),
    ],
)
def test_a_part_or_post_before_the_name_within_its_cell(
    delegates_of_mail: Any, head: str, cell: str, read: tuple[str, ...]
) -> None:
    """What stands before the courtesy form is the person's part or post; a form that may be a post stays with the name."""
    body = "Министерство юстиции" if "ФИО" in head else "外交部" if "姓名" in head else "Ministry of Justice"
    label = "Организация" if "ФИО" in head else "单位" if "姓名" in head else "Organisation"
    (person,) = _listed(delegates_of_mail, (head, label), (cell, body))
    assert (person[0], person[1], person[3]) == read
    assert person[2] == body
