"""The table of how bodies' names end knows its keys, and no others."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from config.body_ends import BodyEnds
from config.knowledge import load_knowledge


def test_a_misspelt_list_is_refused() -> None:
    """A list under a name that nothing reads would be words without effect."""
    with pytest.raises(ValidationError):
        TypeAdapter(BodyEnds).validate_python({"everywere": ["部"]})


def test_only_one_language_writes_without_blanks() -> None:
    """The lists are Chinese; another language leaves the whole table out."""
    told = [language.code for language in load_knowledge().languages if language.body_ends != BodyEnds()]
    assert told == ["zh"]


def test_a_longer_word_holds_one_of_the_others() -> None:
    """A longer word that holds no ending or beginning forbids nothing."""
    for language in load_knowledge().languages:
        own = language.body_ends
        others = [word for name in BodyEnds.__dataclass_fields__ if name != "within_longer" for word in getattr(own, name)]
        assert [longer for longer in own.within_longer if not any(word in longer[:-1] + longer[1:] for word in others)] == []
