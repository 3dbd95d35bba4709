"""Whether letters stand beside a value that nobody has read: then it may be a piece of what it should be."""

from __future__ import annotations

from statistics import median

from models.finding import Finding
from models.page import Box, Page
from pipeline.extraction.trust.leftovers import within

BESIDE = 1.3  # of a word's height between a value and what goes on in its line; further off stands another column
BELOW = 0.9  # likewise between two lines of a cell
ALIGNED = 1.0  # likewise between their edges
LEVEL = 0.5  # of the lower one's height that both share in one line


def is_unread_beside(finding: Finding, page: Page) -> bool:
    """Tell whether letters that no word covers stand in the value's line, or in the line above or below and begin where it does.

    Args:
        finding: with the place where it stands.
        page: that place's page.
    """
    box = finding.where.box if finding.where else None
    if box is None or page.picture is None or not page.unread:
        return False
    heights = [word.box.height for line in page.lines() for word in line.words if within(word.box, box)]
    if not heights:
        return False
    aspect = page.picture.height_px / page.picture.width_px
    return any(_beside(place, box, median(heights), aspect) for place in page.unread)


def _beside(place: Box, box: Box, high: float, aspect: float) -> bool:
    shared = min(place.bottom, box.bottom) - max(place.top, box.top)
    if shared >= LEVEL * min(place.height, box.height):
        return max(place.left - box.right, box.left - place.right) <= BESIDE * high * aspect
    aligned = min(abs(place.left - box.left), abs(place.right - box.right)) <= ALIGNED * high * aspect
    return aligned and -shared <= BELOW * high
