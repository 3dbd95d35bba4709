"""What people see in the terminal: tables, counts, and text from mails made harmless."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

# Control characters could move the cursor or hide text; overrides of the writing direction could show a name in reverse.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]+")

PIPED_WIDTH = 160  # columns of a table that is written to a file or another program

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


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, narrow: Sequence[str] = ()) -> None:
    """Write a table to standard output; its cells are shown as they are, whatever they hold.

    Args:
        headings: of the columns.
        rows: their cells.
        narrow: headings of columns that are never wrapped.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    console = Console(file=sys.stdout, width=None if terminal else PIPED_WIDTH, highlight=False)
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for heading in headings:
        drawn.add_column(heading, no_wrap=heading in narrow, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(harmless(cell)) for cell in row))
    console.print(drawn)


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
