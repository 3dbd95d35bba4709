"""Tests of posts before names on rows below bodies. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SPANISH = (
    "Norlandia (CU 2009/33 (A)). Asistirán:\n\nMINISTERIO DE JUSTICIA\n  la Fiscal Jefa, Sra. Ana Lind (al@n.example)\n"
    "  el Fiscal, Sr. Jorge Leiva\n\nMINISTERIO DEL INTERIOR\n  el Comisario, Sr. Blas Soto\n\nAtentamente"
)
FRENCH = (
    "CU 2009/33 (A). Participeront :\n\nMINISTÈRE DE LA JUSTICE\n  le Directeur, M. Jean Dupont\n"
    "  la Conseillère juridique, Mme Awa Ndiaye\n\nLa Mission saisit cette occasion."
)
RUSSIAN = (
    "CU 2009/33 (A). В заседании примут участие:\n\nМИНИСТЕРСТВО ЮСТИЦИИ\n"
    "  начальник управления, г-н Сергей Лукша (luksha@min.example)\n  консультант, г-жа Ольга Ковалевич\n\nС уважением"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            SPANISH,
            [
                ("Ana Lind", "Fiscal Jefa", "MINISTERIO DE JUSTICIA"),
                ("Jorge Leiva", "Fiscal", "MINISTERIO DE JUSTICIA"),
                ("Blas Soto", "Comisario", "MINISTERIO DEL INTERIOR"),
            ],
        ),
        (
            FRENCH,
            [
                ("Jean Dupont", "Directeur", "MINISTÈRE DE LA JUSTICE"),
                ("Awa Ndiaye", "Conseillère juridique", "MINISTÈRE DE LA JUSTICE"),
            ],
        ),
        (
            RUSSIAN,
            [
                ("Сергей Лукша", "начальник управления", "МИНИСТЕРСТВО ЮСТИЦИИ"),
                ("Ольга Ковалевич", "консультант", "МИНИСТЕРСТВО ЮСТИЦИИ"),
            ],
        ),
    ],
)
def test_rows_below_a_body_begin_with_posts(delegates_of_mail: Any, text: str, told: list[tuple[str, str, str]]) -> None:
    """All but the first of them were lost, and the first was left without his post."""
    found = delegates_of_mail(text)
    assert [(one.name.value, one.title.value, one.organisation.value) for one in found] == told


def test_one_such_row_alone_begins_nobody(delegates_of_mail: Any) -> None:
    """Who signs may stand so below his body."""
    text = "CU 2009/33 (A). Mr. John Smith, Judge, will attend.\n\nMINISTRY OF JUSTICE\nthe Registrar, Mr. Hugo Frost"
    assert "Hugo Frost" not in [one.name.value for one in delegates_of_mail(text)]
