"""Tables in the terminal: columns as wide as they need and the screen allows, long cells on several lines.

The terminal library's own tables take a millisecond a row, which is ten seconds for the books of a large meeting.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from pipeline.commands.screen import harmless, say

PIPED_WIDTH = 160  # columns of a table that is written to a file or another program
GAP = "   "
LEAST_WIDTH = 8  # of a column that must share the screen with others


def show(headings: Sequence[str], rows: Iterable[Sequence[str]], *, narrow: Sequence[str] = ()) -> None:
    """Write a table to standard output; its cells are shown as text, whatever they hold.

    Args:
        headings: of the columns.
        rows: their cells.
        narrow: headings of columns that are never wrapped.
    """
    cells = [[harmless(cell) for cell in row] for row in rows]
    terminal = sys.stdout.isatty()
    screen_width = shutil.get_terminal_size().columns if terminal else PIPED_WIDTH
    fixed = [heading in narrow for heading in headings]
    needed = [max(map(_width, column)) for column in zip(headings, *cells, strict=True)]
    widths = _shared(needed, fixed, screen_width - len(GAP) * (len(headings) - 1))
    head = _line(headings, widths)
    say(f"\033[1m{head}\033[0m" if terminal else head)
    say("─" * (sum(widths) + len(GAP) * (len(widths) - 1)))
    for row in cells:
        for pieces in zip_longest(*(_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)), fillvalue=""):
            say(_line(pieces, widths))


def _shared(needed: Sequence[int], fixed: Sequence[bool], room: int) -> list[int]:
    """Return each column's width: what it needs where that fits, else an equal share of what the others leave."""
    widths = list(needed)
    waiting = [index for index in range(len(needed)) if not fixed[index]]
    room -= sum(width for width, is_fixed in zip(needed, fixed, strict=True) if is_fixed)
    while waiting:
        share = max(LEAST_WIDTH, room // len(waiting))
        content = [index for index in waiting if needed[index] <= share]
        if not content:
            for index in waiting:
                widths[index] = share
            break
        room -= sum(needed[index] for index in content)
        waiting = [index for index in waiting if index not in content]
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return GAP.join(padded).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` columns, broken between words where possible."""
    if _width(text) <= width:
        return [text]
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _chopped(word, width)
        lines += whole
    return [*lines, line]


def _chopped(word: str, width: int) -> list[str]:
    pieces, piece = [], ""
    for letter in word:
        if piece and _width(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _width(text: str) -> int:
    """Return how many columns the text takes: Chinese characters take two, marks above and below letters none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
