"""Words of change that are said of badges: "Les badges seront retirés par M. A", who fetches them and need not come."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

REACH = 40  # letters between the badges and the verb: "d'accès au Centre international seront"


def _passes(language: Language) -> tuple[str, ...]:
    return language.grammar.passes


def of_passes(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether badges stand right before the words in their sentence, and nobody is named there."""
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None or any(own.start <= at < cue.start for at in courtesies(page, knowledge)):
        return False
    before = Plain(page.plain.text[max(own.start, cue.start - REACH) : cue.start])
    return cues(knowledge, _passes).first(before, near=False) is not None
