"""Tests for parts with another function of the same person."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of Delegation and Spokesman", Role.HEAD),
        ("Spokesperson and head of the delegation", Role.HEAD),
        ("Deputy Head of Delegation cum chief negotiator", Role.ALTERNATE),
        ("chef de la délégation et porte-parole", Role.HEAD),
        ("cheffe adjointe de la délégation et rapporteuse", Role.ALTERNATE),
        ("Jefa de la delegación y portavoz", Role.HEAD),
        ("глава делегации и официальный представитель", Role.HEAD),
        ("رئيس الوفد والمتحدث باسمه", Role.HEAD),
        ("نائب رئيس الوفد ومقرر", Role.ALTERNATE),
        ("团长兼发言人", Role.HEAD),
        ("发言人兼副团长", Role.ALTERNATE),
        ("Head and Spokesman", None),
        ("Head of Section and Spokesman", None),
        ("Director of Cabinet and Spokesman", None),
        ("Adviser and Spokesman", None),
        ("Head of delegation and members", None),
        ("Head of delegation and Minister of Justice", None),
        ("主任兼发言人", None),
    ],
)
def test_a_function_beside_it_hides_no_part(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Who leads or stands in does so as spokesman too; one word alone may be a post, and so may anything else."""
    assert lexicon(knowledge).role(text) is role


def test_whose_head_it_is(knowledge: Knowledge) -> None:
    """Only the delegation's head has a part in it; a mission's has a post."""
    joined = lexicon(knowledge).joined
    assert all(map(joined.of_delegation, ("Head of Delegation", "jefa de la delegación", "глава делегации", "رئيس الوفد")))
    assert not any(map(joined.of_delegation, ("Head of Mission", "Deputy Chairman", "Jefe de Misión", "Team Leader")))
