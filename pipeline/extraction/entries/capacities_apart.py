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

_PART_LETTERS = 80  # of the words for a part in the delegation, with some room
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
    """Return where "and" stands between a post and the part of who leads or stands in; None where none does: "司长兼团长"."""
    text = view[part.start : part.end]
    if not is_cjk(text[:1]):
        found = _post_and_part(text, lexicon)
        return None if found is None else (part.start + found[0], part.start + found[1])
    also = lexicon.joined.also.search(text) if lexicon.role(text) is None else None
    if also is None:
        return None
    sides = (lexicon.role(text[: also.start()]), lexicon.role(text[also.end() :]))
    leads = any(side in (Role.HEAD, Role.ALTERNATE) for side in sides) and also.start() and text[also.end() :].strip()
    return (part.start + also.start(), part.start + also.end()) if leads else None


def _post_and_part(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where "and", or a stroke, stands between a post and who leads: "asesora y jefa de la delegación", either first.

    What may be said of another whom the post serves is left whole: "Assistant to the Minister and Head of Delegation".
    """
    if not any(map(lexicon.joined.of_delegation, (text, *lexicon.joined.border.split(text)))) or lexicon.role(text) is not None:
        return None
    for mark in lexicon.joined.border.finditer(text):
        if min(mark.start(), len(text) - mark.end()) > _PART_LETTERS:
            continue  # no part is so long, and many strokes would cost much
        sides = text[: mark.start()].strip(), text[mark.end() :].strip()
        for part, post in (sides[::-1], sides):
            leads = lexicon.joined.of_delegation(part) and lexicon.role(part) in (Role.HEAD, Role.ALTERNATE)
            is_post = places.place(post, lexicon) is places.Place.TITLE or lexicon.role(post) is not None
            if leads and is_post and not _serves(post, lexicon):
                return mark.span()
    return None


def _serves(post: str, lexicon: Lexicon) -> bool:
    """Tell whether the post names another's behind a little word: "Assistant to the Minister", not "Minister of Justice"."""
    words = key(post).split()
    link = next((at for at, word in enumerate(words) if word in lexicon.stop and at), len(words))
    matter = words[link : link + 1] and words[link] not in lexicon.small.contracted
    matter = matter and lexicon.small.of_body.match(f"{words[link]} ") is not None  # no article behind "of": no person
    return any(map(lexicon.is_title_word, words[link + 2 * bool(matter) :]))
