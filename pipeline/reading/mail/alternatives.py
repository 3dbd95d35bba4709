"""Which of several forms of one text is read: by the words in them, as programs and gateways fill them very differently."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from models.mail import Body

# What is never closed goes on to the end, as in browsers; so every text is gone through once.
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(style|script|title)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_LINK = re.compile(r"\b[a-z]{2,8}://\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
ENOUGH = 0.5  # of the words of another form; the text made from a page differs from it by links and marks alone


def words_of(bodies: Sequence[Body]) -> frozenset[str]:
    """Return the words that somebody reads in these texts, in lower case; those of markup without its tags."""
    found: set[str] = set()
    for body in bodies:
        text = html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", body.text))) if body.html else body.text
        found.update(_WORD.findall(_LINK.sub(" ", text).casefold()))
    return frozenset(found)


def richest(forms: Sequence[Sequence[Body]]) -> int:
    """Return the place of the form to be read.

    Markup keeps tables, and is taken where it says at least half of what any other form says: some programs send an empty page
    beside the text, one with nothing but a picture, or one that a gateway filled with its warning.
    """
    words = [words_of(bodies) for bodies in forms]
    for place in range(len(forms)):
        others = max((len(one) for one in words), default=0)
        if words[place] and len(words[place]) >= ENOUGH * others and any(body.html for body in forms[place]):
            return place
    return max(range(len(forms)), key=lambda place: len(words[place]), default=0)


def says_more(bodies: Sequence[Body], others: Sequence[Body]) -> bool:
    """Tell whether most of what these texts say is not said in the others."""
    words = words_of(bodies)
    return len(words - words_of(others)) > ENOUGH * len(words)
