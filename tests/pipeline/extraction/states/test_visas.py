"""Embassies named for visas."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.states.visas import visa_offices
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They will apply for visas at the Embassy of India in Thimphu.", 1),
        ("Visas will be sought through the German Embassy.", 1),
        ("Les visas seront demandés auprès de l'ambassade de Belgique.", 1),
        ("Los visados se tramitarán ante la Embajada de Francia.", 1),
        ("Визовые анкеты поданы в посольство Австрии.", 1),
        ("Мы обратимся за визами через германское посольство.", 1),
        ("The Embassy of Kenya requests visas for its delegation.", 0),
        ("Ms. A, Clerk at the Embassy of Kenya, will come (CU 2009/33 (A)). She needs a visa.", 0),
        ("He works at the Embassy of Peru.", 0),
        ("She needs no visa. Mr. Lima works at the Embassy of Peru.", 0),
    ],
)
def test_embassies_beside_visas_behind_a_preposition(text: str, found: int, knowledge: Knowledge) -> None:
    """An embassy at or through which visas are asked for is found in its sentence, one that asks for them is not."""
    assert len(visa_offices(Plain(text), knowledge)) == found
