"""Signs in a value's words that something was joined to it, or cut off: a capital or a comma within, a letter at the end."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.trust.wording_evidence import wordings
from pipeline.extraction.words.folding import is_cjk, key

_BEHIND_COMMA = re.compile(r", ?([^\W\d_]+)")
_LAST_LETTER = re.compile(r"[^\W\d_]{2}\S* [^\W\d_]$")  # "Siti Aminah BIN A"; behind an initial stands a stop


@lru_cache(maxsize=2000)
def of_joints(field: str, value: str, knowledge: Knowledge, *, read: bool) -> dict[str, float]:
    """Return figures (0 or 1) of a name, title or organisation.

    Args:
        field: of the value.
        value: its text.
        knowledge: the small words ("the", "of") of all languages.
        read: whether it was read from a picture: who types may leave a stop away, or set a comma.
    """
    if is_cjk(value):
        return {}
    if field == "name":
        return {"ends in a letter": float(read and _LAST_LETTER.search(value) is not None)}
    if field == "title":
        return {"capital within": float(_has_capital_within(value, knowledge))}
    if field == "organisation" and read:
        small = wordings(knowledge).small
        return {"comma within": float(any(word.islower() and key(word) in small for word in _BEHIND_COMMA.findall(value)))}
    return {}


def _has_capital_within(title: str, knowledge: Knowledge) -> bool:
    """Tell whether a small word has a capital where others have none: "Head of Department The Vice President's Office"."""
    words = title.split()
    small = [word for word in words[1:] if key(word) in wordings(knowledge).small]
    raised = [word for word in small if word[:1].isupper() and word[1:].islower()]
    return bool(raised) and any(word.islower() for word in small)
