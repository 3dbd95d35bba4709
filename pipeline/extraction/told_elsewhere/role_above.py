"""The role that an announcement gives to all below it: "the following two experts:", "будет представлено наблюдателями:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.told_elsewhere.roles_counted_above import role_counted_above
from pipeline.extraction.words.arabic_shapes import ATTACHED
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.russian import is_cyrillic, stem

CLAUSE_LETTERS = 80  # before the colon
ROLE_WORDS = (6, 1, -1)  # of a role, the longest first; one word alone may be a post
SENTENCE_LETTERS = 400  # of the announcement, before its colon
MEETING_WORDS = 4  # before the role's word, among which one of a meeting tells whose experts they are
_LISTED = frozenset({"list", "block", "labels", "table", "form"})
_ROLES = (Role.EXPERT, Role.OBSERVER)  # as what a State sends people; everybody is a delegate or representative
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?<=[^\W_]{4})[.?]\s+(?=[^\W\d_a-zà-öø-ÿа-яё])")  # no courtesy form's stop; a year may end one
_BREAK = re.compile(r"(?<=[^\W\d_]{4})[.!?](?=\s+(?![a-zà-öø-ÿа-яё]))|[;；。،,，]")
_COUNTED = r"(?:[一二两兩三四五六七八九十\d]\s?[位名]|下列|以下|下述)"


def with_role_announced(persons: Sequence[Person], above: str, lexicon: Lexicon) -> list[Person]:
    """Return the persons of one list with the role that the sentence above gives to all, where none has one of his own.

    Whoever comes if another cannot may have one: he is the other's alternate.
    """
    listed = [person for person in persons if person.via in _LISTED]
    parted = any(person.role for person in persons if Doubt.CONTINGENT not in person.doubts)
    role = announced_role(above, lexicon) if listed and not parted else None
    if role is None and len(listed) == 1 and listed[0].role is None:
        role = _role_of_one(above, lexicon)
    if role is None and len(listed) > 1 and not any(person.role for person in persons):
        role = role_counted_above(above, len(listed), lexicon)
    return [replace(person, role=role) if role is not None and person.via in _LISTED else person for person in persons]


def announced_role(above: str, lexicon: Lexicon) -> Role | None:
    """Return the role in the plural in the sentence that ends with a colon; None where there is none, or a meeting's it is."""
    text = above.rstrip()
    if not text.endswith(COLONS):
        return None
    ended = _SENTENCE_END.split(text[-SENTENCE_LETTERS:].replace("\n", " "))
    sentence, torn = ended[-1], len(ended) == 1 and len(text) > SENTENCE_LETTERS
    words = list(_WORD.finditer(sentence))
    for number in reversed(range(MEETING_WORDS if torn else 0, len(words))):  # "[meeting] of experts": it may be cut off
        role = _plural(words[number].group(), lexicon)
        if role is None:
            continue
        before = _behind_by(sentence, words[max(0, number - MEETING_WORDS) : number], lexicon)
        clause = _BREAK.split(sentence[before[0].start() if before else words[number].start() : words[number].start()])[-1]
        said = [key(word) for word in _WORD.findall(clause)]
        met = not is_cyrillic(key(words[number].group())) and any(_of_meeting(word, lexicon) for word in said)
        if any(word in lexicon.said.invited for word in said):
            continue  # "the note inviting States and observers to the meeting": who was invited, not who comes
        return _as_what(sentence[words[number].end() :], lexicon) or (None if met else role)
    if (told := _as_what(sentence, lexicon)) is not None:
        return told  # "will participate, in the capacity of observer, through:"
    advisers = role_in_clause(sentence, lexicon) is Role.ADVISER
    return Role.ADVISER if advisers and not has_courtesy_form(sentence, lexicon, None) else None  # else of whoever is named in it


def _as_what(clause: str, lexicon: Lexicon) -> Role | None:
    """Return the part that stands behind words of a capacity: "will attend as observer with two representatives"."""
    words = key(clause).split()
    starts = (
        at + len(phrase.split())
        for phrase in lexicon.capacity
        for at in range(len(words))
        if phrase == _phrase(words, at, phrase)
    )
    told = (_of(lexicon.role(said) or lexicon.heads_several(said)) for at in starts for said in _next(words, at))
    return next((role for role in told if role is not None), None) or _of(role_in_clause(clause, lexicon))


def _phrase(words: Sequence[str], at: int, phrase: str) -> str:
    return " ".join(words[at : at + len(phrase.split())])


def _next(words: Sequence[str], at: int) -> list[str]:
    """Return the first words behind a place, without an article: "an observer"."""
    return [" ".join(words[at + skipped : at + skipped + count]) for skipped in (0, 1) for count in (2, 1)]


def _of_meeting(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word speaks of a meeting, also in the plural, or with an Arabic preposition on it: "بمشاورة"."""
    bare = word[1:] if is_arabic(word) and word[:1] in ATTACHED else word.removesuffix("s")
    return word in lexicon.meeting or bare in lexicon.meeting


def _behind_by(sentence: str, before: Sequence[re.Match[str]], lexicon: Lexicon) -> Sequence[re.Match[str]]:
    """Return the words behind the last "by": "represented at the meeting by two experts" tells of no meeting's experts."""
    told = [
        at for at, word in enumerate(before) if lexicon.small.by.match(sentence, word.start()) and not is_arabic(word.group())
    ]
    return before[told[-1] + 1 :] if told else before


def _role_of_one(above: str, lexicon: Lexicon) -> Role | None:
    """Return who leads by the end of a sentence with a colon: "… sera remplacé, en qualité de chef de délégation, par :"."""
    text = above.rstrip()
    if not text.endswith(COLONS):
        return None
    clause = text[-CLAUSE_LETTERS:].replace("\n", " ")
    words = list(_WORD.finditer(clause))
    for count in range(*ROLE_WORDS):
        for first, last in zip(words, words[count - 1 :], strict=False):
            role = lexicon.role(clause[first.start() : last.end()])
            if role in (Role.HEAD, Role.ALTERNATE):
                return role
    return None


def _plural(word: str, lexicon: Lexicon) -> Role | None:
    """Return the role that the word names in the plural, a Russian one in any case but the genitive: that may be a meeting's."""
    wanted = key(word)
    if is_cjk(wanted[:1]):
        roles = {text: role for text, role in lexicon.roles.items() if is_cjk(text) and role in _ROLES}
        return next((role for text, role in roles.items() if re.search(_COUNTED + text, word)), None)
    if is_cyrillic(wanted):
        plural = {stem(text): role for text, role in lexicon.role_headings.items() if is_cyrillic(text) and text[-1] in "ыи"}
        genitive = wanted in lexicon.roles or wanted.endswith(("ов", "еи"))
        return None if genitive else _of(plural.get(stem(wanted)))
    one = is_arabic(wanted[:1]) or wanted.endswith("s")
    return _of(lexicon.heads_several(wanted)) if one else None


def _of(role: Role | None) -> Role | None:
    return role if role in _ROLES else None
