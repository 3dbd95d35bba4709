"""Posts told in a clause, and where the next clause begins: "who has since May been Inspector and whose line is +678 22274"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_WORD = re.compile(r"\S+")
_REQUEST_WORDS = 3  # of "please confirm receipt"
_BETWEEN_WORDS = 4  # "since January of this year"


def with_clauses_apart(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with "and who can be written to at" behind a post as one of its own, without rows that ask."""
    apart: list[Segment] = []
    for part in _without_requests(view, parts, lexicon):
        text = view[part.start : part.end]
        border = next((found.span() for found in lexicon.together.finditer(text) if _relates(text[found.end() :], lexicon)), None)
        if border is None or not border[0]:
            apart.append(part)
            continue
        apart += [replace(part, end=part.start + border[0]), replace(part, start=part.start + border[1], row=False)]
    return apart


def _without_requests(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments without a row that asks something of the reader: "Please assist with visas (Embassy in Berne)".

    What names a post may be meant for him, "Please register him as Counsellor", and stays to be asked about. Behind "and I,"
    stands nothing of him: "Ms. B, Judge" / "and I, Jane Doe".
    """
    kept: list[Segment] = []
    asking = False
    for number, part in enumerate(parts):
        text = view[part.start : part.end]
        joined = lexicon.together.match(f" {text}") if number and part is not parts[-1] else None
        if joined is not None and key(text[joined.end() - 1 :]) in lexicon.said.myself:
            break
        if part.row or not part.bracketed:
            asking = part.row and _requests(view[part.start : part.end], lexicon)
        if not asking:
            kept.append(part)
    return kept


def _requests(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row is a request: "Please confirm receipt", "Просим оказать содействие", "请确认收到"."""
    words = key(text).split()
    if is_cjk(text[:1] or " "):
        asks = any(text.startswith(word) for word in lexicon.said.requesting)
    else:
        asks = len(words) >= _REQUEST_WORDS and any(" ".join(words[:count]) in lexicon.said.requesting for count in (1, 2))
    return asks and not (any(colon in text for colon in COLONS) or _names_post(text, words, lexicon))


def _names_post(text: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a word of posts or bodies stands anywhere in the text."""
    if is_cjk(text[:1]):
        return lexicon.chinese.title_length(text) > 0
    return any(lexicon.is_title_word(word) or word in lexicon.organisations for word in words)


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
