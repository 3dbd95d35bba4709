"""Arabic labels with a pronoun at their end."""

from __future__ import annotations

import pytest

from models.finding import Finding
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.labels_of_theirs import begins_sentence, label_with_pronoun, sentence_starts

NUMBER = "+249912304556"


def _hit(text: str, label: str) -> Hit:
    start = text.index(label)
    finding = Finding(field="phone", value=NUMBER, as_written=NUMBER, confidence=1.0, where=None)
    return Hit(start, text.index(NUMBER) + len(NUMBER), finding)


@pytest.mark.parametrize(
    ("text", "label", "told"),
    [
        (f"لحضور الاجتماع. هاتفه {NUMBER}", "هاتفه", "هاتفه"),
        (f"لحضور الاجتماع. رقم هاتفها: {NUMBER}", "رقم", "رقم هاتفها"),
        (f"لحضور الاجتماع. هاتف {NUMBER}", "هاتف", ""),
        (f"to attend. Telephone: {NUMBER}", "Telephone", ""),
    ],
)
def test_pronoun_at_a_labels_end(text: str, label: str, told: str) -> None:
    """The label is told where it says whose the contact is, and it begins the last sentence."""
    hit = _hit(text, label)
    assert label_with_pronoun(text, hit) == told
    assert (hit.start in sentence_starts(text, hit)) == bool(told)


@pytest.mark.parametrize(
    ("text", "label", "begins"),
    [
        (f"will attend. Telephone: {NUMBER}", "Telephone", True),
        (f"للاجتماع. هاتف: {NUMBER}", "هاتف", True),
        (f"will attend, telephone: {NUMBER}", "telephone", False),
        (f"will attend. Call {NUMBER}", NUMBER, False),
    ],
)
def test_a_label_that_begins_a_sentence(text: str, label: str, *, begins: bool) -> None:
    """Behind a stop, not behind a comma; a number without a label begins none."""
    assert begins_sentence(text, _hit(text, label)) is begins
