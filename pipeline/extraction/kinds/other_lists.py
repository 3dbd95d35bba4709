"""Words of change said of another list than an earlier one of the delegation: of who gets papers, or of who takes part."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

REACH = 60  # letters between the word of change and the list


def _mailing(language: Language) -> tuple[str, ...]:
    return language.grammar.mailing_lists


def _attendance(language: Language) -> tuple[str, ...]:
    return language.grammar.attendance_lists


def of_another_list(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether it is a list of addresses that changes, or whoever this reply names shall be entered.

    "Kindly delete her from the mailing list"; "please add both to the list of participants", where the sentence itself names
    nobody, nor is anybody set out behind its colon.
    """
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None:
        return False
    text = Plain(page.plain.text[own.start : own.end])
    if any(_near(cue, own.start, other) for other in cues(knowledge, _mailing).all(text)):
        return True
    if own.persons or ":" in page.plain.text[cue.end : own.end] or "：" in page.plain.text[cue.end : own.end]:
        return False
    return any(_near(cue, own.start, other) for other in cues(knowledge, _attendance).all(text))


def _near(cue: Cue, start: int, other: Cue) -> bool:
    return start + other.start - REACH <= cue.end and cue.start <= start + other.end + REACH
