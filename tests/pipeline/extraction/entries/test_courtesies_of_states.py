"""Tests of courtesy forms of one State's names. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesies_of_states import with_courtesies_of_state
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage


def _person(build: Any, text: str, form: str = "") -> Person:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    begins = len(form) + 1 if form else 0
    honorific = Piece(held, 0, len(form)) if form else None
    return Person(name=(Piece(held, begins, len(held.text)),), via="list", weight=0.9, honorific=honorific, language="en")


@pytest.mark.parametrize(
    ("state", "text", "form", "parted"),
    [
        ("MMR", "U Aung Myo Kyi", "", ("U", "Aung Myo Kyi")),
        ("MMR", "U Nu", "", ("U", "Nu")),
        ("MMR", "Uma Thida", "", ("", "Uma Thida")),
        ("MMR", "Mr. U Aung Kyi", "Mr.", ("Mr.", "U Aung Kyi")),
        ("IND", "U Vijay Rao", "", ("", "U Vijay Rao")),
        ("", "U Aung Myo Kyi", "", ("", "U Aung Myo Kyi")),
    ],
)
def test_a_form_counts_in_its_own_state(
    build: Any, knowledge: Knowledge, state: str, text: str, form: str, parted: tuple[str, str]
) -> None:
    """Elsewhere, behind another form, and where the State is not known, "U" is a part of the name."""
    (person,) = with_courtesies_of_state([_person(build, text, form)], knowledge.state(state) if state else None)
    honorific = person.honorific.text if person.honorific is not None else ""
    assert (honorific, person.name[0].text) == parted


@pytest.mark.parametrize(
    ("state", "text", "form", "parted"),
    [
        ("IDN", "Dr. Sri Wahyuni Hartono", "Dr. Sri", ("Dr.", "Sri Wahyuni Hartono")),
        ("IDN", "Sri Wahyuni", "Sri", ("", "Sri Wahyuni")),
        ("NPL", "Dr Kumari Nirmala THAPA", "Dr Kumari", ("Dr", "Kumari Nirmala THAPA")),
        ("LKA", "Ms. Kumari Jayasuriya", "Ms. Kumari", ("Ms.", "Kumari Jayasuriya")),
        ("IND", "Kumari Anjali Rao", "Kumari", ("Kumari", "Anjali Rao")),
        ("IND", "Sri Ramesh Rao", "Sri", ("Sri", "Ramesh Rao")),
        ("", "Dr. Sri Wahyuni", "Dr. Sri", ("Dr. Sri", "Wahyuni")),
    ],
)
def test_a_given_name_of_the_state_is_no_courtesy_form(
    build: Any, knowledge: Knowledge, state: str, text: str, form: str, parted: tuple[str, str]
) -> None:
    """Where it is a given name, it goes back to the name; elsewhere, and where the State is not known, nothing changes."""
    (person,) = with_courtesies_of_state([_person(build, text, form)], knowledge.state(state) if state else None)
    honorific = person.honorific.text if person.honorific is not None else ""
    assert (honorific, person.name[0].text) == parted
