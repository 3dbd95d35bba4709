"""Headings of who sends a form, and labels of signatures."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("3. Details of the sender (office use)", True),
        ("Datos del remitente", True),
        ("Signataire", True),
        ("填表人", True),
        ("Details of the participant", False),
        ("Sender Ole Berg", False),
        ("Section", False),
        ("Information", False),
    ],
)
def test_headings(knowledge: Knowledge, text: str, *, heads: bool) -> None:
    """But the sender and words for details."""
    assert lexicon(knowledge).form_senders.heads(text) is heads


@pytest.mark.parametrize(
    ("label", "signs"),
    [
        ("Firma y sello", True),
        ("Signature of the official", True),
        ("签字/盖章", True),
        ("التوقيع والختم", True),
        ("Name", False),
    ],
)
def test_signatures(knowledge: Knowledge, label: str, *, signs: bool) -> None:
    """A signature or a seal."""
    assert lexicon(knowledge).form_senders.signs(label) is signs


@pytest.mark.parametrize(
    ("heading", "labels", "heads"),
    [
        ("D. For the approving official of the Mission", ["Name (print)", "Signature and stamp"], True),
        ("For the approving official of the Mission", ["Name"], False),
        ("Submitted by the Ministry of Justice", ["Name", "Signature"], True),
        ("Submitted by the Ministry of Justice", ["Name", "Post"], False),
        ("Approval of the budget", ["Name"], False),
        ("Member of the delegation", ["Name", "Signature"], False),
    ],
)
def test_a_sender_of_whom_more_is_said(knowledge: Knowledge, heading: str, labels: list[str], heads: bool) -> None:
    """Whose he is stands behind him; then only a section that is signed is his: delegates may be "submitted by" a Ministry."""
    assert lexicon(knowledge).form_senders.heads(heading, labels) is heads
