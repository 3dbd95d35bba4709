"""Tests of roles for which a form asks with a question."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.boxes import chosen_role
from pipeline.extraction.forms.role_headings import heading_role, role_in_remark
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role", "unknown"),
    [
        ("Head of delegation? ☐ Yes ☒ No", None, False),
        ("Head of delegation? ☒ Yes ☐ No", Role.HEAD, False),
        ("Chef de délégation ? Oui ☐ Non ☒", None, False),
        ("Head of delegation? Yes No [x]", None, False),  # the tick ends the field: the first box was not read
        ("Head of delegation? [x] Yes No", Role.HEAD, False),
        ("Head of delegation? Yes [x] No", None, True),
        ("Head of delegation? ☐ Yes ☐ No", None, True),
        ("Head of delegation?", None, True),
        ("Head of delegation? Yes", Role.HEAD, False),
        ("Head of delegation? No", None, False),
    ],
)
def test_the_answer_tells_the_role(knowledge: Knowledge, text: str, role: Role | None, unknown: bool) -> None:
    """Yes gives the role, no gives none, and where the answer was not read it is not known."""
    assert chosen_role(text, lexicon(knowledge)) == (role, unknown)


def test_a_question_is_no_heading(knowledge: Knowledge) -> None:
    """A question tells no role by itself."""
    assert heading_role("Head of delegation?", lexicon(knowledge)) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Leader. Kosher meals", Role.HEAD),
        ("Arrives on 13 April; alternate", Role.ALTERNATE),
        ("Head of delegation", Role.HEAD),
        ("Wife of the head of delegation comes along", None),
        ("Vegetarian", None),
        ("chef de délégation (inchangé)", Role.HEAD),
        ("Head of delegation (unchanged)", Role.HEAD),
        ("Jefe de la delegación (sin cambios)", Role.HEAD),
        ("глава делегации (без изменений)", Role.HEAD),
        ("团长（不变）", Role.HEAD),
        ("Head of delegation (until 2 April)", None),
        ("Head of delegation (absent)", None),
    ],
)
def test_a_remark_may_be_a_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """One sentence of a remark, as a whole, may name a part in the delegation."""
    assert role_in_remark(text, lexicon(knowledge)) is role
