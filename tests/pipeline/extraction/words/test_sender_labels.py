"""Tests of how a mail program names who wrote."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.sender_labels import sender_labels


@pytest.mark.parametrize(("label", "known"), [("From", True), ("DE", True), ("От", True), ("To", False), ("", False)])
def test_a_senders_label_is_known_in_any_language(knowledge: Knowledge, label: str, known: bool) -> None:
    """The label before who wrote is known however it is written; that of who receives is another."""
    assert (label in sender_labels(knowledge)) is known


@pytest.mark.parametrize(
    ("line", "begins"),
    [("From: Holm, Jan <j@h.org>", True), ("  from : j@h.org", True), ("From: Holm, Jan", False), ("To: j@h.org", False)],
)
def test_a_quoted_mail_begins_with_its_writers_address(knowledge: Knowledge, line: str, begins: bool) -> None:
    """A line begins a quoted mail if an address stands behind the sender's label."""
    assert sender_labels(knowledge).begins(line) is begins


def test_writers_are_named_in_order(knowledge: Knowledge) -> None:
    """Who wrote is named behind the label, without the address; whom it went to did not write."""
    texts = ["From: Holm, Jan <j@h.org>\nTo: Ada Lind", "> *De:* Per Dahl\n> *Para:* Ada Lind", "nothing quoted"]
    assert [name.strip() for name in sender_labels(knowledge).writers(texts)] == ["Holm, Jan", "Per Dahl"]
