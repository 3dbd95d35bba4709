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
