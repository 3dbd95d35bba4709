"""A place of work that no list tells surely is parted from the post, and asked about."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.seats_doubted import doubted_seat
from pipeline.extraction.words.lexicon import Lexicon

PARTED = [
    ("Counsel in the Department of Public Prosecutions", "Counsel", "Department of Public Prosecutions"),
    ("police sergeant in the National Criminal Records Service", "police sergeant", "National Criminal Records Service"),
    ("attachée auprès de l'Organe central pour les avoirs", "attachée", "Organe central pour les avoirs"),
    ("Inspector destinado en la Comisaría General de Fronteras", "Inspector", "Comisaría General de Fronteras"),
]
WHOLE = [
    "Analyst in the Asset Recovery Section",
    "Attachée à la Direction des affaires pénales",
    "Expert in the fight against trafficking",
    "Attaché in Vienna",
    "officer in charge at our Lakeport headquarters",
    "Adviser to the Minister",
    "Judge of the High Court",
    "Director in the Chair",
    "Consul at the Netherlands",
    "Representante Permanente ante las Naciones Unidas (Viena)",
    "Director",
    "",
]


@pytest.mark.parametrize(("text", "post", "seat"), PARTED)
def test_a_place_of_work_behind_a_preposition_is_told(words: Lexicon, text: str, post: str, seat: str) -> None:
    """It has an article before it and begins with a large letter."""
    found = doubted_seat(text, words)
    assert found is not None
    assert (text[: found[0]], text[found[1] :]) == (post, seat)


@pytest.mark.parametrize("text", WHOLE)
def test_a_unit_or_a_matter_stays_with_the_post(words: Lexicon, text: str) -> None:
    """A unit belongs to the post; small letters, a State or one word name no place of work."""
    assert doubted_seat(text, words) is None


def test_whoever_works_there_is_filed_with_it(delegates_of_mail: Any) -> None:
    """The post ends before it, and the preposition is neither's."""
    text = "CU 2009/53 (A). La délégation comprendra M. Jean Petit, attaché auprès de l'Organe central pour les avoirs.\n"
    (read,) = delegates_of_mail(text)
    assert (read.title.value, read.organisation.value) == ("attaché", "Organe central pour les avoirs")
