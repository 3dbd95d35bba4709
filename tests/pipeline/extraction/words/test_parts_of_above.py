"""Parts in a delegation that are told by whoever stands above."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Alternate to the above", Role.ALTERNATE),
        ("Alternate to No. 1", Role.ALTERNATE),
        ("Suppléante de l’intéressé", Role.ALTERNATE),
        ("Suplente del anterior", Role.ALTERNATE),
        ("Asesora de este último", Role.ADVISER),
        ("Заместитель вышеназванного", Role.ALTERNATE),
        ("نائب المذكور أعلاه", Role.ALTERNATE),
        ("前者候补", Role.ALTERNATE),
        ("Jefe del anterior", None),
        ("Suplente anterior", None),
        ("del anterior", None),
    ],
)
def test_a_part_of_whoever_stands_above(words: Lexicon, text: str, role: Role | None) -> None:
    """It is the part without these words; whose head somebody is, is his post."""
    assert words.role(text) is role


@pytest.mark.parametrize("text", ["Suplente del anterior", "Suppléant de la précédente", "Reemplazo del anterior"])
def test_a_part_of_whoever_stands_above_strikes_nobody_off(words: Lexicon, text: str) -> None:
    """Whoever stands behind "Suplente anterior" is, and behind "Nombre del anterior"."""
    assert words.changes.side(text) is None
    assert words.changes.side("Suplente anterior") is not None
    assert words.changes.side("Nombre del anterior") is not None


@pytest.mark.parametrize(
    ("lead", "first", "second", "close"),
    [
        ("The following are designated:", "Principal expert:", "Alternate to the above:", "Yours sincerely,"),
        ("La délégation est composée comme suit :", "Expert titulaire :", "Suppléant du précédent :", "Cordialement,"),
        ("Comunico la designación siguiente:", "Experto titular:", "Suplente del anterior:", "Atentamente,"),
    ],
)
def test_an_alternate_of_the_above_comes(delegates_of_mail: Any, lead: str, first: str, second: str, close: str) -> None:
    """The word "anterior" was taken to strike the alternate off, in silence."""
    blocks = f"{first}\nDr. Bruno Mata\nbruno.mata@mj.example\n\n{second}\nDra. Irene Alfaro\nirene.alfaro@mj.example"
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{lead}\n\n{blocks}\n\n{close}\nRosa Mena\n")
    assert [person.name.value for person in read] == ["Bruno Mata", "Irene Alfaro"]
    assert [person.role.value for person in read] == [Role.EXPERT, Role.ALTERNATE]
