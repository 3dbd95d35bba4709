"""Words that deny, and names like them."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.denials import denies
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (" with Nuala Ní Riain, who will travel with me", False),
        (" with Ms. Kim No Eun", False),
        (", but Nuala Ní Riain will not travel", True),
        (" but NOT as a delegate", True),
        ("No, I shall stay here", True),
        (" y no viajará nadie más", True),
        (" for the two days", False),
    ],
)
def test_names_deny_nothing(text: str, told: bool, knowledge: Knowledge) -> None:
    """A short word with a capital behind another one is a name's; any other word that denies does."""
    assert denies(text, lexicon(knowledge).denying) is told
