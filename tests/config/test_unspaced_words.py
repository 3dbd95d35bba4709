"""The table of words around unspaced names knows its keys, and no others."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from config.knowledge import load_knowledge
from config.unspaced_words import UnspacedWords


def test_a_misspelt_list_is_refused() -> None:
    """A list under a name that nothing reads would be words without effect."""
    with pytest.raises(ValidationError):
        TypeAdapter(UnspacedWords).validate_python({"leeding": ["请将"]})


def test_only_one_language_writes_without_blanks() -> None:
    """The lists are Chinese; another language leaves the whole table out."""
    told = [language.code for language in load_knowledge().languages if language.unspaced != UnspacedWords()]
    assert told == ["zh"]


def test_letters_are_letters() -> None:
    """What stands before a verb or ends a post is one letter each; what is in no name may be a word: "通知"."""
    for language in load_knowledge().languages:
        own = language.unspaced
        assert all(len(letter) == 1 for letter in (*own.intending, *own.post_ends))
