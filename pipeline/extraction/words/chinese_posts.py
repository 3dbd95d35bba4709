"""Posts and bodies in Chinese, where no blank parts a word from the next, and the words that no name holds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.words.folding import is_cjk, key

_NUMBERS = "一二两三四五六七八九十"  # 三名 is "three persons"


class ChinesePosts:
    """Tells how a Chinese text ends, and whether it may be a name.

    Args:
        titles: words of posts of all languages, folded.
        bodies: words of bodies, likewise.
        others: words of meetings, units and the like: no name holds one of two characters or more.
        particles: no name holds any, "的", "了".
    """

    def __init__(self, titles: Iterable[str], bodies: Iterable[str], others: Iterable[str], particles: Iterable[str]) -> None:
        self._titles = _longer(titles)
        self._lengths = sorted({len(word) for word in self._titles}, reverse=True)
        self._ends = tuple(sorted(self._titles | _longer(bodies)))
        never = self._titles | _longer(others) | {*particles}
        self._never = re.compile("|".join(map(re.escape, sorted(never))) or r"\b\B")

    def title_length(self, text: str) -> int:
        """Return how many characters of a title end this text, 0 where none does: 2 for "司法部部长"."""
        return next((n for n in self._lengths if len(text) >= n and text[-n:] in self._titles), 0)

    def ends_in_post(self, text: str) -> bool:
        """Tell whether this text ends like a title or a body rather than a name."""
        return key(text).endswith(self._ends)

    def is_no_name(self, text: str) -> bool:
        """Tell whether a text holds particles or words of meetings, or counts, as no name does: 李明的, 两位, 二级大法官."""
        wanted = key(text)
        counted = wanted[:1] in _NUMBERS and wanted[1:2] in "名位人个级等"
        counted = counted or (wanted[-1:] in "名位" and wanted[-2:-1] in _NUMBERS and len(wanted) > 1)  # 列四名
        return counted or self._never.search(wanted) is not None


def _longer(words: Iterable[str]) -> frozenset[str]:
    """Return the Chinese ones of two characters and more: one alone may be part of any other word."""
    return frozenset(word for word in words if is_cjk(word) and len(word) > 1)
