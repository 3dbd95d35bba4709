"""What parts a person from the one before by brackets or a label."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.brackets import body_between_brackets, in_brackets, labels_role
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("before", "behind", "told"),
    [
        (", Director, Ministry of Justice (", "Ms. Ada Roy, alternate)", True),
        (", Director, Ministry of Justice (", "Ms. Ada Roy, Judge, as alternate)", True),
        (", Director, Ministry of Justice (alternate: ", "Ms. Ada Roy)", True),
        (", Private Secretary to the Minister (", "Mr. Paul Lund)", False),
        (", Director (Treaties: ", "Ms. Ada Roy)", False),
    ],
)
def test_brackets_with_a_role_hold_another_person(knowledge: Knowledge, before: str, behind: str, told: bool) -> None:
    """Without a role he may be the minister whose secretary comes."""
    text = before + behind
    assert in_brackets(text, len(before), before, lexicon(knowledge), "en") is told


def test_a_body_between_brackets_begins_the_next_persons(knowledge: Knowledge) -> None:
    """With "and", "of" and "the" before it; a post does not."""
    words = lexicon(knowledge)
    assert body_between_brackets(", adviser) and of the Ministry of the Interior (", words)
    assert body_between_brackets(", asesora) y de la Fiscalía General (el ", words)
    assert not body_between_brackets(", adviser) and the Director (", words)
    assert not body_between_brackets(", Ministry of the Interior (", words)


def test_a_role_between_marks_is_a_label(knowledge: Knowledge) -> None:
    """Such as "; Members – "."""
    words = lexicon(knowledge)
    assert labels_role("Members", words)
    assert not labels_role("Ministry of Justice", words)
    assert not labels_role(" ", words)
