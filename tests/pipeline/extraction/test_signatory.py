"""Tests of the writer who comes himself."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.bystanders import zones
from pipeline.extraction.lexicon import lexicon
from pipeline.extraction.signatory import GUESSED, says_he_comes, signatory
from pipeline.extraction.strips import Strip, parts_of

LETTER = """Dear Mr. Director,

With reference to your note I have the pleasure to inform you that {says} the delegation of Norland to the session in Vienna.

Please accept the assurances of my highest consideration.

H.E. Mr. Tomas Verlin
Ambassador, Permanent Representative"""


@pytest.mark.parametrize(("says", "comes"), [("I shall lead", True), ("the Minister will lead", False)])
def test_who_signs_comes_where_he_says_so(build: Any, knowledge: Knowledge, says: str, comes: bool) -> None:
    """Who signs is a delegate, of whom a person decides, where the letter says that its writer comes; else he is none."""
    page = build.page(LETTER.format(says=says), language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    excluded = zones(strip, words, note=True, read=False)
    said = says_he_comes(strip, excluded, words)
    assert (said is not None) is comes
    if said is None:
        return
    found = signatory(strip, excluded, said[0], [], words)
    assert found is not None
    person = found[1]
    assert person.name[0].text == "Tomas Verlin"
    assert (person.role, person.weight) == (Role.HEAD, GUESSED)
    assert person.doubts
