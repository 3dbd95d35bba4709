"""Strokes that part name, post and body: "A / expert / Ministry / address", on a row each or one behind the other."""

from __future__ import annotations

import re

_SLASH = re.compile(r"(?<=\s)[/／](?=\s)")
_NAMED = re.compile(r"\W*(?:[^\W\d_][\w.'’‘-]*\s+){1,6}/\s")
_ENTRY = re.compile(r"(?:^|(?<=[:：;؛；]\s))[^\n;؛；]+", re.MULTILINE)  # of a row, or of those that semicolons part


def slashed(view: str) -> str:
    """Return the view with commas for such strokes, of the same length.

    One stroke alone may stand within a post, and what stands before the first of an entry must look like a name.
    """
    letters = list(view)
    for entry in _ENTRY.finditer(view):
        begin = max((entry.group().rfind(colon) for colon in (": ", "： ")), default=-1)
        start = entry.start() + (begin + 2 if 0 <= begin < entry.group().find(" / ") else 0)
        strokes = [stroke.start() for stroke in _SLASH.finditer(view, start, entry.end())]
        if len(strokes) > 1 and _NAMED.match(view, start):
            for at in strokes:
                letters[at] = ","
    return "".join(letters)
