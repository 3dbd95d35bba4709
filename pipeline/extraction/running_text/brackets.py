"""What parts a person from the one before by brackets or a label: "(alternate: Ms. B)", "Ministry (Mr. A), Police (Mr. B)"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.words.lexicon import Lexicon

_BETWEEN = re.compile(r"[)）]\s*[,;،]?\s*([^()（）,;:،]{3,80}?)\s*[(（]\s*(?:[a-zà-ÿа-яё']{1,4}\s+){0,2}$")
_OPENED = re.compile(r"\(\s*(?:([^\W\d_][^()（）,:：]{2,40}?)\s*[:：]\s*)?$")


def in_brackets(text: str, at: int, before: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether brackets behind a person hold another with his role: "(alternate: Ms. B)", "(Ms. B, as alternate)".

    Args:
        text: to the end of the sentence.
        at: where the other person's courtesy form or name may begin.
        before: what stands between the two.
        lexicon: words of roles.
        language: of the page.
    """
    opened = _OPENED.search(before)
    if opened is None or opened[1] is not None:
        return opened is not None and lexicon.role(opened[1]) is not None
    match = name_at(text, at, lexicon, language)
    inside = text[match.end :].partition(")")[0] if match is not None else ""
    return any(role_in(part.strip(), lexicon) is not None for part in inside.split(",")[1:])


def body_between_brackets(before: str, lexicon: Lexicon) -> bool:
    """Tell whether a body alone stands between brackets that close and such that open: ") and of the Ministry of Health ("."""
    between = _BETWEEN.search(before)
    if between is None:
        return False
    text = f" {between[1]}"
    joined = lexicon.together.match(text)
    body = text[joined.end() :] if joined is not None else between[1]
    small = lexicon.small.before_body.match(body)
    body = body[small.end() :] if small is not None else lexicon.small.without_article(body)
    return places.place(body.strip(), lexicon) is places.Place.BODY


def labels_role(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words between two marks are the label of a role: "; Members – "."""
    return bool(text.strip()) and (lexicon.role(text) or lexicon.role_heading(text)) is not None
