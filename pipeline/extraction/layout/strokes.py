"""Strokes that part name, post and body: "A / expert / Ministry / address", on a row each or one behind the other."""

from __future__ import annotations

import re

_SLASH = re.compile(r"(?<=\s)[/／](?=\s)")
_NAMED = re.compile(r"\W*(?:[^\W\d_][\w.'’‘-]*\s+){1,6}/\s")
_ENTRY = re.compile(r"(?:^|(?<=[:：;؛；]\s))[^\n;؛；]+", re.MULTILINE)  # of those that semicolons part within a row
ENTRIES_MIN = 2  # behind a colon: strokes of one alone may part names as well, "Participants: Ada Lind / Tom Lall / Jo Roe"


def slashed(view: str) -> str:
    """Return the view with commas for such strokes, of the same length.

    One stroke alone may stand within a post, and what stands before the first of a row or of its entries must look like a name.
    """
    letters = list(view)
    for row in re.finditer(r"[^\n]+", view):
        strokes = [stroke.start() for stroke in _SLASH.finditer(view, row.start(), row.end())]
        if len(strokes) < 2:
            continue
        entries = [strokes] if _NAMED.match(view, row.start()) else _entries(view, row.start(), row.end())
        for at in (at for entry in entries for at in entry):
            letters[at] = ","
    return "".join(letters)


def _entries(view: str, first: int, last: int) -> list[list[int]]:
    """Return the strokes of each entry within a row; none where there is but one.

    In each something is no second name: it has one word, or begins in small letters.
    """
    found: list[list[int]] = []
    for entry in _ENTRY.finditer(view, first, last):
        begin = max((entry.group().rfind(colon) for colon in (": ", "： ")), default=-1)
        start = entry.start() + (begin + 2 if 0 <= begin < entry.group().find(" / ") else 0)
        strokes = [stroke.start() for stroke in _SLASH.finditer(view, start, entry.end())]
        parts = [part.split() for part in _SLASH.split(view[start : entry.end()])[1:]]
        told = any(len(part) == 1 or part[0][0].islower() for part in parts if part)
        found += [strokes] if len(strokes) > 1 and told and _NAMED.match(view, start) else []
    return found if len(found) >= ENTRIES_MIN else []
