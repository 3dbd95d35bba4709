"""States named in the mail domains of their Missions."""

from __future__ import annotations

import pytest

from config.knowledge import SHIPPED, load_knowledge
from pipeline.extraction.states.domains_of_missions import state_in_domain


@pytest.mark.parametrize(
    ("domain", "state"),
    [
        ("chinamission-vie.at", "CHN"),
        ("rpbelgique-vie.be", "BEL"),
        ("misionvenezuela-vie.at", "VEN"),
        ("srilankaemb.example", "LKA"),
        ("senegal-geneve.ch", "SEN"),
        ("thaimission.example", "THA"),
        ("jordan-consulting.com", None),
        ("chile.travel.com", None),
        ("congomission.at", None),
        ("mission.un.org", None),
        ("indianamission.org", None),
    ],
)
def test_a_state_beside_words_of_its_mission(domain: str, state: str | None) -> None:
    """A country's name alone is anybody's, and one that two States share tells neither."""
    assert state_in_domain(domain, load_knowledge(SHIPPED)) == state
