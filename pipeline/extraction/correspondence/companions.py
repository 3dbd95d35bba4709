"""Persons who only come along with a delegate: his wife, who does not take part, and his driver, of whom a person is asked."""

from __future__ import annotations

import re
from enum import Enum

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_BEFORE, _WORDS = 60, 3  # letters before a name, and words of "his wife" and "close protection officer" in them
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.。!?]\s|[。]")
_EDGE = " \t\n,،，(（:：-–—"


class Company(Enum):
    """What the words beside a name say of the person."""

    KIN = "kin of a delegate"
    ATTENDANT = "somebody who serves a delegate"


def company(strip: Strip, person: Person, at: int, floor: int, said: str, lexicon: Lexicon) -> Company | None:
    """Return what the words right before a name ("his wife, Ms. A") or right behind it ("Ms. A, spouse of Mr. B") say; or None.

    Args:
        strip: in which the person is named.
        person: him.
        at: where his entry begins.
        floor: where the entry before his begins.
        said: what his sentence says behind his name.
        lexicon: words for kin and attendants.
    """
    name = person.honorific if person.honorific is not None else person.name[0]
    begin = name.start if name.passage is strip.passage else at
    begin = min(begin, person.name[0].start) if person.name[0].passage is strip.passage else begin
    before = _SENTENCE.split(strip.view[max(floor, begin - _BEFORE) : begin])[-1]
    part = next(iter(segments(said, 0)), None)
    behind = said[part.start : part.end] if part is not None else ""
    for words, told in ((lexicon.kin, Company.KIN), (lexicon.attendants, Company.ATTENDANT)):
        if _ends_so(before, words, lexicon) or _begins_so(behind, words, lexicon):
            return told
    return None


def _ends_so(before: str, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether the last words before a name are such a word: "with his driver, Mr. A"."""
    text = before.rstrip(_EDGE)
    if text and is_cjk(text[-1]):
        return text.endswith(tuple(word for word in words if is_cjk(word)))
    last = key(text).split()
    while last and last[-1] in lexicon.said.articles:
        last.pop()  # "su esposa, la Sra. Ruiz"
    return any(" ".join(last[-count:]) in words for count in range(1, _WORDS + 1))


def _begins_so(behind: str, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a name begins so, perhaps with "his" or "the" before it: "wife of Mr. B", "(spouse)"."""
    first = key(behind).split()
    if first and is_cjk(first[0][0]):
        return "".join(first) in words
    while first and first[0] in (lexicon.referring | lexicon.stop):
        first = first[1:]
    whole = [count for count in range(1, _WORDS + 1) if " ".join(first[:count]) in words]
    # "driver", "wife of Mr. B", no "Driver and Vehicle Agency"
    return any(first[count : count + 1] == [] or first[count] in lexicon.small.head_ends for count in whole)
