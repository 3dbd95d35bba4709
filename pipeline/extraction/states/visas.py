"""Where visas are asked for: another State's embassy is named there, and says nothing of whose reply it is."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, STOP

REACH = 120  # letters between the embassy and the word for visas, within one sentence
BEFORE_LETTERS = 40  # before the embassy, in which "at the", "through the German" stand
NAME_LETTERS = 60  # behind it, in which the State stands: "Embassy of the Federal Republic of Germany"
_WORDS_BETWEEN = re.compile(r"\s?(?:[^\W\d_]\w*['’]?[\s-]?){0,2}")  # an article or an adjective
_STOP = re.compile(rf"{STOP.pattern}|{SAID_ENDS.pattern}")
_CLAUSE = re.compile(rf"[,،，()（）]|{_STOP.pattern}")


def _visas(language: Language) -> tuple[str, ...]:
    return language.grammar.visas


def _embassies(language: Language) -> tuple[str, ...]:
    return language.grammar.embassies


def _through(language: Language) -> tuple[str, ...]:
    return language.grammar.through


def visa_offices(text: Plain, knowledge: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return where embassies stand at or through which visas are asked for: "visas through the Embassy of Germany".

    An embassy that asks for visas itself, "the Embassy of Kenya requests visas", is none: no such preposition stands before it.
    """
    visas = [cue.start for cue in cues(knowledge, _visas).all(text)]
    if not visas:
        return ()
    found: list[tuple[int, int]] = []
    for cue in cues(knowledge, _embassies).all(text):
        begin = max(0, cue.start - BEFORE_LETTERS)
        before = Plain(text.text[begin : cue.start])
        ways = [way for way in cues(knowledge, _through).all(before) if _WORDS_BETWEEN.fullmatch(before.text, way.end)]
        if ways and any(_in_one_sentence(text.text, at, cue.start) for at in visas):
            end = _CLAUSE.search(text.text, cue.end, cue.end + NAME_LETTERS)
            found.append((begin + ways[0].start, end.start() if end else min(len(text.text), cue.end + NAME_LETTERS)))
    return tuple(found)


def _in_one_sentence(text: str, one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    return last - first <= REACH and _STOP.search(text, first, last) is None
