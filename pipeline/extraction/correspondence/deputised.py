"""Whom a sentence names only to say whose deputy comes: "Mr. A's alternate, Ms. B", "la suppléante de M. A, Mme B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_OWNED = re.compile(r"\s?['’][sS]?\s+([^.;؛。；\n:：]{3,60})")  # "Hansen's alternate, " to the next name
_OWNED_UNSPACED = re.compile(r"[^，。；,;\n]{0,6}的([^，。；\n]{1,8})")
_COMMA = re.compile(r"\s*[,،，(（:：–—-]\s*")
_CLAUSE = re.compile(r"[,،，;؛；.。:：\n]")
_LETTERS = 60  # before a name, in which "the alternate of" stands


def with_deputised_doubted(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those doubted of whom it is only said whose deputy the next one is; somebody named twice is not.

    Args:
        strip: the rows.
        found: (offset, person), in any order.
        lexicon: "alternate", "deputy", "suppléant".
    """
    here = sorted((person for _, person in found if person.name[0].passage is strip.passage), key=_begin)
    named = [key(person.name[0].text) for person in here]
    meant = [
        person
        for person, other in pairwise(here)
        if _is_deputised(strip.view, person, _begin(other), lexicon) and named.count(key(person.name[0].text)) == 1
    ]
    return [(at, person.doubted(Doubt.DEPUTISED) if any(person is one for one in meant) else person) for at, person in found]


def _begin(person: Person) -> int:
    name, courtesy = person.name[0], person.honorific
    before = courtesy is not None and courtesy.passage is name.passage and courtesy.start < name.start
    return courtesy.start if courtesy is not None and before else name.start


def _is_deputised(text: str, person: Person, following: int, lexicon: Lexicon) -> bool:
    """Tell whether the next one, who begins at `following`, comes as this person's deputy."""
    gap = text[person.name[0].end : following]
    owned = (_OWNED_UNSPACED if is_cjk(text[person.name[0].start]) else _OWNED).fullmatch(gap)
    if owned is not None:
        return _names_deputy(owned[1], lexicon)
    begin = _begin(person)
    if not _COMMA.fullmatch(gap):
        return False
    before = key(_CLAUSE.split(text[max(0, begin - _LETTERS) : begin])[-1]).split()
    bare = list(before)
    while bare and bare[-1] in lexicon.stop:
        bare.pop()
    without = is_arabic(text[begin]) or is_cyrillic(text[begin])  # a case stands for "of"
    return bool(bare) and bare[-1] in lexicon.said.deputies and (without or len(bare) < len(before))


def _names_deputy(text: str, lexicon: Lexicon) -> bool:
    """Tell whether one of the words behind the one who has a deputy names such: "'s alternate will be"."""
    if is_cjk(text[:1]):
        return any(text.startswith(word) for word in lexicon.said.deputies if is_cjk(word[0]))
    return not lexicon.said.deputies.isdisjoint(key(text).split())
