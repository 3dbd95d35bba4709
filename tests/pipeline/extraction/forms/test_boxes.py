"""Tests of choices by boxes."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.boxes import chosen_role
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role", "several"),
    [
        ("☐ Head of delegation ☒ Adviser ☐ Member", Role.ADVISER, True),
        ("Head of delegation ☐ Adviser ☐ Observer ☑", Role.OBSERVER, True),
        ("□ 团长 ☑ 顾问 □ 观察员", Role.ADVISER, True),
        ("Head of delegation", Role.HEAD, False),
        ("☐ Head of delegation Alternate Member [X] A Adviser", Role.ADVISER, True),
        ("Глава делегации Советник Член делегации", None, True),
        ("☐ Head of delegation ☐ Member", None, True),
    ],
)
def test_the_ticked_role_counts(knowledge: Knowledge, text: str, role: Role | None, several: bool) -> None:
    """The role whose box is ticked; where none can be read as ticked, it is known that several were offered."""
    found, offered = chosen_role(text, lexicon(knowledge))
    assert found is role
    if role is None:
        assert offered is several
