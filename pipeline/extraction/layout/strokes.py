"""Strokes that part name, post and body: "A / expert / Ministry / address", on a row each or one behind the other."""

from __future__ import annotations

import re

_SLASH = re.compile(r"(?<=\s)[/／](?=\s)")
_NAMED = re.compile(r"\W*(?:[^\W\d_][\w.'’‘-]*\s+){1,6}/\s")
_NAME = re.compile(r"[^\W\d_a-zà-ÿа-яё][\w'’-]*(?: [^\W\d_a-zà-ÿа-яё][\w'’.-]*){1,3}\.?")
_ENTRY = re.compile(r"(?:^|(?<=[:：;؛；]\s))[^\n;؛；]+", re.MULTILINE)  # of a row, or of those that semicolons part


def slashed(view: str) -> str:
    """Return the view with commas for such strokes, of the same length.

    One stroke alone may stand within a post, and what stands before the first of an entry must look like a name. A single entry
    behind a colon is names alone where each part looks like one: "Participants: A / B / C".
    """
    letters = list(view)
    for entry in _ENTRY.finditer(view):
        begin = max((entry.group().rfind(colon) for colon in (": ", "： ")), default=-1)
        start = entry.start() + (begin + 2 if 0 <= begin < entry.group().find(" / ") else 0)
        strokes = [stroke.start() for stroke in _SLASH.finditer(view, start, entry.end())]
        led = start > entry.start() and view[entry.end() : entry.end() + 1] not in tuple(";؛；")
        names = led and all(_NAME.fullmatch(part.strip()) for part in re.split(r"[/／]", view[start : entry.end()]))
        if len(strokes) > 1 and not names and _NAMED.match(view, start):
            for at in strokes:
                letters[at] = ","
    return "".join(letters)
