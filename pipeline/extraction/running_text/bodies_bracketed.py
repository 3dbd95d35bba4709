"""Bodies whose people stand in brackets behind them: "of the Ministry of Justice (Ms. A and Mr. B) and of the Police (Mr. C)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

BODY_LETTERS = 120  # of a body's name before a bracket, at most
_OPENED = re.compile(r"\s*[(（]\s*(?:[a-zà-ÿа-яё']{1,4}\s+){0,2}$")  # before the name: "(el "
_EDGE = re.compile(r"[:：;；؛,،，、.)）]")
_CLOSE = re.compile(r"[)）]")
_WORD = re.compile(r"(?<!\S)\S+")


def before_brackets(
    text: str, begin: int, anchors: Sequence[Anchor], posts: Mapping[int, Span], lexicon: Lexicon
) -> dict[int, tuple[Span, int]]:
    """Return for the number of each person in such brackets (the body's place, where what is said before it ends).

    The first person named stands in one: in "Mr. A, Judge, Ministry of Justice (alternate: Ms. B)" the body is Mr. A's.

    Args:
        text: the sentence's text, wraps as blanks.
        begin: where the sentence begins.
        anchors: the persons named in it, in order.
        posts: of those whose post stands before the name: "the Director of Police (Mr. A)".
        lexicon: names of bodies.
    """
    found: dict[int, tuple[Span, int]] = {}
    for number, anchor in enumerate(anchors):
        if number and number - 1 not in found:
            break
        start = anchors[number - 1].match.end if number else begin
        closed = _CLOSE.search(text, start, anchor.match.start)
        if number and closed is None:
            found[number] = found[number - 1]
            continue
        opened = _OPENED.search(text[max(start, anchor.match.start - BODY_LETTERS) : anchor.match.start])
        if opened is None or number in posts or is_cjk(text[anchor.match.start]):
            break
        stop = max(start, anchor.match.start - BODY_LETTERS) + opened.start()
        body = _body(text, closed.end() if number and closed is not None else start, stop, lexicon)
        if body is None:
            break
        found[number] = (body, stop), closed.start() if number and closed is not None else body
    return found


def _body(text: str, begin: int, stop: int, lexicon: Lexicon) -> int | None:
    """Return where the body begins that ends at `stop`: with a noun of bodies, or else behind a small word."""
    edges = [edge.end() for edge in _EDGE.finditer(text, max(begin, stop - BODY_LETTERS), stop)]
    words = list(_WORD.finditer(text, edges[-1] if edges else max(begin, stop - BODY_LETTERS), stop))
    named = {
        number: word.start()
        for number, word in enumerate(words)
        if word.group()[:1].isupper()
        and key(word.group()) not in lexicon.stop  # "Du Ministère", "From the Police" where a sentence begins
        and places.place(text[word.start() : stop], lexicon) is places.Place.BODY
    }
    first = next((number for number in named if lexicon.is_body_word(key(words[number].group()))), None)
    if first is None:
        first = next((number for number in named if number and key(words[number - 1].group()) in lexicon.stop), None)
    while first is not None and first - 1 in named:  # "Federal Police"
        first -= 1
    return named[first] if first is not None else None
