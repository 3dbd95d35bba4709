"""A part told right behind a post or a body, no mark between: "of the Ministry of the Interior as an observer", "司长兼团长"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 60  # letters of "as" and the part
_WORD = re.compile(r"(?<=\s)\S")


def with_capacities_apart(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with "as an observer" behind a post or body as one of its own."""
    apart: list[Segment] = []
    for part in parts:
        if (joined := _joined(view, part, lexicon)) is not None:
            apart += [replace(part, end=joined[0]), replace(part, start=joined[1], row=False)]
            continue
        border = _border(view[part.start : part.end], lexicon)
        if border is None:
            apart.append(part)
            continue
        before = view[part.start : part.start + border].rstrip()
        apart += [
            replace(part, end=part.start + len(before)),
            replace(part, start=part.start + border, row=False),
        ]
    return apart


def _border(text: str, lexicon: Lexicon) -> int | None:
    """Return where "as" begins, with nothing behind it but a part, and a post, unit or body before it; None where it does not."""
    for word in _WORD.finditer(text, max(0, len(text) - _REACH)):
        behind = text[word.start() :]
        wanted = key(behind)
        capacity = any(wanted.startswith(f"{phrase} ") for phrase in lexicon.capacity if not is_cjk(phrase) and len(phrase) > 1)
        if capacity and lexicon.role(behind) is None and role_in(behind, lexicon) is None:
            continue
        if capacity and places.place(text[: word.start()].rstrip(), lexicon) is not places.Place.OTHER:
            return word.start()
    return None


def _joined(view: str, part: Segment, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the Chinese "and also" stands between a post and the part of who leads or stands in; None where none does."""
    text = view[part.start : part.end]
    also = lexicon.joined.also.search(text) if is_cjk(text[:1]) and lexicon.role(text) is None else None
    if also is None:
        return None
    sides = (lexicon.role(text[: also.start()]), lexicon.role(text[also.end() :]))
    leads = any(side in (Role.HEAD, Role.ALTERNATE) for side in sides) and also.start() and text[also.end() :].strip()
    return (part.start + also.start(), part.start + also.end()) if leads else None
