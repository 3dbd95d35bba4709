"""Tests of the names of Missions."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Embassy of Nepal", True),
        ("The Permanent Mission of Norland to the United Nations", True),
        ("la Embajada de Norlandia", True),
        ("l'Ambassade de Norlande", True),
        ("Постоянное представительство Норландии", True),
        ("البعثة الدائمة لنورلاند", True),
        ("常驻联合国代表团", True),
        ("Ministry of Justice", False),
        ("Embassytown Police", False),
        ("Посольского приказа", False),
        ("our Permanent Mission", True),
    ],
)
def test_a_mission_s_name_is_told_by_its_first_whole_words(knowledge: Knowledge, text: str, told: bool) -> None:
    """What only begins with the same letters is another word."""
    assert begins_with_mission(text, lexicon(knowledge)) is told
