"""The words around a value, where there is no picture to show."""

from __future__ import annotations

import re
from dataclasses import dataclass

AROUND_CHARACTERS = 110  # before and after: about two lines of print
AROUND_IDEOGRAPHS = 40  # the same in Chinese
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


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
    around = AROUND_IDEOGRAPHS if _IDEOGRAPH.search(words) else AROUND_CHARACTERS
    before = text[max(0, found.start() - around) : found.start()]
    after = text[found.end() : found.end() + around]
    if found.start() > around:
        before = "… " + before.partition(" ")[2]  # the first word may be cut in half
    if found.end() + around < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Snippet(before, found.group(), after)
