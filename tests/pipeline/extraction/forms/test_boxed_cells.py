"""Boxes that are cells of their own: crosses beside roles, parts of telephone numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.forms.boxed_cells import is_answer, with_boxes_joined, with_crosses_told
from pipeline.extraction.words.lexicon import lexicon


def _rows(table: Table) -> list[str]:
    return [" | ".join(cell.text for cell in row if cell.lines) for row in table.rows]


@pytest.mark.parametrize(
    ("row", "joined"),
    [
        ("Attending as\tHead of delegation\tX\tMember\t\tObserver\t", "☒ Head of delegation ☐ Member ☐ Observer"),
        ("Attending as\tHead of delegation\t\tMember\tx", "☐ Head of delegation ☒ Member"),
        ("Participa como:\t\tJefe de delegación\tX\tDelegado\t\tAsesor", "☐ Jefe de delegación ☒ Delegado ☐ Asesor"),
        ("Qualité\tChef de délégation\t✓\tMembre\t", "☒ Chef de délégation ☐ Membre"),
    ],
)
def test_a_cross_stands_before_what_it_chooses(build: Any, knowledge: Knowledge, row: str, joined: str) -> None:
    """The boxes stand behind their words where the first of these follows the label at once, else before them."""
    (told,) = with_boxes_joined(build.table(row), lexicon(knowledge)).rows
    assert [cell.text for cell in told if cell.lines][1:] == [joined]


def test_rows_of_lists_stay(build: Any, knowledge: Knowledge) -> None:
    """A cross in a row without a role's label, or two crosses, choose nothing."""
    for text in ("Mr. Ada Brook\tMember\tX\tJudge", "Attending as\tHead\tX\tMember\tX", "Name\tAda Brook\tTitle\tX"):
        table = build.table(text)
        assert with_boxes_joined(table, lexicon(knowledge)) is table


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (
            "Telephone\tCountry code\tArea code\tNumber\tExt.\nTelephone\t43\t1\t26060\t4418\nFax\t43\t1\t26061\t",
            ["Telephone | +43 1 26060 ext. 4418", "Fax | +43 1 26061"],
        ),
        ("Teléfono\tCód. país\tLada\tNúmero\n\t52\t55\t53460127", ["Teléfono | +52 55 53460127"]),
        ("Téléphone\tIndicatif pays\t00221\tNuméro\t338497120", ["Téléphone | +221 338497120"]),
        ("Телефон\tКод страны\tКод города\tНомер\nТелефон\t7\t495\t2441234", ["Телефон | +7 495 2441234"]),
    ],
)
def test_the_parts_of_a_number_are_one(build: Any, knowledge: Knowledge, rows: str, joined: list[str]) -> None:
    """Below a row that names the parts, or each behind its name."""
    assert _rows(with_boxes_joined(build.table(rows), lexicon(knowledge))) == joined


def test_columns_of_crosses_tell_roles(build: Any, knowledge: Knowledge) -> None:
    """Each person has the role of the column with the cross."""
    text = "Name\tPost\tHead\tAlternate\tMember\nAda Brook\tJudge\t\tX\t\nBen Stone\tClerk\tx\t\t\nEva Lund\tClerk\t\t\t✓"
    told = with_crosses_told(build.table(text), lexicon(knowledge))
    assert _rows(told) == [
        "Name | Post",
        "Ada Brook | Judge | Alternate",
        "Ben Stone | Clerk | Head",
        "Eva Lund | Clerk | Member",
    ]
    text = "Name\tHead\tMember\nAda Brook\tJudge\t\nBen Stone\t\tX"
    table = build.table(text)
    assert with_crosses_told(table, lexicon(knowledge)) is table


@pytest.mark.parametrize(
    ("above", "head", "other"),
    [
        ("Capacity", "Head of delegation", "Expert"),
        ("Qualité", "Chef de délégation", "Expert"),
        ("Calidad", "Jefe de delegación", "Experto"),
        ("Статус", "Глава делегации", "Эксперт"),
        ("身份", "团长", "专家"),
        ("صفة المشاركة", "رئيس الوفد", "خبير"),
    ],
)
def test_a_label_above_the_parts_was_read_with_the_first(
    build: Any, knowledge: Knowledge, above: str, head: str, other: str
) -> None:
    """In six languages: who leads became a member in silence."""
    table = build.table(f"Name\t{head}\t{other}\nAda Brook\tX\t\nBen Stone\t\tX\nEva Lund\t\tX")
    first = table.rows[0][1]
    lines = (build.line(above, 0.0), *(build.line(word, 0.01 + 0.01 * at) for at, word in enumerate(head.split())))
    merged = Table(((table.rows[0][0], replace(first, lines=lines), table.rows[0][2]), *table.rows[1:]))
    told = with_crosses_told(merged, lexicon(knowledge))
    assert _rows(told) == ["Name", f"Ada Brook | {head}", f"Ben Stone | {other}", f"Eva Lund | {other}"]
    unknown = replace(first, lines=(build.line("Photograph taken in", 0.0), *lines[1:]))
    table = Table(((table.rows[0][0], unknown, table.rows[0][2]), *table.rows[1:]))
    assert with_crosses_told(table, lexicon(knowledge)) is table


def test_a_courtesy_form_answers_its_label(build: Any, knowledge: Knowledge) -> None:
    """What numbers rows elsewhere ("Sr.") is one; the words of the label itself are none."""
    words = lexicon(knowledge)
    cells = {text: build.table(f"x\t{text}").rows[0][1] for text in ("Sr.", "M.", "Mr./Ms.", "Name")}
    assert is_answer(("honorific",), [cells["Sr."]], words)
    assert is_answer(("title",), [cells["M."]], words)
    assert not is_answer(("name",), [cells["Sr."]], words)
    assert not is_answer(("honorific",), [cells["Mr./Ms."]], words)
    assert not is_answer(("honorific",), [cells["Name"]], words)


def test_a_role_at_the_end_of_its_row_answers_the_label_for_one(build: Any, knowledge: Knowledge) -> None:
    """Beside "Statut" it is a role; where a name follows, "Délégué" is his label, and the one for a role was left empty."""
    words = lexicon(knowledge)
    assert is_answer(("role",), build.table("Statut\tDélégué").rows[0][1:], words)
    assert not is_answer(("role",), build.table("Statut\tDélégué\tPatrice NGOY").rows[0][1:], words)
    assert not is_answer(("title",), build.table("Fonction\tDélégué").rows[0][1:], words)
