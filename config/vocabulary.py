"""Words and parts of names that are known to exist: witnesses for a spelling, never a filter. Absence says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lower-case words.

    Attributes:
        names: parts of names in all scripts: "núñez", "халилов", "王".
        words: words of titles, bodies, States and formulae in the official languages.
    """

    names: frozenset[str]
    words: frozenset[str]

    def knows(self, word: str) -> bool:
        """Return whether this spelling, accents included, is a known one; case does not count."""
        small = word.casefold()
        return small in self.words or small in self.names


EMPTY = Vocabulary(frozenset(), frozenset())


def load_vocabulary(directory: Path) -> Vocabulary:
    """Return what `directory`/words holds.

    Raises:
        ConfigError: a file is missing.
    """
    return Vocabulary(_lines(directory / "words" / "names.txt"), _lines(directory / "words" / "words.txt"))


def _lines(path: Path) -> frozenset[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing; reinstall untoc-intake") from None
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
