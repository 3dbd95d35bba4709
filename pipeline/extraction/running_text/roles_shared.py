"""A part that several have, told in the plural before or behind their names: "as experts will attend Mr. A and Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import in_courtesy
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.capacities import begins_capacity
from pipeline.extraction.running_text.parts_ahead import part_of_several
from pipeline.extraction.running_text.roles_counted import counted_roles
from pipeline.extraction.running_text.said_of_several import run_up_to
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_WORDS = 3  # of "technical experts"
_SEVERAL = 2
_BODY_LETTERS = 300  # of what a sentence says of the body before the first name
_ELIDED = ("'", "’")  # "en qualité d'observateur"
_BETWEEN = 3  # small words before the verb: "and it"
_PARTS = 4  # behind several persons, in one of which their part may be told: ", who will accompany him as advisers"
_ASIDE = re.compile(r"\s*[,(（]\s*([^,;()（）]{3,40})\s*(?:[,;.)）]|$)")  # "A and B (alternates)", "A et B, suppléants,"
_GOING_ON = frozenset({";", "；"})  # behind which a sentence may go on
_LIMIT = re.compile(r"[;(（]|,(?=\s)")


def shared_roles(text: str, span: tuple[int, int], anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, that a plural before or behind several tells.

    Args:
        text: holds the sentence, wraps as blanks.
        span: where the sentence begins and ends.
        anchors: the persons, in order.
        lexicon: words of roles.
    """
    begin, end = span
    told = counted_roles(text, begin, anchors, lexicon) | _told_behind(text, anchors, end, lexicon)
    told |= _told_ahead(text, anchors, lexicon) | _told_before(text, begin, anchors, lexicon)
    return _told_of_body(text, anchors, lexicon) | told


def _told_of_body(text: str, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return all as observers where it is said of the body that sends them, right before the verb that brings them.

    "The League will take part as an observer, represented by Mr. A": what comes as an observer sends observers. But small words
    part the two: "…, which attended the last session as an observer, informs that its delegation will comprise" tells no part.
    """
    gap = text[max(0, anchors[0].match.start - _BODY_LETTERS) : anchors[0].match.start] if anchors else ""
    brings = lexicon.announcing.all(Folded(gap))
    words = f" {key(gap[: brings[-1][0]])} " if brings else ""
    for phrase in lexicon.capacity:
        for rest in _behind(words, f" {phrase}" if phrase.endswith(_ELIDED) else f" {phrase} "):
            said = rest.split()
            if len(said) <= _WORDS + _BETWEEN and _observes(said, lexicon):
                return dict.fromkeys(range(len(anchors)), Role.OBSERVER)
    return {}


def _observes(said: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the words are an article and "observer" with but small words behind."""
    small = lexicon.stop | lexicon.said.pronouns | lexicon.clauses
    for start, stop in ((0, 1), (0, 2), (1, 2), (1, 3)):
        part = " ".join(said[start:stop])
        if Role.OBSERVER in (lexicon.role(part), lexicon.role_headings.get(part)):
            return all(word in small or len(word) == 1 for word in said[stop:])
    return False


def _told_ahead(text: str, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, that a plural set off before a run of names tells: "; experts, A and B"."""
    told: dict[int, Role] = {}
    for last in range(2, len(anchors)):
        run = run_up_to(text, anchors, last)
        role = part_of_several(text, anchors, run[0], lexicon) if len(run) > 1 and run[0] else None
        if role is not None:
            told |= dict.fromkeys(run, role)
    return told


def _told_before(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, that a plural behind "as" tells of all named behind it.

    It holds until another verb brings somebody: "… as experts A and B, and will be led by C".
    """
    told: dict[int, Role] = {}
    current: Role | None = None
    at = begin
    for number, anchor in enumerate(anchors):
        gap = text[at : anchor.match.start]
        at = anchor.match.end
        if (role := _plural(gap, lexicon)) is not None:
            current = role
        elif number and any(cues.find(Folded(gap)) is not None for cues in (lexicon.announcing, lexicon.leads)):
            current = None
        if current is not None:
            told[number] = current
    return told


def _told_behind(text: str, anchors: Sequence[Anchor], end: int, lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, that a plural behind them all tells: "A and B (alternates)", "as advisers".

    It is that of those between whose names nothing is said, or else of all of the sentence: "A, Judge, and B, Attaché, will serve
    as advisers".
    """
    told: dict[int, Role] = {}
    for last in range(1, len(anchors)):
        run: Sequence[int] = run_up_to(text, anchors, last)
        if len(run) < _SEVERAL and last == len(anchors) - 1 and _all_together(text, anchors, end, lexicon):
            run = range(len(anchors))
        if len(run) < _SEVERAL or (last + 1 < len(anchors) and last in run_up_to(text, anchors, last + 1)):
            continue
        final = last == len(anchors) - 1
        behind = _in_sentence(text[anchors[last].match.end : end if final else anchors[last + 1].match.start], lexicon)
        if _picks_some(behind, lexicon):
            continue
        aside = _ASIDE.match(behind)
        role = lexicon.heads_several(key(aside[1])) if aside is not None else None
        if role is None and final:
            parts = (_plural(part, lexicon, whole=True) for part in _LIMIT.split(behind)[:_PARTS])
            role = next((part for part in parts if part is not None), None)
        if role is not None:
            told |= dict.fromkeys(run, role)
    return told


def _in_sentence(behind: str, lexicon: Lexicon) -> str:
    """Return the text up to the next sentence: "A and B will attend. [She, or: Others, will attend as experts]".

    A sentence about them all is read with those that stand apart.
    """
    for stop in SAID_ENDS.finditer(behind):
        if stop.group().strip() not in _GOING_ON and not in_courtesy(behind, stop.start(), lexicon, None):
            return behind[: stop.start()]
    return behind


def _picks_some(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind the names is said of some of them: "the first two as advisers", "the latter as head"."""
    said, folded = lexicon.said, Folded(behind)
    return any(cues.find(folded) is not None for cues in (said.some_of, said.former, said.latter, said.last))


def _all_together(text: str, anchors: Sequence[Anchor], end: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind the last may be told of all: of two, or of whoever is the subject of the verb there.

    No verb that brings somebody stands between two of them: "…, and will be led by C".
    """
    gaps = (text[one.match.end : two.match.start] for one, two in pairwise(anchors))
    if any(cues.find(Folded(gap)) is not None for gap in gaps for cues in (lexicon.announcing, lexicon.leads)):
        return False
    parts = _LIMIT.split(text[anchors[-1].match.end : end])[:_PARTS]
    told = next((part for part in parts if _plural(part, lexicon, whole=True) is not None), "")
    return len(anchors) == _SEVERAL or not begins_capacity(told.strip(), lexicon)


def _plural(gap: str, lexicon: Lexicon, *, whole: bool = False) -> Role | None:
    """Return the role that a heading of several names behind "as": "experts", which is no single person's part.

    With `whole` nothing follows it: "as advisers to the Minister" tells a post.
    """
    words = f" {key(gap)} "
    for phrase in lexicon.capacity:
        for rest in _behind(words, f" {phrase} "):
            behind = rest.split(maxsplit=_WORDS)[:_WORDS]
            for count in range(len(behind), 0, -1):
                role = lexicon.heads_several(" ".join(behind[:count]))
                if role is not None and not (whole and rest.split()[count:]):
                    return role
    return None


def _behind(words: str, phrase: str) -> Iterator[str]:
    """Yield what stands behind each place of the phrase: "as", which "as requested" may say before."""
    at = words.find(phrase)
    while at >= 0:
        yield words[at + len(phrase) :]
        at = words.find(phrase, at + 1)
