"""The words around a value, where there is no picture to show."""

from __future__ import annotations

import re
from dataclasses import dataclass

AROUND_CHARACTERS = 120  # before and after: about two lines of print


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of text in three pieces; `words` is what was read."""

    before: str
    words: str
    after: str


def snippet(text: str, words: str) -> Snippet:
    """Return `words` with what stands around them in `text`; with nothing around them where they are not found.

    Blanks and line ends count as equal. Of several places the first is taken.
    """
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, text) if pattern else None
    if found is None:
        return Snippet("", words, "")
    before = text[max(0, found.start() - AROUND_CHARACTERS) : found.start()]
    after = text[found.end() : found.end() + AROUND_CHARACTERS]
    if found.start() > AROUND_CHARACTERS:
        before = "… " + before.partition(" ")[2]  # the first word may be cut in half
    if found.end() + AROUND_CHARACTERS < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Snippet(before, found.group(), after)
