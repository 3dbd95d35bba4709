"""Tests of roles in a column of their own, which a page without rules gives before all persons."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Page, Paragraph, Source
from pipeline.extraction.layout.roles_at_margin import with_roles_beside
from pipeline.extraction.words.lexicon import Lexicon

Placed = tuple[float, str]  # from the top, and the lines of a paragraph


@pytest.fixture
def texts(build: Any, words: Lexicon) -> Any:
    """Returns the paragraphs' texts of a page with these roles at 0.1 of its width and these persons beside them."""

    def texts_(
        roles: list[Placed], persons: list[Placed], *, source: Source = Source.LAYER, at: tuple[float, float] = (0.1, 0.5)
    ) -> list[str]:
        placed = [*((top, text, at[0]) for top, text in roles), *((top, text, at[1]) for top, text in persons)]
        blocks = tuple(
            Paragraph(tuple(build.line(line, top + number / 50, left) for number, line in enumerate(text.split("\n"))))
            for top, text, left in placed
        )
        (page,) = with_roles_beside(build.document(Page(1, source, blocks, language="en")), words).pages
        return ["\n".join(line.text for line in block.lines) for block in page.blocks if isinstance(block, Paragraph)]

    return texts_


PERSONS = [
    (0.30, "Mr. Tomas Verlin\nJudge"),
    (0.36, "Ms. Ada Brook\nClerk"),
    (0.42, "Mr. Ben Stone\nUsher"),
    (0.48, "Ms. Cara Fell"),
]


@pytest.mark.parametrize(
    ("head", "alternates", "adviser"),
    [
        ("Representative", "Alternates:", "Adviser"),
        ("Chef de délégation", "Suppléants", "Conseiller"),
        ("Jefe de la delegación", "Suplentes", "Asesora"),
        ("Глава делегации", "Заместители главы делегации", "Советник"),
        ("团长", "副代表", "顾问"),
        ("رئيس الوفد", "المناوبون", "مستشار"),
    ],
)
def test_each_role_goes_above_whom_it_stands_beside(texts: Any, head: str, alternates: str, adviser: str) -> None:
    """It may stand level with the name, or in the middle of the entry; a second alternate has none beside him."""
    roles = [(0.31, head), (0.36, alternates), (0.48, adviser)]
    told = [text for _, text in PERSONS]
    assert texts(roles, PERSONS) == [head, told[0], alternates, told[1], told[2], adviser, told[3]]


@pytest.mark.parametrize(
    ("goes", "comes", "stays"),
    [
        ("Delete", "Add", "Unchanged"),
        ("Supprimer", "Ajouter", "Sans changement"),
        ("Eliminar", "Agregar", "Continúa"),
        ("Исключить", "Включить", "Прежние"),
        ("حذف", "إضافة", "دون تغيير"),
        ("删去", "代之以", "保留"),
    ],
)
def test_who_goes_and_who_comes_is_told_beside_them_too(texts: Any, goes: str, comes: str, stays: str) -> None:
    """Below both labels a third one may say who stays, in whatever words; alone it is none."""
    told = [text for _, text in PERSONS]
    labels = [(0.30, goes), (0.36, comes), (0.42, stays)]
    assert texts(labels, PERSONS) == [goes, told[0], comes, told[1], stays, told[2], told[3]]
    unknown = [(0.30, "Xuvo"), (0.36, "Glam")]
    assert texts(unknown, PERSONS) == ["Xuvo", "Glam", *told]


def test_a_role_within_a_paragraph_parts_it(texts: Any) -> None:
    """The persons stand so close that their lines were read as one paragraph."""
    roles = [(0.30, "Head of delegation"), (0.34, "Alternate")]
    assert texts(roles, [(0.30, "Mr. Tomas Verlin\nJudge\nMs. Ada Brook\nClerk")]) == [
        "Head of delegation",
        "Mr. Tomas Verlin\nJudge",
        "Alternate",
        "Ms. Ada Brook\nClerk",
    ]


def test_roles_at_the_right_go_above_them_too(texts: Any) -> None:
    """Arabic pages have the roles there."""
    roles = [(0.30, "رئيس الوفد"), (0.36, "مستشار")]
    assert texts(roles, PERSONS[:2], at=(0.8, 0.2)) == [roles[0][1], PERSONS[0][1], roles[1][1], PERSONS[1][1]]


def test_what_is_no_such_column_stays(texts: Any) -> None:
    """One heading, words that are no role, roles beside nobody or above everybody, two beside the same line, typed text."""
    roles = [(0.30, "Head of delegation"), (0.36, "Adviser")]
    kept = [text for _, text in (*roles, *PERSONS[:2])]
    assert texts(roles[:1], PERSONS[:2]) == [kept[0], *kept[2:]]
    assert texts([(0.30, "Vienna"), (0.36, "Geneva")], PERSONS[:2]) == ["Vienna", "Geneva", *kept[2:]]
    assert texts([(0.10, "Head of delegation"), (0.16, "Adviser")], PERSONS[:2]) == kept
    assert texts([(0.30, "Head of delegation"), (0.70, "Adviser")], PERSONS[:2]) == kept
    assert texts([(0.30, "Head of delegation"), (0.305, "Adviser")], PERSONS[:2]) == kept
    assert texts(roles, PERSONS[:2], at=(0.1, 0.12)) == kept
    assert texts(roles, PERSONS[:2], source=Source.TEXT) == kept
