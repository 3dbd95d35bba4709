"""Holders of an office who cannot come: nobody need have announced them before. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            """Monsieur le Garde des Sceaux, Maître Odo Kessel, retenu par d'autres obligations, ne pourra prendre part aux
travaux. Il y sera représenté par Monsieur Pim Arens, Directeur, qui conduira la délégation.""",
            Kind.NOMINATION,
        ),
        (
            """Monsieur Odo Kessel, Conseiller, retenu par d'autres obligations, ne pourra prendre part aux travaux. Il y sera
représenté par Monsieur Pim Arens, Directeur.""",
            Kind.AMENDMENT,
        ),
        (
            "Le Ministre a décidé que M. Pim Arens remplacera M. Odo Kessel, retenu par d'autres obligations.",
            Kind.AMENDMENT,
        ),
    ],
)
def test_they_are_no_change(kind_of_note: Any, text: str, kind: Kind) -> None:
    """That is asked: he may have been announced."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == kind
    assert kind == Kind.AMENDMENT or found.confidence < 0.8


@pytest.mark.parametrize(
    "said",
    [
        "The Honourable Attorney-General, Chief Odo Kessel, sends his apologies as he is prevented from attending.",
        "Le Procureur général, M. Odo Kessel, est empêché et ne pourra pas prendre part aux travaux.",
        "El Fiscal General, Sr. Odo Kessel, no podrá asistir por otros compromisos.",
        "Генеральный прокурор г-н Одо Кессель не сможет принять участие в совещании.",
        "总检察长李大伟先生因公务不能与会。",
        "ويعتذر النائب العام السيد أحمد العلوي عن عدم المشاركة لارتباطات سابقة.",
    ],
)
def test_whoever_prosecutes_holds_an_office_too(kind_of_note: Any, said: str) -> None:
    """In six languages: beside a list it was a change, unasked."""
    above = "CU 2009/33 (A)\n\nThe Mission has the honour to convey the composition of the delegation:\n\n"
    found = kind_of_note(f"{above}1. Mr. Pim Arens, Director\n2. Ms. Ada Brook, Judge\n\n{said}")
    assert found.value == Kind.NOMINATION
