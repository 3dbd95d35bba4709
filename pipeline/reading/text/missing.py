"""Pages that say "2 of 3" where the third did not come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.errors import Problem, ProblemCode
from models.page import Page

_OF = re.compile(
    r"(?:\bP(?:age|ágina|\.)?|\bСтр(?:аница|\.)?|第)?\s*\b0*(\d{1,2})\s*(?:/|of|de|sur|из|من)\s*0*(\d{1,2})\b", re.IGNORECASE
)


def missing_pages(pages: Sequence[Page], blank: int = 0) -> tuple[Problem, ...]:
    """Return a problem where fax headers count more pages than came; nothing where they are unclear.

    Args:
        pages: those that were read.
        blank: how many more came with nothing on them.
    """
    totals = []
    for page in pages:
        matches = _OF.findall(page.header or "")
        if matches:
            number, total = (int(digits) for digits in matches[-1])
            if 1 <= number <= total:
                totals.append(total)
    if not totals or len(set(totals)) > 1 or totals[0] <= len(pages) + blank or len(totals) < len(pages):
        return ()
    detail = f"The fax's own header counts {totals[0]} pages; {len(pages) + blank} came."
    return (Problem(ProblemCode.PAGE_MISSING, "", detail),)
