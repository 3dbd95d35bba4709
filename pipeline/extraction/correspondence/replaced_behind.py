"""Of whom is spoken behind somebody who is replaced: of him, "Ms. A will attend in place of Mr. B, [who cannot attend]"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, fold, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_BEFORE_LETTERS = 60  # before whom somebody replaces, within which "in place of" stands
_BEHIND_LETTERS = 200
_WORD = re.compile(r"[^\W\d_]+")


def _but(language: Language) -> tuple[str, ...]:
    return tuple(word for word in language.grammar.joining if word not in language.grammar.conjunctions)


def spoken_of(strip: Strip, gone: Sequence[int], starts: Sequence[int], lexicon: Lexicon, knowledge: Knowledge) -> list[int]:
    """Return the places of those who are replaced of whom, and not of who replaces them, the words behind are said.

    They are where "who" follows, or where a verb has told of the other that he comes. Else the verb is still to come, and is his:
    "Ms. A, who was named in place of Mr. B, [will not attend]", "Ms. A, instead of whom Mr. B had been named, [cannot attend]".

    Args:
        strip: the text.
        gone: where those begin who are replaced.
        starts: where those begin who come, in order.
        lexicon: words of replacing, of coming, and "who".
        knowledge: for "but", behind which the one who replaces is spoken of again.
    """
    return [at for at in gone if _spoken_of(strip, at, starts, lexicon, knowledge)]


def _spoken_of(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, knowledge: Knowledge) -> bool:
    before = strip.view[max(0, at - _BEFORE_LETTERS) : at].replace("\n", " ")
    cue = max(lexicon.replaced.all(Folded(before)), key=lambda one: one[1], default=None)
    if cue is None or not points_ahead(key(before[slice(*cue)]), lexicon) or _relates(before[cue[1] :], lexicon):
        return False
    if cues(knowledge, choices.negation).first(Plain(before[slice(*cue)]), near=False) is not None:
        return False  # "ولن يحضر السيد ب": it replaces nobody, it denies
    behind = strip.view[at : at + _BEHIND_LETTERS]
    stop = SAID_ENDS.search(behind)
    behind = behind[: stop.start() if stop is not None else None]
    but = cues(knowledge, _but).first(Plain(behind), near=False)
    if _relates(behind[: but.start if but is not None else None], lexicon):
        return True
    if but is not None:
        return False
    index = bisect_left(starts, at)
    begin = max(starts[index - 1] if index else 0, said_before(strip.view, at))
    said = strip.view[begin : max(begin, at - len(before) + cue[0])].replace("\n", " ")
    told = _WORD.finditer(said)
    end = next((word.start() for word in told if fold(word.group()) in lexicon.said.relating), len(said))
    return lexicon.comes.begin(said[:end]) is not None or lexicon.leads.find(Folded(said[:end])) is not None


def _relates(text: str, lexicon: Lexicon) -> bool:
    return any(fold(word.group()) in lexicon.said.relating for word in _WORD.finditer(text))
