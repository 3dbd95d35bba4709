"""Headings of roles with a remark that those below come only perhaps: "Alternate (only if the principal cannot travel):"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_HEADING = re.compile(r"([^\n()（）:：]{2,60}?)(\s*[(（]([^\n()（）]{4,160})[)）]\s*[:：])")


def without_remarks(strip: Strip, lexicon: Lexicon) -> tuple[Strip, tuple[tuple[int, int], ...]]:
    """Return the strip with blanks for such remarks, behind the colons that they had, and where the remarks stood.

    A remark that is a sentence hides the heading, and the sentence seems to say of others whether they come. Below a line that is
    long enough to look as if it went on, such a heading begins a row of its own all the same.

    Args:
        strip: the rows.
        lexicon: headings of roles, and words for "if".
    """
    view, headings, places = list(strip.view), list[int](), list[tuple[int, int]]()
    for index, row in enumerate(strip.rows):
        apart = not row.soft or (strip.view[row.start - 1].isspace() and not strip.view[row.start].islower())
        found = _HEADING.match(strip.view, row.marker_end) if apart else None
        if found is None or lexicon.role_heading(found[1].strip(" .-–—")) is None:
            continue
        remark = Folded(found[3])
        if lexicon.said.contingent.find(remark) is not None or lexicon.said.conditional.find(remark) is not None:
            start, end = found.span(2)
            view[start:end] = f":{' ' * (end - start - 1)}"
            places.append((start, start + 1))
            headings.append(index)
    return (replace(strip, view="".join(view)).with_rows_begun(headings), tuple(places)) if places else (strip, ())
