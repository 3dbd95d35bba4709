"""Tests of denials of coming that are limited. All persons are invented."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.denied_in_part import denied_in_part
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("denial", "behind", "told"),
    [
        ("will not travel", " alone: Ms. Inga Lund accompanies him", True),
        ("ne viendra pas", " seule.", True),
        ("no viajará", " solo, lo acompaña", True),
        ("не приедет", " один: его сопровождает", True),
        ("ne pourra malheureusement pas assister", " à la séance du premier jour ; il viendra le second", True),
        ("will not travel", ". Ms. Lund travels alone", False),
        ("ne viendra pas", ", le seul expert étant malade", False),
        ("не приедет", " один из делегатов", False),
        ("will not travel", " to Vienna", False),
        ("is replaced", " on the first day", False),
    ],
)
def test_what_limits_a_denial(knowledge: Knowledge, denial: str, behind: str, *, told: bool) -> None:
    """Lone travellers are denied alone: the word ends the clause right behind the verb; a part of the meeting stands in the same clause; a replacement denies nothing."""
    assert denied_in_part(denial, behind, lexicon(knowledge)) is told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Embassy of Mali, in reply to CU 2009/33 (A), informs that Mr. Karl Moor, Head of Division, will not travel alone: Ms. Inga Lund, Adviser, will accompany him.",
            ["Karl Moor", "Inga Lund"],
        ),
        (
            "L'Ambassade du Mali, en réponse à CU 2009/33 (A), a l'honneur d'informer que M. Karl Moor, Directeur, Ministère de la justice, ne viendra pas seul : Mme Inga Lund, magistrate, l'accompagnera.",
            ["Karl Moor", "Inga Lund"],
        ),
        (
            "La Embajada de Honduras, en respuesta a CU 2009/33 (A), comunica que el Sr. Karl Moor, Fiscal, no viajará solo: la Sra. Inga Lund, Fiscal, lo acompañará.",
            ["Karl Moor", "Inga Lund"],
        ),
        (
            "La Embajada de Honduras, en respuesta a CU 2009/33 (A), comunica que el Sr. Karl Moor, Fiscal, no viajará: en su lugar asistirá la Sra. Inga Lund, Fiscal.",
            ["Inga Lund"],
        ),
    ],
)
def test_who_does_not_come_alone_comes(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """He was taken for absent, in silence, and only his companion was seated."""
    assert [person.name.value for person in delegates_of_mail(text)] == names
