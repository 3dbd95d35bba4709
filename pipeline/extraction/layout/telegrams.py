"""Telegrams: the words STOP, COMMA and COLON read as the marks they stand for."""

from __future__ import annotations

import re
from functools import cache

from config.list_marks import list_marks
from pipeline.extraction.layout.item_marks import either

STOPS_AT_LEAST = 2  # one "STOP" may be a word


@cache
def _stop_pattern() -> re.Pattern[str]:
    """Return what finds the words of telegrams for a full stop, a comma, a colon."""
    words = list_marks()
    return re.compile(
        rf"\s(?:{either(words.stop)}(?:\s+(?:{either(words.joining)}\s+)?{either(words.end)})?|(?P<comma>{either(words.comma)})"
        rf"|(?P<colon>{either(words.colon)}))(?=[\s.,/=]|$)"
    )


def telegram_marks(view: str) -> str:
    """Return the view of a telegram with the marks for its words STOP, COMMA, of the same length; any other as it is."""
    found = list(_stop_pattern().finditer(view))
    if len(found) < STOPS_AT_LEAST:
        return view
    letters = list(view)
    for match in found:
        for at in range(match.start(), match.end()):
            if letters[at] != "\n":
                letters[at] = " "
        mark = {"comma": ",", "colon": ":"}.get(match.lastgroup or "", ".")
        letters[match.start() + (letters[match.start()] == "\n")] = mark
    return "".join(letters)
