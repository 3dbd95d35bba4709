"""Whether a post or a body begins with a word that such values begin with: "Head", "Ministry"."""

from __future__ import annotations

import re
from itertools import dropwhile

from config.knowledge import Knowledge
from pipeline.extraction.trust.wording_evidence import bare, wordings
from pipeline.extraction.words.folding import is_cjk, key

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")


def of_beginning(field: str, value: str, knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 or 1) of a title or organisation: it begins with no word of its kind, or with one of the other kind.

    None are returned where no blanks part the words.
    """
    known = wordings(knowledge)
    words = list(dropwhile(known.small.__contains__, map(key, _WORD.findall(value))))
    if is_cjk(value) or not words:
        return {}
    own, other = (known.titles, known.bodies) if field == "title" else (known.bodies, known.titles)
    first = bare(words[0])
    return {"begins unlike": float(first not in own), "begins as other": float(first in other and first not in own)}
