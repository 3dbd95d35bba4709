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
            found.append((begin + ways[0].start, _clause_end(text.text, cue.end)))
    return tuple(found)


def offices_beside_visas(text: Plain, knowledge: Knowledge, *, behind: bool = False) -> tuple[tuple[int, int], ...]:
    """Return where embassies stand in a sentence about visas, whatever they do in it: "the Embassy of Peru insists on a letter".

    Only of the host's embassies is it sure that they issue visas to the guests of a meeting, and ask for none. `behind` leaves
    out those behind the word for visas, at which a signature may stand: "Thank you for the visas" / "Embassy of Kenya".
    """
    visas = [cue.start for cue in cues(knowledge, _visas).all(text)]
    if not visas:
        return ()
    offices = (
        cue
        for cue in cues(knowledge, _embassies).all(text)
        if any(_in_one_sentence(text.text, at, cue.start) for at in visas if at > cue.start or not behind)
    )
    return tuple((_clause_start(text.text, cue.start), _clause_end(text.text, cue.end)) for cue in offices)


def _clause_start(text: str, at: int) -> int:
    """Return where the clause before this place begins, so few letters away that "the Austrian" stands there and little else."""
    begin = max(0, at - BEFORE_LETTERS)
    ends = [end.end() for end in _CLAUSE.finditer(text, begin, at)]
    return ends[-1] if ends else begin


def _clause_end(text: str, at: int) -> int:
    """Return where the clause behind this place ends, which names the embassy's State."""
    end = _CLAUSE.search(text, at, at + NAME_LETTERS)
    return end.start() if end else min(len(text), at + NAME_LETTERS)


def _in_one_sentence(text: str, one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    return last - first <= REACH and _STOP.search(text, first, last) is None
