"""Colons between a post's preposition and its body, typed for a form's: "Officer of: Ministry of Justice"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile(r"(?<=[\w,،;–—-])([ \xa0]+)([^\W\d_]{1,4}(?:[ \xa0][^\W\d_]{1,4})?)[ \xa0]?[:：](?=\s*([^\W\d_]+))")
_MARK = re.compile(r"[,،;(–—-](?!.*[,،;(–—-])")  # the last one of a row
_LABEL_WORDS = 3  # before the colon: "Name of:" labels what follows


def with_bodies_parted(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with a comma for the preposition and its colon between a post, or a comma, and a body.

    The body so is the person's, and no part of his post, as it may be behind "of" alone. Every letter stays at its offset.
    """
    view = strip.view
    for found in _COLON.finditer(strip.view):
        head, mark, last = _parted(strip.view[strip.view.rfind("\n", 0, found.start()) + 1 : found.start(2)])
        before = last.split()
        preposition = lexicon.small.of_body.fullmatch(f"{found[2]} ") or lexicon.small.before_body.fullmatch(f"{found[2]} ")
        if preposition is None or not lexicon.is_body_word(fold(found[3])) or not found[3][:1].isupper():
            continue
        told = [" ".join([*before, found[2]][-count:]) for count in range(2, _LABEL_WORDS + 2) if before]
        beside = bool(mark and head.strip()) or any(lexicon.is_title_word(fold(word)) for word in before)
        if any(lexicon.label(words) for words in told) or not beside:
            continue
        blank = found.end() - found.start(1) - 1
        view = f"{view[: found.start(1)]},{' ' * blank}{view[found.end() :]}"
    return replace(strip, view=view) if view != strip.view else strip


def _parted(text: str) -> tuple[str, str, str]:
    """Return what stands before the last mark of a text, the mark, and what stands behind it."""
    mark = _MARK.search(text)
    return (text[: mark.start()], mark[0], text[mark.end() :]) if mark is not None else ("", "", text)
