"""Bodies that stand before the names, within a sentence, up to a colon: "外交部：石磊；公安部：雷鸣"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile(r"\s*[:：]\s*")
_EDGE = re.compile(r"[:：;；؛,،，、。\n]")
_CLOSED = re.compile(r"[)）]\s*(?=[^\W\d_])")
_REACH = re.compile(r"[;；؛。\n]")  # these end the row of those whom one body sends
_BODY_LETTERS = 90  # of a body's name before a colon, at most
_ARTICLE_LETTERS = 8  # of a colon, blanks and an article before a name


def bodies_before_colons(view: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, tuple[Span, int]]:
    """Return for the number of each person whom a body before a colon sends (its place, where what is said before it ends).

    Args:
        view: the strip's text, lines as they stand.
        begin: where the sentence begins.
        anchors: the persons named in it, in order.
        lexicon: names of bodies.
    """
    found: dict[int, tuple[Span, int]] = {}
    for number, anchor in enumerate(anchors):
        near = _COLON.finditer(view, max(begin, anchor.match.start - _ARTICLE_LETTERS), anchor.match.start)
        colon = next(reversed(list(near)), None)
        article = lexicon.small.article.match(view, colon.end()) if colon is not None else None
        if colon is None or anchor.match.start not in (colon.end(), article.end() if article is not None else None):
            before = found.get(number - 1)
            together = before is not None and not _REACH.search(view, anchors[number - 1].match.end, anchor.match.start)
            if before is not None and together:
                found[number] = before
            continue
        floor = max(begin, colon.start() - _BODY_LETTERS, anchors[number - 1].match.end if number else begin)
        edges = [mark.end() for mark in _EDGE.finditer(view, floor, colon.start())]
        edges += [close.end() for close in _CLOSED.finditer(view, floor, colon.start())]  # "(CU 2009/33 (A)) from the Police:"
        start = _behind_verb(view, max(edges) if edges else floor, colon.start(), lexicon)
        bracketed = "(" in view[start : colon.start()].rpartition(")")[2]  # "…, Ministry of Justice (alternate: Ms. B)"
        if bracketed or lexicon.said.several.search(view, start, colon.start()) is not None:
            continue  # "deux magistrats du Tribunal de X : Mme A et M. B" is an announcement
        span = body_span(view[start : colon.end()].rstrip(), lexicon, units=False)
        if span is not None and not lexicon.label(view[start : colon.start()]):
            found[number] = (start + span[0], start + span[1]), start
    return found


def _behind_verb(view: str, start: int, colon: int, lexicon: Lexicon) -> int:
    """Return where a body begins behind "and", a Chinese one behind verbs as well: "代表团由[司法部]：", "and the [Police]:"."""
    if not is_cjk(view[colon - 1 : colon] or " "):
        joined = lexicon.together.match(f" {view[start:colon].lstrip()}")
        start += len(view[start:colon]) - len(view[start:colon].lstrip()) + (joined.end() - 1 if joined is not None else 0)
        article = lexicon.small.article.match(view, start) if joined is not None else None
        return article.end() if article is not None else start
    words = lexicon.unspaced
    behind = [
        *(match.end() for match in words.names.finditer(view, start, colon)),
        *(m.end() for m in words.before_body.finditer(view, start, colon)),
    ]
    start = max([start, *behind])
    joined = words.leads.match(view, start, colon)
    return joined.end() if joined is not None and joined.end() < colon else start
