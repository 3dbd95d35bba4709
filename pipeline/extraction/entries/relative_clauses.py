"""Posts told in a clause, and where the next clause begins: "who has since May been Inspector and whose line is +678 22274"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"\S+")
_BETWEEN_WORDS = 4  # "since January of this year"


def with_clauses_apart(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with "and who can be written to at" behind a post as one of its own, without rows that ask."""
    apart: list[Segment] = []
    for part in _before_writer(view, parts, lexicon):
        text = view[part.start : part.end]
        border = next((found.span() for found in lexicon.together.finditer(text) if _relates(text[found.end() :], lexicon)), None)
        if border is None or not border[0]:
            apart.append(part)
            continue
        apart += [replace(part, end=part.start + border[0]), replace(part, start=part.start + border[1], row=False)]
    return apart


def _before_writer(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments before "and I,": what stands behind is of who writes, "Ms. B, Judge" / "and I, Jane Doe"."""
    for number, part in enumerate(parts[1:-1], 1):
        text = view[part.start : part.end]
        joined = lexicon.together.match(f" {text}")
        if joined is not None and key(text[joined.end() - 1 :]) in lexicon.said.myself:
            return list(parts[:number])
    return list(parts)


def _relates(text: str, lexicon: Lexicon) -> bool:
    word = _WORD.match(text)
    return word is not None and key(word.group()) in lexicon.said.relating


def post_in_clause(text: str, lexicon: Lexicon) -> int | None:
    """Return where the post begins in "who has since January been Senior Inspector"; None where none is told so.

    A few words may stand between the two parts of the phrase, and the post begins with a word of posts.
    """
    words = list(_WORD.finditer(text))
    folded = [key(word.group()) for word in words]
    for head, tail in lexicon.said.being_apart:
        if folded[: len(head)] != list(head):
            continue
        last = min(len(head) + _BETWEEN_WORDS, len(words) - len(tail) - 1)
        for at in range(len(head), last + 1):
            begins = at + len(tail)
            if tuple(folded[at:begins]) == tail and (post := _post_at(text, words[begins].start(), lexicon)) is not None:
                return post
    return None


def _post_at(text: str, at: int, lexicon: Lexicon) -> int | None:
    """Return where the post begins at this place or behind its article; None where none does."""
    article = lexicon.small.article.match(text, at)
    begins = article.end() if article is not None else at
    word = _WORD.match(text, begins)
    titled = word is not None and (word.group()[:1].isupper() or lexicon.is_title_word(key(word.group())))
    return begins if titled and places.place(text[begins:], lexicon) is places.Place.TITLE else None
