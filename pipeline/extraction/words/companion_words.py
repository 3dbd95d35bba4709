"""Words for those who only come along with a delegate, of one language: what is "son" in one is "are" in another."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import key


class CompanionWords:
    """The words of some languages.

    Attributes:
        kin: "wife", "spouse".
        own_kin: those that say whose: "his son".
        before_kin: "his", "accompanied by".
        attendants: "driver".
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self.kin, self.own_kin, self.before_kin, self.attendants = (
            frozenset(key(text) for language in languages for text in getattr(language.persons, name)) - {""}
            for name in ("kin", "own_kin", "before_kin", "attendants")
        )
