"""Clauses in which another body names somebody else."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.meanwhile import named_meanwhile, while_named
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("، مدير إدارة، بينما رشحت وزارة الداخلية السيد كريم حداد", "بينما رشحت"),
        ("، مدير إدارة، فيما سمّت النيابة العامة السيد كريم حداد", "فيما سمّت"),
        ("، مدير إدارة، بينما رشحت وزارة الداخلية، وهي الجهة المعنية، السيد كريم حداد", None),
        ("، مدير إدارة فيما يتعلق بشؤون الهجرة السيد كريم حداد", None),
    ],
)
def test_while_and_a_verb_lead_to_the_next_one(text: str, expected: str | None, knowledge: Knowledge) -> None:
    """Nothing but who names stands between the verb and the courtesy form."""
    found = while_named(text, 0, text.index("السيد"), lexicon(knowledge), "ar")
    assert (text[slice(*found)] if found is not None else None) == expected


def test_while_without_a_verb_begins_nothing(knowledge: Knowledge) -> None:
    """The words for "as regards" begin no clause of another body."""
    assert [*named_meanwhile("رئيسة قسم الدراسات فيما يتعلق بالهجرة", lexicon(knowledge))] == []
