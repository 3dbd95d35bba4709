"""Writers who were chosen for something else than coming."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.chosen_writers import chosen_otherwise
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        ("I have been appointed Deputy Head of Mission and hope to represent Norland well.", True),
        ("J'ai été chargée de vous transmettre la liste des personnes désignées pour représenter le Gabon.", True),
        ("Je suis mandaté par le Ministère pour coordonner la participation.", True),
        ("I was selected by the Ministry to organise our participation.", True),
        ("I have been appointed by the Minister of Justice to attend the session.", False),
        ("I have been designated to represent Norland.", False),
        ("I have been appointed by my Government as its expert to attend the meeting.", False),
        ("J'ai été mandaté par le Ministère pour participer à la réunion.", False),
        ("J'ai été désignée, par lettre du 3 mars, pour représenter le Gabon.", False),
    ],
)
def test_a_task_or_a_post_behind_the_choosing(knowledge: Knowledge, text: str, *, otherwise: bool) -> None:
    """He was asked about as a delegate though he only wrote."""
    words = lexicon(knowledge)
    found = words.himself.all(Folded(text))
    assert not found or all(chosen_otherwise(text, *place, words) for place in found) is otherwise
    assert found or otherwise
