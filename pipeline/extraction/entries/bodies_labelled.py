"""Bodies behind a label within what is said of somebody: "Senator at the following institution: Presidency of the Republic"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile(r"\s*[:：]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL_WORDS = 4  # of "au sein de l'institution suivante", without what stands before "institution"


def with_bodies_labelled(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments, each that holds a body behind its label parted into what stands before the label, and the body.

    Nothing stays of "both officials of the following institution:", which names no post.
    """
    apart: list[Segment] = []
    for part in parts:
        text = view[part.start : part.end]
        colon = _COLON.search(text)
        label = _label(text[: colon.start()], lexicon) if colon is not None else None
        if colon is None or label is None or places.place(text[colon.end() :], lexicon) is places.Place.OTHER:
            apart.append(part)
            continue
        before = text[:label].rstrip(" ,;")
        if before and not lexicon.said.are_persons(before):
            apart.append(replace(part, end=part.start + len(before)))
        apart.append(replace(part, start=part.start + colon.end(), row=False))
    return apart


def _label(text: str, lexicon: Lexicon) -> int | None:
    """Return where the preposition begins before a label of bodies that ends the text: "[of] the following institution"."""
    words = list(_WORD.finditer(text))
    noun = next(
        (at for at in range(len(words) - 1, -1, -1) if "organisation" in lexicon.label(words[at].group())),
        None,
    )
    if noun is None or len(words) - noun > _LABEL_WORDS:
        return None
    for at in range(max(0, noun - _LABEL_WORDS), noun):
        begin = words[at].start()
        if any(pattern.match(text, begin) for pattern in (lexicon.small.at_body, lexicon.small.of_body)):
            return begin
    return None
