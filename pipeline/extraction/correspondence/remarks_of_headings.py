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

    A remark that is a sentence hides the heading, and the sentence seems to say of others whether they come.

    Args:
        strip: the rows.
        lexicon: headings of roles, and words for "if".
    """
    view, places = list(strip.view), list[tuple[int, int]]()
    for row in strip.rows:
        found = None if row.soft else _HEADING.match(strip.view, row.marker_end)
        remark = Folded(found[3]) if found is not None else None
        if found is None or remark is None:
            continue
        perhaps = lexicon.said.contingent.find(remark) is not None or lexicon.said.conditional.find(remark) is not None
        if perhaps and lexicon.role_heading(found[1].strip(" .-–—")) is not None:
            start, end = found.span(2)
            view[start:end] = f":{' ' * (end - start - 1)}"
            places.append((start, start + 1))
    return (replace(strip, view="".join(view)), tuple(places)) if places else (strip, ())
