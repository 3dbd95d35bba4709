"""What people see in the terminal: lines, counts, and text from mails made harmless."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import TextIO

# Control characters could move the cursor or hide text; overrides of the writing direction could show a name in reverse.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]+")

STATES = {  # in the order in which they are told, with the words for a person
    "filed": "filed",
    "review": "waiting for a person",
    "failed": "failed",
    "ignored": "no reply to an invitation",
    "pending": "not yet read",
}


def harmless(untrusted_text: str) -> str:
    """Return text that came from a mail without anything that steers a terminal, on one line."""
    return _UNPRINTABLE.sub(" ", untrusted_text).strip()


def say(text: str = "", *, file: TextIO | None = None) -> None:
    """Write one line; to standard output, or to `file`."""
    print(text, file=file or sys.stdout)


def warn(text: str) -> None:
    """Write one line to standard error."""
    say(text, file=sys.stderr)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 message" or "2 messages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counts_in_words(counts: Mapping[str, int]) -> str:
    """Return "61 filed, 32 waiting for a person, 3 failed"; "none" where there is nothing to count."""
    told = [f"{counts[state]:,} {words}" for state, words in STATES.items() if counts.get(state)]
    return ", ".join(told) or "none"


def duration(seconds: float) -> str:
    """Return "8 s", "4 min 12 s" or "2 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min"
