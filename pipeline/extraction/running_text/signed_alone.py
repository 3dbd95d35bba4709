"""A letter whose only list is its signature: whom its sentences announce comes, who signs does not."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.prose import ProseReader

SIGNATURE_ROWS = 6  # lines of a signature: name, post, body, telephone


def signed_alone(strip: Strip, listed: Sequence[tuple[int, Person]], prose: ProseReader) -> list[tuple[int, Person]]:
    """Return those whom the sentences announce, where the only person in a list stands below them as one who signs; else []."""
    if len(listed) != 1 or listed[0][1].via != "block":
        return []
    below = listed[0][0]
    told = prose.read(())
    above = strip.view[:below].rstrip()
    if not told or any(at >= below for at, _ in told) or not above.endswith((".", "。", "!", ",")):
        return []
    return told if sum(row.start >= below for row in strip.rows) <= SIGNATURE_ROWS else []
