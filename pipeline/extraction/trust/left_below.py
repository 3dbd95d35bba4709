"""Whether a piece of its cell stands right below a value and belongs to no value: then the value was cut at its line's end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from models.finding import Finding
from models.page import Box, Line, Page, Word
from pipeline.extraction.trust.leftovers import ASPECT, WIDE, within
from pipeline.extraction.words.folding import fold

ABOVE, BELOW = 0.4, 0.9  # of a word's height by which the next line of a cell may reach into the value's, or stand below it
ALIGNED = 0.7  # likewise between their edges
WORDS_MOST = 5  # of a rest; more are a sentence
FOUND_IN = 4  # letters from which a word is looked for within other words: "Müller-" / "Meier"
NAMED = frozenset({"name", "title", "organisation"})
_OTHER = re.compile(r"[:@\d()（）：|/]")  # of labels, brackets, numbers: no piece of a name, a post or a body
_ENDED = re.compile(r"[^\W\d_]{4}[.;]$")  # a sentence ends there


def spelt_letters(values: Iterable[Finding]) -> str:
    """Return the words of all these values, letters and figures only, each between blanks, to look words up in."""
    texts = (text for value in values for text in (value.value, value.as_written) if text)
    return f" {' '.join(bare for text in texts for word in text.split() if (bare := _bare(word)))} "


def is_left_below(finding: Finding, page: Page, claimed: Sequence[Box], spelt: str) -> bool:
    """Tell whether letters that belong to no value stand in the line right below this one, and begin or end where it does.

    Args:
        finding: with the place where it stands.
        page: that place's page.
        claimed: the places of all values that stand on the page.
        spelt: see `spelt_letters`; a value of two pieces has the place of the first only.
    """
    box = finding.where.box if finding.where else None
    if box is None or finding.field not in NAMED:
        return False
    below = ((line, max(word.box.height for word in line.words)) for line in page.lines() if may_be_below(line.words[0].box, box))
    cells = (cell for line, high in below for cell in _cells(line) if _is_aligned(cell, box, high))
    return any(_is_rest(cell, finding, claimed, spelt) for cell in cells)


def may_be_below(first: Box, box: Box) -> bool:
    """Tell whether the next line of a cell may begin with this word's box, below the box of a value."""
    return -ABOVE * first.height <= first.top - box.bottom <= BELOW * first.height


def _cells(line: Line) -> Iterator[list[Word]]:
    """Yield the words of a line as wide gaps part them."""
    cell: list[Word] = []
    for word in line.words:
        if cell and _gap(cell[-1].box, word.box) * ASPECT > WIDE * max(cell[-1].box.height, word.box.height):
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _gap(one: Box, other: Box) -> float:
    return max(one.left, other.left) - min(one.right, other.right)


def _is_aligned(cell: Sequence[Word], box: Box, high: float) -> bool:
    left, right = min(word.box.left for word in cell), max(word.box.right for word in cell)
    return min(abs(left - box.left), abs(right - box.right)) <= ALIGNED * high


def _is_rest(cell: Sequence[Word], finding: Finding, claimed: Sequence[Box], spelt: str) -> bool:
    text = " ".join(word.text for word in cell)
    if any(within(word.box, other) for word in cell for other in claimed):
        return False
    if _OTHER.search(text) or _ENDED.search(text) or len(cell) > WORDS_MOST or _script(text) != _script(finding.value or ""):
        return False
    words = [bare for word in cell if (bare := _bare(word.text))]
    return any(len(word) > 1 for word in words) and not any(_is_spelt(word, spelt) for word in words)


def _is_spelt(word: str, spelt: str) -> bool:
    return (word if len(word) >= FOUND_IN or not word.isascii() else f" {word} ") in spelt


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def _script(text: str) -> str:
    letter = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(letter, "").split(" ", 1)[0] if letter else ""
