"""Whom an order strikes off: "please delete Mr. A, Director, and Ms. B from our list and add Mr. C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import CLAUSE_ENDS

_WITHIN = 60  # letters between the order and the first name: "from the composition of the delegation"
_BRACKETS = re.compile(r"[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]")
_OUR_NUMBER = re.compile(OUR_FORM.pattern, re.IGNORECASE)
_PARTS = re.compile(r"[,،，、]|\s[-–—]\s")


def orders_striking(cue: str, lexicon: Lexicon) -> bool:
    """Tell whether the folded words hold one that orders somebody to be struck off: "delete the name of", "dar de baja a"."""
    return any(f" {word} " in f" {cue} " for word in lexicon.striking)


def struck_off(names: Sequence[NameMatch], end: int, text: str, lexicon: Lexicon) -> list[int]:
    """Return where those begin whom such an order means, which ends at `end`: the first behind it, and whom "and" joins to him.

    Words of putting in end them ("and add Mr. C"), and whoever has a verb of his own comes: "delete Mr. A and Mr. B will attend".
    """
    behind = [name for name in names if name.start >= end]
    gap = without_reference(text[end : behind[0].start]) if behind else ""
    if not behind or len(gap) > _WITHIN or CLAUSE_ENDS.search(gap) or _puts_in(gap, lexicon) or not leads_to_name(gap, lexicon):
        return []
    struck = behind[:1]
    for one, other in pairwise(behind):
        between = text[one.end : other.start]
        if CLAUSE_ENDS.search(between) or _puts_in(between, lexicon) or not _joins(between, lexicon):
            break
        struck.append(other)
    if len(struck) > 1 and _has_verb(text[struck[-1].end : _next(behind, len(struck), text)], lexicon):
        struck.pop()
    return [name.start for name in struck]


def without_reference(gap: str) -> str:
    """Return the text without what stands in brackets and without the note's number: "from our delegation (CU 2009/33 (A))"."""
    return _BRACKETS.sub(" ", _OUR_NUMBER.sub(" ", gap))


def leads_to_name(gap: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a list or a name stands between: "retirer le badge de Mme A" strikes off no Ms. A."""
    return all(word in _of_lists(lexicon) or not word.isalpha() for word in key(gap).split())


@lru_cache(maxsize=4)
def _of_lists(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of "from the list of the delegation", "the names of"."""
    phrases = (*lexicon.heading.phrases, *lexicon.ahead, *lexicon.striking)
    return frozenset(word for phrase in phrases for word in phrase.split()) | {*lexicon.said.articles, *lexicon.stop}


def _next(names: Sequence[NameMatch], number: int, text: str) -> int:
    return names[number].start if number < len(names) else len(text)


def _joins(between: str, lexicon: Lexicon) -> bool:
    """Tell whether "and" or a comma leads to the next name, and nothing but articles stands between them."""
    joints = [*lexicon.together.finditer(between), *lexicon.unspaced.joins.finditer(between)]
    last = max((joint.end() for joint in joints), default=None)
    last = between.rfind(",") + 1 if last is None and "," in between else last
    little = (*lexicon.said.articles, *lexicon.stop)  # "y a la"
    return last is not None and all(word in little for word in key(between[last:]).split())


def _puts_in(text: str, lexicon: Lexicon) -> bool:
    words = key(text).split()
    words += [word[1:] for word in words if word.startswith(lexicon.small.attached_ands)]
    return any(lexicon.changes.side(word) is Side.IN for word in words)


def _has_verb(tail: str, lexicon: Lexicon) -> bool:
    """Tell whether a verb of his own stands right behind the name, or behind his post: "will attend", ", Counsel, will come"."""
    said = CLAUSE_ENDS.split(tail, maxsplit=1)[0].strip()
    parts = [part.strip() for part in _PARTS.split(said) if part.strip()]
    at_once = bool(parts) and said[0].isalpha() and _begins_with_verb(parts[0], lexicon)
    return at_once or any(_brings(part, lexicon) for part in parts)


def _begins_with_verb(part: str, lexicon: Lexicon) -> bool:
    words = key(part).split()
    coming = lexicon.coming.first(Plain(part), near=False)
    return bool(words) and (words[0] in lexicon.clauses or (coming is not None and coming.start <= 1))


def _brings(part: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands between two commas begins with a verb and says of him that he comes: "will attend in his place".

    A post may begin like such a verb ("Representative"), and "who were to attend" and "from our delegation" bring nobody.
    """
    if (
        key(part).partition(" ")[0] in lexicon.said.pronouns
        or not _begins_with_verb(part, lexicon)
        or places.place(part, lexicon) is not places.Place.OTHER
    ):
        return False
    announced = any(said.find(Folded(part)) is not None for said in (lexicon.attending, lexicon.announcing))
    return announced or lexicon.coming.first(Plain(part), near=False) is not None or _puts_in(part, lexicon)
