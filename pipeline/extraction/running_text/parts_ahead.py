"""Parts in the delegation set off before a name: "Mr. A; and, as adviser, Mr. B", "as head, Ms. A, as adviser, Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from config.list_marks import list_marks
from models.reply import Role
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.capacities import begins_capacity, capacity_named
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

PERSONS_MOST = 40  # of a sentence, each of whom is asked about all others
_MARKS = " \t\n,،;؛"
_PARTED = (",", "،", ";", "؛")
_BLANKS = str.maketrans(dict.fromkeys(_PARTED, " "))
_PART_WORDS = 6  # of "in the capacity of technical adviser"
_OWNED_WORDS_MIN = 2  # "his deputy"
_LAST_WORD = re.compile(r"[,،]?\s+[^\W\d_]{1,3}\s*$")  # an article before a courtesy form
_WORD = re.compile(r"\S+")
_SEGMENT = re.compile(r"[^,،;؛.()（）]*")
# Russian: the case in which somebody is made something says that it goes on with whom: ", заместителем – [советник Лунин О.П.]".
_MADE = re.compile(r"[,;]\s*(?:его\s+|её\s+|ее\s+)?([а-яё]+(?:ем|ом|ой|ами|ями)(?:\s[а-яё]+){0,2})\s+[–—-]\s*$")
_LITTLE_BETWEEN = 3  # of "assistant to the head"
_LEADING = (Role.HEAD, Role.ALTERNATE)
_ARABIC_AND = re.compile(r"\sو(?=[\u0621-\u064a]{3})")
_BEGINNING = re.compile(r"(?:^|[,،;؛:：(–—-])\s*$")
_GAP_LETTERS = 120  # between two names; a longer one tells more than a part


def part_ahead(text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> tuple[int, Role] | None:
    """Return where the part begins that stands alone before the name of this person, and which it is; None where none does.

    "His alternate" is the next one's wherever it stands. Behind a semicolon, or "and" with a mark beside it, a part is the next
    one's. Without either it is so only where the first person has his part before his name and the last has none behind: "A, as
    adviser, B" may tell A's.

    Args:
        text: holds the sentence, wraps as blanks.
        anchors: the persons, in order.
        index: the person's number; the first one's counts where the second one's stands ahead as well.
        lexicon: "and", "as", words of roles.
    """
    if index == 0:
        first = _first_part(text, anchors[0].match.start, lexicon)
        shared = len(anchors) > 1 and part_ahead(text, anchors, 1, lexicon) is not None  # ": head, [Mr. A]; alternate, Mr. B"
        return (anchors[0].match.start, first[0]) if first is not None and (shared or first[1]) else None
    if index >= len(anchors):
        return None
    begin, end = anchors[index - 1].match.end, anchors[index].match.start
    begin = max(begin, end - _GAP_LETTERS)
    gap = text[begin:end]
    if (own := possessed(gap, lexicon)) is not None:
        return begin + own.cut, own.role
    if (made := _MADE.search(gap)) is not None and (role := _part_begun(made[1], lexicon)) is not None:
        return begin + made.start(), role
    joint = next(reversed(list(lexicon.together.finditer(gap.translate(_BLANKS)))), None)  # "y, en calidad de": "and" with a mark
    if (stop := gap.rfind(";")) > (joint.start() if joint is not None else 0):
        role = _part(gap[stop:], lexicon) or _bare_part(gap[stop:], lexicon)  # "Mr. A, Director; [as] adviser, Mr. B"
        return (begin + stop, role) if role is not None else None
    if (named := _named_ahead(text, anchors, index, lexicon)) is not None:
        return named
    if joint is None:
        role = _part(gap, lexicon) if gap.lstrip()[:1] in _PARTED and _all_ahead(text, anchors, lexicon) else None
        return (begin, role) if role is not None else None
    before, behind = gap[: joint.start()].rstrip(_MARKS), gap[joint.end() :].lstrip(_MARKS)
    around = gap[len(before) : len(gap) - len(behind)]
    role = _part(behind, lexicon) if any(mark in around for mark in _PARTED) else None
    return (begin + len(before), role) if role is not None else None


def _part_begun(words: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the words are, or with which its words begin: "главой", of "главой делегации"."""
    begun = f"{key(words)} "
    told = (role for known, role in lexicon.roles.items() if known.startswith(begun))
    return lexicon.role(words) or next((role for role in told if role in _LEADING), None)


def _named_ahead(text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> tuple[int, Role] | None:
    """Return where the part begins that stands between the last mark and a name, and which it is: ", alternate, [Ms. B]".

    It is so only where everybody's part stands before his name, and none behind the last one's: "the head, A, B, alternate, C,
    expert of the Ministry" tells the others' behind them.
    """
    if len(anchors) > PERSONS_MOST or _first_part(text, anchors[0].match.start, lexicon) is None:
        return None
    told = [_set_off(text, anchors, number, lexicon) for number in range(1, len(anchors))]
    joined = (
        _is_small(text[anchors[number].match.end : anchors[number + 1].match.start], lexicon) for number in range(len(told))
    )
    if told[index - 1] is None or not all(part is not None or more for part, more in zip(told, joined, strict=True)):
        return None
    last = anchors[-1].match.end
    behind = _SEGMENT.match(text[last : last + _GAP_LETTERS].lstrip(_MARKS + "(（"))
    return None if behind is not None and _begins_part(behind.group(), lexicon) else told[index - 1]


def _set_off(text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> tuple[int, Role] | None:
    """Return (where it begins, the part) of the last words before a name, behind a mark or "and"; None where they are none."""
    begin, end = anchors[index - 1].match.end, anchors[index].match.start
    begin = max(begin, end - _GAP_LETTERS)
    bare = _without_article(text[begin:end], lexicon).rstrip(_MARKS)
    joint = next(reversed(list(lexicon.together.finditer(f"{bare} "))), None)
    cuts = [max(bare.rfind(mark) for mark in _PARTED), joint.start() if joint is not None else -1]
    cuts += [glued.start() for glued in _ARABIC_AND.finditer(bare)][-1:]
    parts = ((cut, _bare_part(bare[cut:], lexicon)) for cut in sorted(cuts, reverse=True) if cut >= 0)
    return next(((begin + cut, role) for cut, role in parts if role is not None), None)


def _is_small(between: str, lexicon: Lexicon) -> bool:
    """Tell whether but "and" stands between two names: whoever is named behind it has the part of the one before."""
    words = key(between).split()
    return not words or (len(words) == 1 and lexicon.together.match(f" {words[0]} ") is not None)


def _begins_part(said: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are a part, or begin with one: "expert from the Ministry"."""
    words = said.split()
    begun = (_bare_part(" ".join(words[:count]), lexicon) for count in range(1, min(len(words), _PART_WORDS) + 1))
    return _bare_part(said, lexicon) is not None or any(role not in (None, *_LEADING) for role in begun)  # "Deputy Head of Unit"


def _bare_part(said: str, lexicon: Lexicon) -> Role | None:
    """Return the role where but a part stands there, "and", an article or a number before it perhaps: "and two experts"."""
    words = _without_little(said, lexicon)
    return lexicon.role(" ".join(words)) if 0 < len(words) <= _PART_WORDS else None


def _without_little(said: str, lexicon: Lexicon) -> list[str]:
    words = key(said).split()
    little = (*lexicon.said.articles, *_numbers())
    while words and (words[0] in little or words[0].isdigit() or lexicon.together.fullmatch(f" {words[0]} ") is not None):
        words.pop(0)
    if words and _ARABIC_AND.match(f" {words[0]}") is not None and lexicon.role(" ".join(words)) is None:
        words[0] = words[0][1:]  # "and an expert": وخبير
    return words


def part_of_several(text: str, anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> Role | None:
    """Return the part set off before the name of this person, where a plural tells it: "; experts, [Mr. A] and Mr. B"."""
    ahead = part_ahead(text, anchors, index, lexicon)
    said = _without_little(text[ahead[0] : anchors[index].match.start], lexicon) if ahead is not None else []
    return lexicon.heads_several(" ".join(said)) if said else None


def _first_part(text: str, name: int, lexicon: Lexicon) -> tuple[Role, bool] | None:
    """Return (the role that the last words before a name are, whether it tells who leads or deputises in several words).

    "Consists of the head of delegation, [Mr. A]"; not "the assistant to the head of delegation, [Mr. A]".
    """
    said = _without_article(text[max(0, name - _GAP_LETTERS) : name], lexicon).rstrip(_MARKS)
    words = list(_WORD.finditer(said))[-_PART_WORDS:] if said[-1:].isalnum() else []  # a full stop ends what is told before
    for word in words:
        role = lexicon.role(said[word.start() :])
        known = (
            role is not Role.MEMBER or key(said[word.start() :]) in lexicon.roles
        )  # not "asistirán", which is like a word for one
        if role is not None and known and not _belongs(said[: word.start()], lexicon):
            return role, role in _LEADING and len(said[word.start() :].split()) > 1
    return None


def _without_article(before: str, lexicon: Lexicon) -> str:
    """Return the text without the article that ends it before a courtesy form: "experto, [el] Sr."; "and" stays."""
    words = before.split()
    return before.rstrip()[: -len(words[-1])] if words and key(words[-1]) in lexicon.said.articles else before


def _belongs(before: str, lexicon: Lexicon) -> bool:
    """Tell whether a post or part stands before, little words between: it is that of whoever serves the one in the part."""
    words = key(before.rpartition("\n")[2]).split()[-_LITTLE_BETWEEN:]
    if _BEGINNING.search(before) is not None:
        return False
    while words and words[-1] in lexicon.stop:
        words.pop()
    return bool(words) and (lexicon.is_office_word(words[-1]) or lexicon.role(words[-1]) is not None)


@cache
def _numbers() -> frozenset[str]:
    return frozenset(key(word) for word in list_marks().counted)


class Possessed(NamedTuple):
    """A part given to who is named behind it: where "and" or the mark before it begins, where its words begin, and the role."""

    cut: int
    words: int
    role: Role


def possessed(gap: str, lexicon: Lexicon) -> Possessed | None:
    """Return the part that the last words before a name give to who is named behind them: "his alternate, "; else None.

    Args:
        gap: the text between the name before and this one.
        lexicon: "and", "his", words of roles.
    """
    bare = _LAST_WORD.sub("", gap).rstrip(_MARKS)
    mark = max(bare.rfind(one) for one in _PARTED) + 1
    joints = [joint.span() for joint in lexicon.together.finditer(bare, mark)]
    before, at = joints[-1] if joints else (mark, mark)
    words = key(bare[at:]).split()
    while words and words[0] in lexicon.stop_exact and words[0] not in lexicon.referring:
        words.pop(0)  # "by his deputy"
    if not (mark or joints) or len(words) < _OWNED_WORDS_MIN or words[0] not in lexicon.referring:
        return None
    role = lexicon.role(" ".join(words[1:]))
    return Possessed(before, at, role) if role is not None else None


def _part(said: str, lexicon: Lexicon) -> Role | None:
    """Return the role where but "as" and a part stands there, an article behind it perhaps."""
    words = said.strip(_MARKS)
    for bare in (words, _LAST_WORD.sub("", said).strip(_MARKS)):
        few = len(key(bare).split()) <= _PART_WORDS and not any(mark in bare for mark in _PARTED)
        role = capacity_named(key(bare).split(), lexicon) if few and begins_capacity(bare, lexicon) else None
        if role is not None:
            return role
    return None


def _all_ahead(text: str, anchors: Sequence[Anchor], lexicon: Lexicon) -> bool:
    """Tell whether the first person's part stands before his name, set off, and none behind the last one's."""
    first, last = anchors[0].match.start, anchors[-1].match.end
    before = text[max(0, first - _GAP_LETTERS) : first].rstrip(_MARKS).rpartition(",")[2]
    behind = text[last : last + _GAP_LETTERS].lstrip(_MARKS)
    return _part(before, lexicon) is not None and not begins_capacity(behind, lexicon)
