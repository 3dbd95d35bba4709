"""Tests of headings of a form's part that tell a person's role."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.role_headings import heading_role, is_counted_heading, role_alone
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A. HEAD OF DELEGATION", Role.HEAD),
        ("Participant 1 (Head of delegation)", Role.HEAD),
        ("Fiche 2 (chef de délégation)", Role.HEAD),
        ("Участник 2 – член делегации", Role.MEMBER),
        ("المشارك الأول - رئيس الوفد", Role.HEAD),
        ("一、团长 (Head of delegation)", Role.HEAD),
        ("Expert / Expert", Role.EXPERT),
        ("Участник / Participant № 1", None),  # says who it is and no more
        ("Full name (delegate)", None),  # a label
        ("Nom complet (délégué)", None),
        ("Director (Head of Delegation)", None),  # a post
        ("Participant 2: Mr. John Smith", None),
    ],
)
def test_a_heading_tells_the_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """It counts the participant or has a mark, and says the role in one language or two, and nothing else."""
    told = heading_role(text, lexicon(knowledge))
    assert (told[0] if told else None) is role


def test_a_heading_that_counts_is_no_label(knowledge: Knowledge) -> None:
    """Without a role it may be the label of a name."""
    words = lexicon(knowledge)
    assert is_counted_heading("Participant 1 (Head of delegation)", words)
    assert not is_counted_heading("Participant 1", words)
    assert not is_counted_heading("Head of delegation", words)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of delegation", Role.HEAD),
        ("Alternate 2", Role.ALTERNATE),
        ("Head of delegation?", None),
        ("Director General", None),
    ],
)
def test_a_value_may_be_a_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Figures behind it are dirt; a question is no answer."""
    assert role_alone(text, lexicon(knowledge)) is role
