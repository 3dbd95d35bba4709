"""Parts in the delegation whose words are cut short with a full stop: "Jefe deleg.", "Head of Del.", "Рук. дел."."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from models.reply import Role
from pipeline.extraction.words.folding import fold

_LETTERS = 3  # of the shortest beginning of a word that tells which it is
_WORDS = 2  # of the shortest wording: "adv." alone may be an advocate


class ShortRoles:
    """The wordings of parts, sought by the beginnings of their words."""

    def __init__(self, roles: Mapping[str, Role], small: Collection[str]) -> None:
        """Arrange the wordings, folded, without their little words: "head of the delegation" as "head", "delegation"."""
        self._small = frozenset(small)
        self._known: dict[tuple[int, str], list[tuple[tuple[str, ...], Role]]] = {}
        for text, role in roles.items():
            words = self._great(text.split())
            if len(words) >= _WORDS:
                self._known.setdefault((len(words), words[0][:_LETTERS]), []).append((words, role))

    def role(self, text: str) -> Role | None:
        """Return the role that the words name, one at least with a full stop; None where none has one, or they may name two."""
        read = self._great(fold(text).split())
        if len(read) < _WORDS or not any(map(_is_cut, read)):
            return None
        wordings = self._known.get((len(read), read[0].rstrip(".")[:_LETTERS]), ())
        told = {role for words, role in wordings if all(map(_may_be, read, words))}
        return told.pop() if len(told) == 1 else None

    def _great(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(word for word in words if word not in self._small)


def _is_cut(word: str) -> bool:
    return word.endswith(".") and len(word) > _LETTERS and word[:-1].isalpha()


def _may_be(read: str, known: str) -> bool:
    """Tell whether the word is the known one, whole or cut short."""
    return known == read.rstrip(".") or (_is_cut(read) and known.startswith(read[:-1]))
