"""A part in the delegation with another function of the same person: "head of delegation and spokesman", "团长兼发言人"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_patterns import either, longest_first


class JoinedRoles:
    """Functions that are no parts by themselves, and the words that join them to one."""

    def __init__(self, languages: Sequence[Language]) -> None:
        functions = {key(text) for language in languages for text in language.persons.functions} - {""}
        joins = {key(text) for language in languages for text in language.persons.also_serving} - {""}
        self._functions = tuple(longest_first(functions))
        written_on = {text for text in joins if len(text) == 1 and is_arabic(text)}  # "و"
        told = either(self._functions)
        spaced = either(longest_first(text for text in joins if not is_cjk(text) and text not in written_on))
        attached = either(longest_first(written_on))
        self.also = re.compile(either(longest_first(text for text in joins if is_cjk(text))))
        join = rf"(?: {spaced} | {attached}|{self.also.pattern})"
        self._behind = re.compile(rf"(.+?){join}{told}")
        self._before = re.compile(rf"{told}{join}(.+)")

    def alone(self, words: str) -> str:
        """Return the folded words of a part without the function joined to it, "" where none is."""
        found = self._behind.fullmatch(words) if words.endswith(self._functions) else None
        found = found or (self._before.fullmatch(words) if words.startswith(self._functions) else None)
        return found[1].strip() if found is not None else ""
