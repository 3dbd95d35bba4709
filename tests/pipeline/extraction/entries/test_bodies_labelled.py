"""Tests of bodies behind a label within what a sentence says of somebody. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "La Mission informe (CU 2009/33 (A)) que M. Luc Berg, qui est Sénateur au sein de l'institution suivante : "
                "Présidence de la République, représentera le Bénin."
            ),
            [("Sénateur", "Présidence de la République")],
        ),
        (
            "We inform you (CU 2009/33 (A)) that Mr. Jan Voss, Judge at the following institution: High Court, will attend.",
            [("Judge", "High Court")],
        ),
        (
            (
                "La Misión informa (CU 2009/33 (A)) que la Sra. Ana Gil, Jueza, y el Sr. Juan Mora, Fiscal, ambos funcionarios "
                "de la siguiente institución: Ministerio de Energía, participarán en la reunión."
            ),
            [("Jueza", "Ministerio de Energía"), ("Fiscal", "Ministerio de Energía")],
        ),
    ],
)
def test_the_label_is_no_part_of_post_or_body(delegates_of_mail: Any, text: str, told: list[tuple[str, str]]) -> None:
    """The words that lead to the body behind the colon belong to neither."""
    assert [(person.title.value, person.organisation.value) for person in delegates_of_mail(text)] == told


def test_a_colon_before_no_body_parts_nothing(delegates_of_mail: Any) -> None:
    """Behind the label a body has to stand."""
    text = "Norland informs (CU 2009/33 (A)) that Mr. Jan Voss, Judge of the Supreme Court, will attend."
    (person,) = delegates_of_mail(text)
    assert (person.title.value, person.organisation.value) == ("Judge of the Supreme Court", None)
