"""Tests of sentences about a list of addresses."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.mailing_lists import about_addresses
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mr. Jan Holm no longer works here, and his name should be taken off your distribution list.", True),
        ("Prière de supprimer M. Yao Dogbe de votre liste de diffusion.", True),
        ("Ms. Ada Lund will attend; kindly add her to your mailing list.", False),
        ("Please remove Mr. Jan Holm from the list of participants and from your mailing list.", False),
        ("Nous vous prions d'ajouter notre participant M. Yao Dogbe à votre liste de diffusion.", False),
        ("Kindly add our delegate, Ms. Ada Lund, to your mailing list.", False),
        ("Please replace Mr. Jan Holm by Ms. Ada Lund.", False),
    ],
)
def test_only_of_addresses_is_told(knowledge: Knowledge, sentence: str, told: bool) -> None:
    """A sentence that also says that somebody comes, or names the list of those who do, is about more than addresses."""
    assert about_addresses(Plain(sentence), knowledge) is told
