"""Where a Chinese body ends that no list knows, in front of a post: at a character with which bodies' names end.

Some of these end a body wherever they stand ("…部", "…联合会"). Others end a part of one as well ("国际合作局", "法律援助中心"):
they end a body only where its name begins with what it is of, a State, a region, a province or the nation, or where it is
written in traditional characters, in Hong Kong and Macao, where such bodies stand under no ministry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.body_ends import BodyEnds
from config.knowledge import Language
from pipeline.extraction.words.folding import is_simplified
from pipeline.extraction.words.phrase_patterns import longest_first

_HAN = r"[\u3400-\u9fff（）()]"
_SIGNS = r"[\u3400-\u9fff]"


class ChineseBodies:
    """Tells how much of a text names a body, by how it ends; without words, that nothing does."""

    def __init__(self, languages: Sequence[Language]) -> None:
        ends = [language.body_ends for language in languages]
        longer = [word for own in ends for word in own.within_longer]

        def any_of(name: str) -> str:
            return _but_within(longer, (word for own in ends for word in _words(own, name)))

        patterns = (
            rf"{_HAN}{{1,20}}?{any_of('everywhere')}",  # "中国常驻维也纳联合国和其他国际组织" has seventeen
            rf"{_HAN}{{0,14}}?{any_of('alone_too')}",
            # "澳门特别行政区保安司司长办公室", "香港特别行政区律政司".
            rf"{_SIGNS}{{2,8}}?{any_of('regions')}{_SIGNS}{{1,14}}?{any_of('of_regions')}",
            rf"{any_of('academies_of')}{_SIGNS}{{1,8}}?{any_of('academies')}",
            rf"{_SIGNS}{{2,6}}?{any_of('provinces')}{_SIGNS}{{2,8}}?{any_of('of_provinces')}",  # "云南省公安厅", "上海市公安局"
            rf"{any_of('nations')}{_SIGNS}{{1,14}}?{any_of('of_nations')}",
        )
        self._patterns = tuple(map(re.compile, patterns))
        self._traditional = re.compile(
            rf"{_SIGNS}{{0,14}}?(?:(?<={_SIGNS}){any_of('traditional')}|{any_of('traditional_whole')})"
        )

    def end(self, text: str) -> int:
        """Return how many characters name the body that the text begins with, by how it ends; 0 where none does."""
        found = next((match for pattern in self._patterns if (match := pattern.match(text)) is not None), None)
        if found is None and (old := self._traditional.match(text)) is not None and not all(map(is_simplified, text)):
            found = old
        return found.end() if found is not None else 0


def _words(ends: BodyEnds, name: str) -> tuple[str, ...]:
    words: tuple[str, ...] = getattr(ends, name)
    return words


def _but_within(longer: Sequence[str], words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first, none of them where it is part of one of the longer ones."""
    pieces = (re.escape(word) + "".join(_no_part(word, more) for more in longer if word in more) for word in longest_first(words))
    return "(?:" + ("|".join(pieces) or "(?!)") + ")"


def _no_part(word: str, longer: str) -> str:
    """Return what forbids, right behind the word, that it is part of the longer one."""
    places = (found.start() + len(word) for found in re.finditer(f"(?={re.escape(word)})", longer))
    return "".join(f"(?!(?<={re.escape(longer[:end])}){re.escape(longer[end:])})" for end in places)
