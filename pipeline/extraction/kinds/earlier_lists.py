"""Announcements that speak of an earlier one by the same writers: "… its list already sent, the following will join …"."""

from __future__ import annotations

from bisect import bisect_left

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.kind_findings import UNDECIDED, kind_finding
from pipeline.extraction.kinds.other_lists import of_our_note
from pipeline.extraction.kinds.sentence_words import changed
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

EARLIER = "It announces somebody, but seems to speak of an earlier list, which it may change."
BESIDE_LETTERS = 30  # between "already" or "unchanged" and the list or delegation of which it is said


def _already(language: Language) -> tuple[str, ...]:
    return (*language.grammar.already, *language.grammar.unchanged)


def with_earlier_list_asked(found: Finding, named: Clue, knowledge: Knowledge) -> Finding:
    """Return the kind, a change that is asked where a list or delegation known before is told of before anybody is named.

    "La délégation, dont la composition demeure inchangée, sera renforcée par …": no phrase of adding need stand there. What is
    said of somebody behind his name ("who has already taken part as a member") tells of no earlier list.

    Args:
        found: the kind, as the words that announce tell it.
        named: these words.
        knowledge: phrases, and words by what they do in a sentence.
    """
    page, at = named.page, named.cue.start
    own = next((one for one in sentences(page, knowledge) if one.start <= at < one.end), None)
    if own is None:
        return found
    persons = courtesies(page, knowledge)
    behind = bisect_left(persons, own.start)
    end = min(own.end, persons[behind]) if behind < len(persons) else own.end
    said = Plain(page.plain.text[own.start : end])
    lists = [cue for cue in cues(knowledge, changed).all(said) if not of_our_note(page, cue.moved(own.start))]
    known = cues(knowledge, _already).all(said)
    if not any(max(one.start, other.start) - min(one.end, other.end) <= BESIDE_LETTERS for one in lists for other in known):
        return found
    return kind_finding(Kind.AMENDMENT, named, min(found.confidence, UNDECIDED), EARLIER)
