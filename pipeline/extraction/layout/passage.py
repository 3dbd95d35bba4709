"""Text to search in, every character of which still knows the word and the place it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from models.finding import Where
from models.page import Box, Document, Line, Page, Word, between

JOINER = "\u2060"  # (word joiner) stands for the line's end within a word that was broken after a hyphen


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive lines of one page as one text: words joined as `Line.text` joins them, lines by a line feed.

    Attributes:
        text: what to search in.
        words: the words in the order of the text.
        starts: for each word the offset in `text` at which it starts.
        document, page: where the lines stand; what `where` points to.
    """

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    document: Document
    page: Page

    def __hash__(self) -> int:  # by what is quickest: passages are remembered one by one
        return hash(self.text)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that `text[start:end]` touches."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_right(self.starts, max(start, end - 1))
        touched = self.words[first:last]
        if touched and self.starts[first] + len(touched[0].text) <= start and len(touched) > 1:
            return touched[1:]
        return touched

    def where(self, start: int, end: int) -> Where:
        """Return the place of `text[start:end]`: the box around its words, or no box where the page is no picture."""
        words = self.words_between(start, end)
        box: Box | None = None
        if self.page.picture is not None and words:
            box = words[0].box
            for word in words[1:]:
                box = box.union(word.box)
        return Where(self.document.sha256, self.page.number, box, self.text[start:end])

    def confidence(self, start: int, end: int) -> float:
        """Return the lowest confidence of the words that `text[start:end]` touches, 0 to 1; 1 where it touches none."""
        return min((word.confidence for word in self.words_between(start, end)), default=1.0)


def passage(document: Document, page: Page, lines: tuple[Line, ...]) -> Passage:
    """Return the passage of these lines, which stand on `page` of `document`."""
    pieces: list[str] = []
    words: list[Word] = []
    starts: list[int] = []
    offset = 0
    for line in lines:
        for index, word in enumerate(line.words):
            if words:
                blank = between(words[-1], word) if index else "\n"
                pieces.append(blank)
                offset += len(blank)
            starts.append(offset)
            words.append(word)
            pieces.append(word.text)
            offset += len(word.text)
    return Passage("".join(pieces), tuple(words), tuple(starts), document, page)


_BLANKS = re.compile(r"\s+")


def flat(text: str) -> str:
    """Return the text on one line with single blanks."""
    return _BLANKS.sub(" ", text).strip()
