"""Marks at which sentences end, whatever stands around them; `sentence_ends` and `sentence_spans` tell more, at greater cost."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

# A stop ends a sentence behind three letters, a bracket, an address, or a year before a capital; not behind "Mr." or "No.".
_BEHIND = (
    r"(?<=[^\W\d_]{3})[.!؟?](?=\s|$)|(?<=\))\.(?=\s|$)|(?<=\.[a-z]{2})\.(?=\s|$)"
    r"|(?<=\b[12]\d{3})\.(?=\s+[^\W\d_a-zà-ÿа-я]|\s*$)"
)
STOP = re.compile(rf"{_BEHIND}|[。；;؛]")
STOP_OR_LINE = re.compile(rf"{STOP.pattern}|\n")
STOP_OR_PART = re.compile(rf"{STOP_OR_LINE.pattern}|，")  # Chinese parts sentences by commas
# With the blanks behind it; a year may stand before it: "… on 14 April 2009. Contact: …".
_BEFORE_CAPITAL = r"(?:(?<=[^\W\d_]{3})[.!؟?]|(?<=\b[12]\d{3})\.)\s+(?=[^\W\d_a-zа-я])|。"
NEXT_SENTENCE = re.compile(_BEFORE_CAPITAL)
NEXT_SENTENCE_OR_LINE = re.compile(rf"{_BEFORE_CAPITAL}|\n")
# Of what is said of somebody: also behind figures, brackets and quotation marks, and at an empty line.
SAID_ENDS = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[\d)）\]”»\"]))[.!?؟](?=\s|$)|[。；！？;]|\n\s*\n")
# Of a clause that says something of a person, whatever stands before the mark; Chinese writes no blank behind it.
CLAUSE_ENDS = re.compile(r"[.;。；؛](?=\s|$)|(?<=[。；])|\n\s*\n")
_PART_ENDS = re.compile(r"[,،，.;؛。；:：()（）]|$")


def part_end(text: str, at: int) -> int:
    """Return where the part of a sentence ends in which this place stands: at the next mark of any kind, or the text's end."""
    stop = _PART_ENDS.search(text, at)
    return stop.start() if stop is not None else len(text)


def said_before(text: str, at: int) -> int:
    """Return where the sentence begins in which this place stands: behind the last of `SAID_ENDS` before it, 0 where none is."""
    if at and SAID_ENDS.search(text, at - 1, at):
        return at  # nothing stands between the stop and the place
    ends = _said_ends(text)
    before = bisect_right(ends, at)
    return ends[before - 1] if before else 0


@lru_cache(maxsize=8)  # asked for each name of a text
def _said_ends(text: str) -> tuple[int, ...]:
    return tuple(end.end() for end in SAID_ENDS.finditer(text))
