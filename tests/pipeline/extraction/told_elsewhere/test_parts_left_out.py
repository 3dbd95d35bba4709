"""A part in the delegation that a sentence tells and that nobody got."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Norland informs that Ms. Ada Lind, Judge, Ministry of Justice, has been appointed alternate head of the delegation.",
            True,
        ),
        ("Norland informs that Ms. Ada Lind, Judge, Ministry of Justice, has been appointed to the Court of Appeal.", False),
        ("Заместителем руководителя делегации Норландии назначена г-жа Анна Котова, судья, Верховный суд.", True),
        ("Se informa que suplente del jefe de la delegación del Perú ha sido nombrada la Sra. Ana Gil Ríos, fiscal.", True),
    ],
)
def test_a_part_that_was_not_understood_is_asked_about(delegates_of_mail: Any, said: str, asked: bool) -> None:
    """It stands in the sentence, and nobody has it: she would be filed as a member."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert str(person.role.value) == "member"
    assert (person.role.confidence < 0.5) is asked


def test_a_part_that_somebody_has_is_not_asked_about(delegates_of_mail: Any) -> None:
    """The sentence speaks of the head, who was found."""
    said = "Mr. Olav Lund, Minister, will lead the delegation. Ms. Ada Lind, Judge, will assist the head of the delegation."
    lund, lind = delegates_of_mail(f"CU 2009/33 (A)\n\nNorland informs as follows. {said}\n")
    assert (str(lund.role.value), str(lind.role.value)) == ("head", "member")
    assert lind.role.confidence > 0.5
