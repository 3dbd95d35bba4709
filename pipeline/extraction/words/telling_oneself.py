"""Words by which writers tell of themselves, and of those who come with somebody: "my name is", "the undersigned"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.phrase_cues import cues_of
from pipeline.extraction.words.phrase_patterns import either, longest_first


class TellingOneself:
    """The words of all languages.

    Attributes:
        undersigned: finds "the undersigned".
        introducing: finds "my name is", before the writer's name.
        being: matches "I am" and what parts it from the name before it; the writer's post stands behind.
        accompanied: finds "accompanied by", "the other members": before a list, behind whoever comes besides those on it.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self.undersigned = cues_of(languages, lambda language: language.persons.writer)
        self.introducing = cues_of(languages, lambda language: language.persons.introducing)
        self.accompanied = cues_of(languages, lambda language: language.persons.accompanied)
        being = longest_first(text for language in languages for text in language.persons.being_oneself)
        joint = r"[\s,،，;；–—-]*(?:[^\W\d_]{1,3}\s+)?"  # ", and "
        self.being = re.compile(rf"{joint}{either(being)}(?![A-Za-zА-Яа-яё])", re.IGNORECASE)
