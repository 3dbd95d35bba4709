"""A part in the delegation that is told by whoever stands above: "alternate of the above", "suplente del anterior"."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import is_cjk, keys_of


class PartsOfAbove:
    """Words that mean who stands above, behind a part or, in Chinese, before it; a number says which: "suppléant du n° 1"."""

    def __init__(self, languages: Sequence[Language]) -> None:
        told = keys_of(text for language in languages for text in language.persons.of_above)
        self._behind = tuple(sorted(f" {text}" for text in told if not is_cjk(text)))
        self._before = tuple(sorted((text for text in told if is_cjk(text)), key=len, reverse=True))

    def bare(self, wanted: str) -> str:
        """Return the folded part without these words; "" where none stand there, or nothing else does."""
        if is_cjk(wanted[:1]):
            before = next((text for text in self._before if wanted.startswith(text)), "")
            return wanted.removeprefix(before).removeprefix("的") if before else ""
        wanted = wanted.rstrip(" 0123456789")
        if not wanted.endswith(self._behind):  # the plain look first: parts are asked for at every turn
            return ""
        behind = next((text for text in self._behind if wanted.endswith(text)), "")
        return wanted.removesuffix(behind) if behind else ""
