"""Words that would announce somebody, but may tell of an earlier meeting: "last year Mr. A had registered with you directly"."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.finding import Finding
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.kind_findings import UNDECIDED
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

PAST = "What seems to announce somebody may tell of an earlier year."


def _last_year(language: Language) -> tuple[str, ...]:
    return language.grammar.last_year


def with_past_asked(found: Finding, named: Clue, knowledge: Knowledge) -> Finding:
    """Return the kind, asked where words like "last year" stand before what announces somebody, in the same sentence.

    "As last year, Mr. A will attend" is asked as well: nothing but the verbs' forms tells the two apart.

    Args:
        found: the kind, as these words tell it.
        named: the words that announce somebody.
        knowledge: phrases.
    """
    page, at = named.page, named.cue.start
    begin = next((one.start for one in sentences(page, knowledge) if one.start <= at < one.end), at)
    if cues(knowledge, _last_year).first(Plain(page.plain.text[begin:at]), near=False) is None:
        return found
    return replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(PAST, *found.reasons))
