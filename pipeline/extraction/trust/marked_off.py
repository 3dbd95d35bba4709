"""Whether a value ends where something ends on its page: at a mark, at a wide gap, at the edge of its line."""

from __future__ import annotations

from models.finding import Finding
from models.page import Page
from pipeline.extraction.trust.leftovers import are_close, parts, within


def of_edges(finding: Finding, page: Page) -> dict[str, float]:
    """Return figures (0 or 1): whether words that no mark parts from it stand beside the value, and whether none stand there.

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
            before = words[first - 1] if first and are_close(words[first - 1], words[first]) else None
            behind = words[last + 1] if last + 1 < len(words) and are_close(words[last], words[last + 1]) else None
            runs_on = (before is not None and not parts(before.text)) or (behind is not None and not parts(words[last].text))
            return {"runs on": float(runs_on), "alone in line": float(before is None and behind is None)}
    return {}
