"""Words that stand right before or behind a value and belong to no value: a sign that some of it was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.finding import Finding
from models.page import Box, Line, Page, Word

WIDE = 1.6  # times a word's height: a wider gap parts columns
ASPECT = 0.7  # a page's width over its height
_CLOSES = re.compile(r"[,;:.!?،؛。，；：、()\]|/]$")
_OPEN_WITHIN = re.compile(r"[(（\[][^)）\]]*$")  # "先生（Yongdong": what follows stands in brackets
_OPENS = re.compile(r"^[,;:.(\[|/،؛。，；：、]")


def left_over(finding: Finding, page: Page, claimed: Sequence[Box]) -> dict[str, float]:
    """Return figures (0 or 1): whether a capitalised word right before or right behind the value belongs to nothing.

    Args:
        finding: with the place where it stands.
        page: that place's page.
        claimed: the places of all values that stand on the page.
    """
    box = finding.where.box if finding.where else None
    if box is None:
        return {}
    for line in page.lines():
        inside = [index for index, word in enumerate(line.words) if within(word.box, box)]
        if inside:
            before, behind = _neighbours(line, inside[0], inside[-1])
            return {"begun before": float(_is_free(before, claimed)), "goes on": float(_is_free(behind, claimed))}
    return {}


def _neighbours(line: Line, first: int, last: int) -> tuple[Word | None, Word | None]:
    words = line.words
    before = words[first - 1] if first and are_close(words[first - 1], words[first]) else None
    behind = words[last + 1] if last + 1 < len(words) and are_close(words[last], words[last + 1]) else None
    if before is not None and _CLOSES.search(before.text):
        before = None
    if behind is not None and (parts(words[last].text) or _OPENS.search(behind.text)):
        behind = None
    return before, behind


def parts(text: str) -> bool:
    """Tell whether a word ends with a mark that parts it from what follows, or within a bracket."""
    return any(sign.search(text) for sign in (_CLOSES, _OPEN_WITHIN))


def are_close(one: Word, other: Word) -> bool:
    """Tell whether no more than a blank stands between two words of a line, and no column's edge."""
    between = max(one.box.left, other.box.left) - min(one.box.right, other.box.right)
    return between * ASPECT <= WIDE * max(one.box.height, other.box.height)


def _is_free(word: Word | None, claimed: Iterable[Box]) -> bool:
    return word is not None and word.text[:1].isupper() and not any(within(word.box, box) for box in claimed)


def within(box: Box, region: Box, room: float = 0.004) -> bool:
    """Return whether the box's middle lies in the region; `room`, a fraction of the page, is allowed around it."""
    across = (box.left + box.right) / 2
    return region.top - room <= box.middle <= region.bottom + room and region.left - room <= across <= region.right + room
