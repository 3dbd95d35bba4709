"""Bodies before the verb, and posts between it and the name: "From the Ministry of Justice comes Senior Adviser A. Moen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.said_of_several import Span, run_up_to
from pipeline.extraction.words.lexicon import Lexicon

_WORD_START = re.compile(r"(?<!\S)\S")
_MARKS = re.compile(r"[,،;؛:(（]|\.\s")
_WORDS_MAX = 16  # of a body
_REACH_WORDS = 3 * _WORDS_MAX  # from "from the" to the name: the body, the verb and the post


def sent_by_bodies(
    text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon
) -> tuple[dict[int, tuple[Span, int]], dict[int, Span]]:
    """Return for the number of each person (the body, where what is said before it ends), and the post before the name.

    Nothing but that post, or an article, stands between the verb and the name; no mark stands from the preposition on. Who is
    named with such a person, with nothing said between the two, comes from there as well.

    Args:
        text: the sentence's text, wraps as blanks.
        begin: from where the sentence speaks of persons.
        anchors: the persons, in order.
        lexicon: prepositions, the verbs, words of bodies and posts.
    """
    bodies: dict[int, tuple[Span, int]] = {}
    posts: dict[int, Span] = {}
    for number, anchor in enumerate(anchors):
        start = _reach(text, anchors[number - 1].match.end if number else begin, anchor.match.start)
        for cut, first in _prepositions(text, start, anchor.match.start, lexicon):
            found = _body_and_post(text, first, anchor, lexicon)
            if found is not None:
                bodies[number] = found[0], cut
                if found[1] is not None:
                    posts[number] = found[1]
                break
        first = run_up_to(text, anchors, number)[0]
        if number not in bodies and first in bodies and ";" not in text[anchors[first].match.end : anchor.match.start]:
            bodies[number] = bodies[first][0], anchor.cut  # "From the Police come Ms. A and Mr. B"
    return bodies, posts


def _reach(text: str, start: int, end: int) -> int:
    """Return from where such words before this name may stand: a few words back at most, and behind the last mark."""
    first = end
    for _ in range(_REACH_WORDS):
        first = text.rfind(" ", start, first)
        if first < 0:
            first = start
            break
    return max((mark.end() for mark in _MARKS.finditer(text, first, end)), default=first)


def _prepositions(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield (where "from the" begins, where it ends) for each that a capital follows."""
    for word in _WORD_START.finditer(text, start, end):
        small = lexicon.small.on_behalf.match(text, word.start(), end)
        if small is not None and lexicon.small.without_article(small.group()).strip() and text[small.end()].isupper():
            yield word.start(), small.end()


def _body_and_post(text: str, first: int, anchor: Anchor, lexicon: Lexicon) -> tuple[Span, Span | None] | None:
    """Return where the body and the post stand before the name, a verb between them; None where they do not fill it."""
    end = anchor.match.start
    for verb in lexicon.said.sending.finditer(text, first, end):
        body = text[first : verb.start()].rstrip()
        if len(body.split()) > _WORDS_MAX or places.place(body, lexicon) is not places.Place.BODY:
            continue
        held = text[verb.end() : end].strip()
        if not held or lexicon.small.article.fullmatch(f"{held} ") is not None:
            return (first, first + len(body)), None
        forms = [end, *(anchor.match.honorific[1:] if anchor.match.honorific is not None else ())]
        for stop in forms:  # "Police Superintendent A. Moen": the post's last word may be a courtesy form as well
            post = lexicon.small.without_article(text[verb.end() : stop].strip())
            if places.place(post, lexicon) is places.Place.TITLE:
                at = text.rindex(post, 0, stop)
                return (first, first + len(body)), (at, at + len(post))
    return None
