"""Roles with a body in brackets before the colon that leads to the name: "Alternate (Ministry of Justice): Mr. A, Adviser"."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.words.lexicon import Lexicon

_HEADED = re.compile(
    r"\s*([^()（）:：,،，;\n]{2,60}?)\s*[(（]\s*([^()（）:：\n]{2,120}?)\s*[)）]\s*(?:[:：]|[-–—](?=\s))\s*(?=[^\W\d_])"
)
_BRACKETED_LETTERS = 2  # of an acronym in brackets: "Alternate (AA): …"


class RoleOfBody(NamedTuple):
    """A role, where its words and the body begin and end, None where the brackets hold something else, and what is behind."""

    role: Role
    words: tuple[int, int]
    body: tuple[int, int] | None
    behind: int


def role_of_body(view: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> RoleOfBody | None:
    """Return the role with which view[start:end] begins, and the body in brackets behind it, a colon or dash before the rest.

    None where no role stands before the brackets, or somebody with a courtesy form within them: "Alternate (Mr. A): …".
    """
    found = _HEADED.match(view, start, end)
    role = lexicon.role(found[1]) or lexicon.role_heading(found[1]) if found is not None else None
    if found is None or role is None or honorific_at(view, found.start(2), lexicon, language) is not None:
        return None
    told = places.place(found[2], lexicon)
    is_body = told in (places.Place.BODY, places.Place.UNIT) or places.is_acronym(found[2], _BRACKETED_LETTERS)
    return RoleOfBody(role, found.span(1), found.span(2) if is_body else None, found.end())
