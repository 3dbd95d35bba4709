"""Who does not come because another does: "it is no longer Mr. A who will attend, but Ms. B", "не г-н А, а г-жа Б"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COMMAS
from pipeline.extraction.words.plain import Plain, plain

_BEFORE_WORDS = 3  # before him, within which "no longer" stands: "not as Head of Section Mr. A" is another matter
_CLAUSE = re.compile(r"[.,;:!?()،؛；，。：]")
_COMMA = re.compile(rf"[{''.join(COMMAS)}]\s*")
_GAP_LETTERS = 120  # from him to "but": "who will attend the meeting of the Working Group"


def contrasted(names: Sequence[NameMatch], text: str, begin: int, lexicon: Lexicon) -> set[int]:
    """Return where they begin of whom "not" is said right before, and "but" right before the next person.

    Both words stand next to the persons: "will not be led by Mr. A, but by Ms. B" says nothing of whether he comes.

    Args:
        names: whom the sentence names, in order.
        text: holds the sentence, wraps as blanks.
        begin: where it begins.
        lexicon: words that deny, and those behind which what is right stands.
    """
    gone = set[int]()
    for one, other in pairwise(names):
        before = _CLAUSE.split(text[begin : one.start])[-1]
        words = [word for word in before.split() if key(word) not in lexicon.said.articles][-_BEFORE_WORDS:]
        if lexicon.denying.first(Plain(plain(" ".join(words))), near=False) is None or other.start - one.end > _GAP_LETTERS:
            continue
        commas = [*_COMMA.finditer(text, one.end, other.start)]
        but = lexicon.said.now_is.match(text, commas[-1].end()) if commas else None
        if but is not None and {*key(text[but.end() : other.start]).split()} <= lexicon.said.articles:
            gone.add(one.start)
    return gone
