"""A part in the delegation with another function of the same person: "head of delegation and spokesman", "团长兼发言人"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Language
from models.reply import Role
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_patterns import either, longest_first


class JoinedRoles:
    """Functions that are no parts by themselves, and the words that join them to one."""

    def __init__(self, languages: Sequence[Language]) -> None:
        functions = {key(text) for language in languages for text in language.persons.functions} - {""}
        self.joins = joins = {key(text) for language in languages for text in language.persons.also_serving} - {""}
        self._functions = tuple(longest_first(functions))
        written_on = {text for text in joins if len(text) == 1 and is_arabic(text)}  # "و"
        told = either(self._functions)
        spaced = either(longest_first(text for text in joins if not is_cjk(text) and text not in written_on))
        attached = either(longest_first(written_on))
        self.also = re.compile(either(longest_first(text for text in joins if is_cjk(text))))
        join = rf"(?: {spaced} | {attached}|{self.also.pattern})"
        written = longest_first({text for language in languages for text in language.persons.also_serving if key(text)} | joins)
        words = either(text for text in written if not is_cjk(text) and key(text) not in written_on)
        self.border = re.compile(rf"\s+{words}\s+|\s+{attached}(?=\w)|\s*[/,،;؛]\s*", re.IGNORECASE)
        told_of = [_last_words(languages, role) for role in (Role.HEAD, Role.ADVISER)]
        self._delegations = told_of[0] & told_of[1]  # "delegation", "делегации": who heads or advises it
        self._behind = re.compile(rf"(.+?){join}{told}")
        self._before = re.compile(rf"{told}{join}(.+)")

    def of_delegation(self, words: str) -> bool:
        """Tell whether the words end in the delegation: "Head of Delegation", and not "Head of Mission", which is a post."""
        return key(words).rpartition(" ")[2] in self._delegations

    def alone(self, words: str) -> str:
        """Return the folded words of a part without the function joined to it, "" where none is."""
        found = self._behind.fullmatch(words) if words.endswith(self._functions) else None
        found = found or (self._before.fullmatch(words) if words.startswith(self._functions) else None)
        return found[1].strip() if found is not None else ""


def _last_words(languages: Sequence[Language], role: Role) -> set[str]:
    """Return the last words of the longer wordings of a role."""
    told = [key(text) for language in languages for text in getattr(language.roles, role.value)]
    return {text.rpartition(" ")[2] for text in told if " " in text}
