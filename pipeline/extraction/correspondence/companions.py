"""Persons who only come along with a delegate: his wife, who does not take part, and his driver, of whom a person is asked."""

from __future__ import annotations

import re
from enum import Enum

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.kin_words import WORDS, ends_in_kin, last_words
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.companion_words import CompanionWords
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_BEFORE = 60  # letters before a name
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.。!?]\s|[。]")
_EDGE = " \t\n,،，(（:：-–—"
_CLOSE = (")", "）")


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
    parts = [said[part.start : part.end] for part in segments(said, 0)]
    words = lexicon.companions(strip.language)
    if _ends_in_kin(before, words, lexicon):
        posts = any(places.place(part, lexicon) is not places.Place.OTHER for part in parts)
        return Company.ATTENDANT if person.organisation or posts else Company.KIN
    if parts and _is_all(parts[0], words.kin | words.own_kin, strip, lexicon):
        return Company.ATTENDANT if person.organisation or parts[1:] else Company.KIN
    serves = parts and _is_all(parts[0], words.attendants, strip, lexicon)
    return Company.ATTENDANT if serves or _ends_in(before, words.attendants, lexicon) else None


def pays_alone(person: Person, said: str, knowledge: Knowledge) -> bool:
    """Tell whether a sentence says of somebody without post, body or role that he pays himself: he may only come along."""
    told = person.title or person.organisation or person.role or person.contacts
    return not told and cues(knowledge, _at_own_expense).first(Plain(said.replace("\n", " ")), near=False) is not None


def _at_own_expense(language: Language) -> tuple[str, ...]:
    return language.persons.at_own_expense


def _ends_in_kin(before: str, words: CompanionWords, lexicon: Lexicon) -> bool:
    """Tell whether the words before a name are such a word that says whose: "his wife", "accompanied by his son"."""
    if _ends_in(before, words.own_kin, lexicon, wrapped=True):
        return True
    return not before.rstrip(_EDGE).endswith(_CLOSE) and ends_in_kin(before, words, lexicon)


def _ends_in(before: str, words: frozenset[str], lexicon: Lexicon, *, wrapped: bool = False) -> bool:
    """Tell whether the last words before a name are among these: "with his driver, Mr. A".

    No sign but the line's end parts them from the name where they are the post of whom the line above names; `wrapped` where not.
    """
    text = before.rstrip(_EDGE)
    gap = before[len(text) :]
    if text.endswith(_CLOSE) or ("\n" in gap and not wrapped and not gap.strip()):
        return False
    if text and is_cjk(text[-1]):
        return text.endswith(tuple(word for word in words if is_cjk(word)))
    last = last_words(text, lexicon)
    return any(" ".join(last[-count:]) in words for count in range(1, WORDS + 1))


def _is_all(behind: str, words: frozenset[str], strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a name is such a word and no more, or says whose: "(spouse)", "wife of Mr. B"."""
    first = key(behind).split()
    if first and is_cjk(first[0][0]):
        return "".join(first) in words
    starts = [0]
    while starts[-1] < len(first) and (first[starts[-1]] in lexicon.referring or first[starts[-1]] in lexicon.stop):
        starts.append(starts[-1] + 1)
    ends = [at + count for at in starts for count in range(1, WORDS + 1) if " ".join(first[at : at + count]) in words]
    return any(end >= len(first) or _is_whose(behind.split()[end - len(first) :], strip, lexicon) for end in ends)


def _is_whose(rest: list[str], strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether these words name the person served: "Mr. B", "of the Minister", "of Tom Lall" who is named elsewhere."""
    left = list(rest)
    while left and (key(left[0]) in lexicon.small.head_ends or key(left[0]) in lexicon.said.articles):
        left.pop(0)
    text = " ".join(left)
    if not text or honorific_at(text, 0, lexicon, strip.language) is not None:
        return bool(text)
    known = text[:1].isupper() and strip.view.count(left[-1]) > 1
    return len(left) < len(rest) and (known or places.place(text, lexicon) is places.Place.TITLE)
