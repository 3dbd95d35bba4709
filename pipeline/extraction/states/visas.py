"""Where visas are asked for: another State's embassy is named there, and says nothing of whose reply it is."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.states.adjectives import states_by_adjective
from pipeline.extraction.states.state_names import Named, states_named
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, STOP

REACH = 120  # letters between the embassy and the word for visas, within one sentence
BEFORE_LETTERS = 40  # before the embassy, in which "at the", "through the German" stand
HOST = "AUT"  # meetings are held in Vienna: Austria is named in addresses and numbers of everybody
PLACE_LETTERS = 12  # before a State's name, in which "in the" and "to the" stand
NAME_LETTERS = 60  # behind it, in which the State stands: "Embassy of the Federal Republic of Germany"
_WORDS_BETWEEN = re.compile(r"\s?(?:[^\W\d_]\w*['’]?[\s-]?){0,2}")  # an article or an adjective
_STOP = re.compile(rf"{STOP.pattern}|{SAID_ENDS.pattern}")
_PLACE = re.compile(
    r"(?:,|，|،|(?<!\w)(?:in|at|to|à|au|aux|auprès de|en|ante|в|во|на|при|في|لدى|在|赴))\s?(?:the\s|la\s|el\s|les\s|l['’])?$"
)
_IN_VIENNA = re.compile(r"(?<!\w)(?:vienna|vienne|viena|вене|вена)(?!\w)|فيينا|维也纳")
_CITY_LETTERS = 9  # of ", Vienna" behind the clause's end
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

    One in Vienna that stands before the word for visas is left out: guests of a meeting have theirs there, and get no visas at
    them ("the Embassy of Kenya in Vienna asks for visas"). `behind` leaves out those behind the word for visas, at which a
    signature may stand: "Thank you for the visas" / "Embassy of Kenya".
    """
    asking = {cue.start for cue in _embassies_beside_visas(text, knowledge, behind=True)}
    offices = _embassies_beside_visas(text, knowledge, behind=behind)
    return tuple(
        (_clause_start(text.text, cue.start), _clause_end(text.text, cue.end))
        for cue in offices
        if cue.start not in asking or not _sits_at_host(text, cue.end, knowledge)
    )


def _sits_at_host(text: Plain, at: int, knowledge: Knowledge) -> bool:
    """Tell whether Vienna, or the host as a place, stands behind an embassy: "of Kenya [in Austria]", "of Kenya[, Vienna]"."""
    end = _clause_end(text.text, at)
    if _IN_VIENNA.search(text.text, at, end + _CITY_LETTERS):
        return True
    hosts = (name.start for name in states_named(text, knowledge) if name.iso3 == HOST and at <= name.start < end)
    return any(_PLACE.search(text.text[:start][-PLACE_LETTERS:]) is not None for start in hosts)


def offices_of_host(text: Plain, knowledge: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return where the host's own embassies stand in a sentence about visas: "the Austrian Embassy", "the Embassy of Austria".

    It is sure of them alone that they issue visas to the guests of a meeting, and ask for none. In "the Embassy of Kenya in
    Austria" the first State named is whose it is, and a State behind "in" is a place.
    """
    offices = _embassies_beside_visas(text, knowledge)
    if not offices:
        return ()
    all_named = (*states_named(text, knowledge), *states_by_adjective(text, knowledge))
    named = sorted((name for name in all_named if not _PLACE.search(text.text[: name.start][-PLACE_LETTERS:])), key=_begins)
    found: list[tuple[int, int]] = []
    for cue in offices:
        start, end = _clause_start(text.text, cue.start), _clause_end(text.text, cue.end)
        behind = [name for name in named if cue.end <= name.start < end][:1]
        whose = behind or [name for name in named if start <= name.start < cue.start][-1:]
        found += [(start, end) for name in whose if name.iso3 == HOST]
    return tuple(found)


def _begins(name: Named) -> int:
    return name.start


def _embassies_beside_visas(text: Plain, knowledge: Knowledge, *, behind: bool = False) -> list[Cue]:
    """Return the words for embassies in a sentence about visas; with `behind` only those before the word for them."""
    visas = [cue.start for cue in cues(knowledge, _visas).all(text)]
    if not visas:
        return []
    return [
        cue
        for cue in cues(knowledge, _embassies).all(text)
        if any(_in_one_sentence(text.text, at, cue.start) for at in visas if at > cue.start or not behind)
    ]


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
