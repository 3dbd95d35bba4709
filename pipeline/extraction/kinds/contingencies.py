"""What a reply says of the case that somebody cannot come, which changes nothing now: "Should Ms. A be prevented, Mr. B …"."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.contingent import contingent, only_deputises
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.lexicon import lexicon


def only_in_case(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence in which the cue stands says what is done only if somebody cannot come."""
    own = [one for one in sentences(page, knowledge) if one.start <= cue.start < one.end]
    return bool(own) and contingent(page.as_written(own[0].start, own[0].end), lexicon(knowledge)) is not None


def of_deputy(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue only tells who is the deputy of somebody who comes as well."""
    start = next((one.start for one in sentences(page, knowledge) if one.start <= cue.start < one.end), cue.start)
    told = page.plain.text[start : cue.end]
    return only_deputises(told, (cue.start - start, cue.end - start), lexicon(knowledge))
