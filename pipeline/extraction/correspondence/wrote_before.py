"""Whether who signs a mail also wrote the one that it quotes: then we had that one before, and know whom it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.words.folding import fold, is_cjk
from pipeline.extraction.words.marks import COLONS

SIGNED_LINES = 8  # of a mail's end: name, post, body, town, telephone and address
NAME_WORDS = 4  # of a name on a line of its own
WRITER_LINES = 2  # of a header: a mail program may show the hour before who wrote
SURNAME_LETTERS, SURNAME_LETTERS_CJK = 3, 2
_WORD = re.compile(r"[^\W\d_]+")


def wrote_before(own: Sequence[str], header: Sequence[str]) -> bool:
    """Tell whether a name on a line of its own at a mail's end stands in the first lines of the quoted mail's header too.

    Args:
        own: lines of the mail without what it quotes.
        header: lines of the header of the mail that it quotes; none where it has none.

    The surname, which may be the line's first word or its last, is the same, and the other word or its initial stands there too:
    "Verónica Toapanta" below, "V. Toapanta wrote:" above.
    """
    told = [word for line in header[:WRITER_LINES] for word in _WORD.findall(fold(line))]
    return bool(told) and any(_is_named(line, frozenset(told)) for line in own[-SIGNED_LINES:])


def _is_named(line: str, told: frozenset[str]) -> bool:
    words = _WORD.findall(fold(line))
    if not words or len(words) > NAME_WORDS or line.rstrip().endswith(COLONS) or any(map(str.isdigit, line)):
        return False
    first, last = words[0], words[-1]
    if len(words) == 1:
        return is_cjk(first[0]) and len(first) >= SURNAME_LETTERS_CJK and first in told
    for surname, other in ((last, first), (first, last)):
        if len(surname) >= SURNAME_LETTERS and surname in told and {other, other[0]} & told:
            return True
    return False
