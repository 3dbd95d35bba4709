"""Whether a value stands alone on its line of the page: wide gaps or the line's ends on both sides."""

from __future__ import annotations

from models.finding import Finding
from models.page import Page
from pipeline.extraction.trust.leftovers import are_close, within


def of_edges(finding: Finding, page: Page) -> dict[str, float]:
    """Return the figure (0 or 1) whether no word stands close beside the value; none where no word stands in its place.

    Args:
        finding: with the place where it stands.
        page: that place's page.
    """
    box = finding.where.box if finding.where else None
    if box is None:
        return {}
    for line in page.lines():
        words = line.words
        inside = [at for at, word in enumerate(words) if within(word.box, box)]
        if inside:
            first, last = inside[0], inside[-1]
            before = first > 0 and are_close(words[first - 1], words[first])
            behind = last + 1 < len(words) and are_close(words[last], words[last + 1])
            return {"alone in line": float(not (before or behind))}
    return {}
