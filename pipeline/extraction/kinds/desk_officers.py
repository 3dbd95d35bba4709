"""Changes among those who follow our matters at a Mission: "as of 1 March the officer in charge of UNODC matters is Mr. A"."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def _desk_officers(language: Language) -> tuple[str, ...]:
    return language.persons.desk_officers


def of_delegation(change: Clue | None, knowledge: Knowledge) -> Clue | None:
    """Return the words of a change; None where their sentence is about who follows our matters at a Mission, not who comes."""
    if change is None:
        return None
    own = next((one for one in sentences(change.page, knowledge) if one.start <= change.cue.start < one.end), None)
    if own is None or own.has("attending"):
        return change  # "in our delegation Ms. B, in charge of UNODC matters, replaces Mr. A"
    text = change.page.plain.text[own.start : own.end]
    return None if cues(knowledge, _desk_officers).first(Plain(text), near=False) is not None else change
