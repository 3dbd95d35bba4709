"""Seats of organisations at the end of their letterheads."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.letterhead import organisation_names
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.seats_of_organisations import with_seats_as_places
from pipeline.extraction.states.state_votes import Vote


@pytest.mark.parametrize(
    ("text", "iso3", "place"),
    [
        ("جامعة الدول العربية\nمجلس وزراء الداخلية العرب\nتونس", "TUN", True),
        ("Organisation of Northern Judges\nSecretariat\nPanama", "PAN", True),
        ("Organización de Jueces del Norte\nPanamá", "PAN", True),
        ("Ministry of Justice\nPanama", "PAN", False),
        ("Organisation of the Judges of Panama\nSecretariat", "PAN", False),
    ],
)
def test_a_state_s_name_alone_below_an_organisation_is_its_seat(
    build: Any, knowledge: Knowledge, text: str, iso3: str, place: bool
) -> None:
    """Below a ministry, and within the name itself, it is the State."""
    (page,) = page_texts(build.document(text))
    vote = Vote(iso3, 0.9, "the letterhead", iso3, None)
    assert with_seats_as_places([vote], organisation_names(page, knowledge), knowledge)[0].place is place


def test_other_clues_stay(build: Any, knowledge: Knowledge) -> None:
    """What is told elsewhere counts as before."""
    (page,) = page_texts(build.document("Organisation of Northern Judges\nPanama"))
    vote = Vote("PAN", 0.97, "the body that presents its compliments", "Panama", None)
    assert with_seats_as_places([vote], organisation_names(page, knowledge), knowledge) == [vote]
