"""The line that a fax machine prints on top of every page: told, and kept out of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Word

TOP = 0.035  # of the page's height; the station line stands above the first line of any letter
_SIGNS = re.compile(
    r"(\bFAX\b|\bFROM\b|\bTO\b|\bP\.?\s*\d|\d{1,2}:\d{2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\b\d{1,3}\s*/\s*\d{1,3}\b|\bPAGE\b)",
    re.IGNORECASE,
)


def station_line(words: Sequence[Word], *, fax: bool) -> tuple[str | None, list[Word]]:
    """Return the station line, None where there is none, and the other words.

    Args:
        words: of the whole page.
        fax: whether the page is two-level; others have a station line only where two signs of one stand in it.
    """
    top = [word for word in words if word.box.bottom < TOP]
    text = " ".join(word.text for word in sorted(top, key=lambda word: word.box.left))
    signs = len(_SIGNS.findall(text))
    if top and signs >= (1 if fax else 2):
        return text, [word for word in words if word.box.bottom >= TOP]
    return None, list(words)
