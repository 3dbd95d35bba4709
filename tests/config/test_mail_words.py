"""The table of words of mail programs knows its keys, and no others."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from config.knowledge import Knowledge, load_knowledge
from config.mail_words import MailWords


def test_a_misspelt_list_is_refused() -> None:
    """A list under a name that nothing reads would be words without effect."""
    with pytest.raises(ValidationError):
        TypeAdapter(MailWords).validate_python({"sendr": ["From"]})


def test_labels_of_mail_programs_are_no_persons_own() -> None:
    """The label before a sender holds no part of a label of the writer's own lines, in any language."""
    knowledge: Knowledge = load_knowledge()
    own = [part.casefold() for language in knowledge.languages for part in language.mail.own_labels]
    senders = [label.casefold() for language in knowledge.languages for label in language.mail.sender]
    assert [label for label in senders if any(part in label for part in own)] == []


def test_words_of_missions_in_domains_are_plain_letters() -> None:
    """A domain has small Latin letters only."""
    words = [word for language in load_knowledge().languages for word in language.mail.domains]
    assert words
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
