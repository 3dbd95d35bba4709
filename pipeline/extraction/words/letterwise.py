"""Changes text letter by letter, with single blanks, and tells from which letter of the original each one came."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

SHORT, REMEMBERED = 200, 2_000  # letters of a line or cell, and how many are kept: dozens of questions are asked about each
KEPT = 20_000  # letters looked up once; texts of six languages have some thousand different ones
_ODD = "\0"  # stands for a letter that becomes none, or several
# Where letters do not become one letter each: odd ones, blanks at the beginning, and blanks behind a blank.
_UNEVEN = re.compile(r"(?:^ |\0|(?<= ) )[ \0]*")


class Letterwise(dict[int, str]):
    """A table for `str.translate`, filled as letters are met: whole stretches are changed at once, few letters one by one."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._changed)

    def __missing__(self, code: int) -> str:
        changed = self._change(chr(code))
        letter = changed if len(changed) == 1 else _ODD
        if len(self) < KEPT:
            self[code] = letter
        return letter

    def changed(self, text: str) -> tuple[str, Sequence[int]]:
        """Return (the text changed, for each letter of it the index in `text` that it came from, and `len(text)` behind them).

        A blank at the beginning, or behind another one, is left out.
        """
        return self._remembered(text) if len(text) <= SHORT else self._changed(text)

    def _changed(self, text: str) -> tuple[str, Sequence[int]]:
        even = text.translate(self)
        if not (uneven := _UNEVEN.search(even)):
            return even, range(len(text) + 1)
        pieces: list[str] = []
        origin: list[int] = []
        at = 0
        while uneven:
            pieces.append(even[at : uneven.start()])
            origin.extend(range(at, uneven.start()))
            last = even[uneven.start() - 1] if uneven.start() else " "
            for index in range(uneven.start(), at := uneven.end()):
                for letter in self._change(text[index]):
                    if letter != " " or last != " ":
                        pieces.append(letter)
                        origin.append(index)
                        last = letter
            uneven = _UNEVEN.search(even, at)
        pieces.append(even[at:])
        origin.extend(range(at, len(text) + 1))
        return "".join(pieces), origin
