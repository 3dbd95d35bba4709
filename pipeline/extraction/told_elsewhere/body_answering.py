"""The body whose own answer a mail hands on: "please find below the reply of the Ministry of Justice: …". Its people are named.

Nothing says so in as many words: these values are always asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.entries.noise import breaks_body
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.told_elsewhere.body_announced import of_state, subject_of
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

SURE = 0.5  # that those named in a body's answer are its own people
REACH = 400  # letters before the first of them within which the answer is handed on
_WORDS_MAX = 10  # of a body's name
_STOP = re.compile(r"[,،:;؛«»\"“”„()\n\d]|\.\s")
_WORD = re.compile(r"\S+")
_COLON = re.compile(r"[:：]")
_CHINESE = re.compile(r"[\u3400-\u9fff]{2,16}")


def with_body_answering(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, with the body whose answer they stand in where a body is told of none of them.

    Whoever lists officers of several bodies says of each where he works; a body that lists its own does not.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of answers, posts and bodies.
    """
    if not found or any(person.organisation for _, person in found):
        return list(found)
    first = min(at for at, _ in found)
    if not lexicon.said.answering.all(Folded(strip.view[:first])):
        return list(found)  # the ministry that writes the letter itself is not where its delegates work
    body = _sending(strip, first, lexicon) or _answering(strip.view, first, lexicon)
    if body is None:
        return list(found)
    piece = Piece(strip.passage, *body)
    return [
        (at, replace(person, organisation=(piece,), split_sure=min(person.split_sure, SURE)) if at >= body[1] else person)
        for at, person in found
    ]


def _sending(strip: Strip, first: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the body that begins the sentence above a list: "The Ministry of Justice wishes to put forward:"."""
    colons = list(_COLON.finditer(strip.view, max(0, first - REACH), first))
    return subject_of(strip, colons[-1].start(), lexicon) if colons else None


def _answering(text: str, first: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the body that stands beside "reply of", "复函" in the sentences before the persons."""
    start = max(0, first - REACH)
    for begin, end in reversed(lexicon.said.answering.all(Folded(text[start:first]))):
        body = _before(text, start, start + begin, lexicon) if is_cjk(text[start + begin]) else None
        body = body or body_behind(text, start + end, first, lexicon)
        if body is not None:
            return body
    return None


def body_behind(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the body that begins here, behind little words; it ends before the next mark or little word."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    small = lexicon.small.before_body.match(text, start) or lexicon.small.article.match(text, start)
    start = small.end() if small is not None else start
    own = lexicon.said.own.match(text, start)
    start = own.end() if own is not None else start
    stop = _STOP.search(text, start, end)
    words = list(_WORD.finditer(text, start, stop.start() if stop else end))[:_WORDS_MAX]
    for count in range(len(words), 0, -1):
        following = text[words[count].start() :] if count < len(words) else ""
        little = not following or following.split()[0].casefold() in lexicon.stop_exact
        named = text[start : words[count - 1].end()]
        if little and _is_body(named, lexicon) and not any(breaks_body(word.group(), lexicon) for word in words[1:count]):
            return start, words[count - 1].end()
    return None


def _before(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the Chinese body that ends directly before, in brackets or not: "国内主管部门（民政部）复函"."""
    runs = list(_CHINESE.finditer(text[:end].rstrip("（）() ")[start:]))
    if not runs or start + runs[-1].end() < end - 2:
        return None
    last = start + runs[-1].end()
    starts = [at for at in range(start + runs[-1].start(), last - 1) if _is_body(text[at:last], lexicon)]
    known = [at for at in starts if key(text[at:last]) in lexicon.bodies]
    return (min(known or starts), last) if starts else None


def _is_body(named: str, lexicon: Lexicon) -> bool:
    """Tell whether it names a body that sends people of its own: no government, no mission."""
    if places.place(named, lexicon) is not places.Place.BODY or lexicon.heading.find(Folded(named)) is not None:
        return False
    if begins_with_mission(named, lexicon):
        return False
    return is_cjk(named[0]) or (len(key(named).split()) > 1 and not of_state(named, lexicon))
