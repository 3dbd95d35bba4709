"""Days of a delegate's life or travel, which tell nothing of the note: "who took office on 27 March 2009", "born on 4 March"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from config.knowledge import Knowledge, Language
from models.finding import Finding
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import Days, days_in
from pipeline.extraction.words.plain import Plain

OF_PERSON = "The day may be one on which somebody took office or arrives."
OF_PERSON_SURE = 0.75  # confidence, at most, of an invitation that only such a day tells
BEHIND, BEFORE = 100, 40  # letters between such words and their day: "appointed Director of … on 4 March", "on 4 March appointed"
BESIDE = 4  # letters between a meeting and what is said of it: "совещание, назначенное на 14 апреля"
_STOP = re.compile(r"[!?;؛؟。；]|(?:[^\W\d_]{3}|\d{4})\.\s")  # "Mr." ends no sentence
_CLAUSE = re.compile(r"[,،，、;؛。；]|(?:[^\W\d_]{3}|\d{4})\.\s")
_NUMBER = re.compile(r"\d{4}\s?/\s?\d")  # of a note: behind it stands its date
_FIGURES = re.compile(r"\d|[〇一二三四五六七八九十]+(?=[年月日])")


def days_of_notes(text: Plain, knowledge: Knowledge) -> tuple[Days, ...]:
    """Return the text's dates, but the single days of persons: who was born, took office or arrives on a day of a meeting."""
    spans = _spans(text.text, knowledge)
    return tuple(
        days
        for days in days_in(text, knowledge)
        if days.first != days.last or not any(start <= days.start < end for start, end in spans)
    )


def without_days_of_persons(text: Plain, knowledge: Knowledge) -> Plain:
    """Return the text without the figures of such days, for dates without a year: "asumió el cargo el 27 de marzo"."""
    written = text.text
    for start, end in _spans(written, knowledge):
        written = written[:start] + _FIGURES.sub(lambda found: "x" * len(found.group()), written[start:end]) + written[end:]
    return text if written == text.text else Plain(written)


@lru_cache(maxsize=8)
def _spans(text: str, knowledge: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return where a day is that of what a person did, up to the next note or meeting of the sentence."""
    told = cues(knowledge, _of_persons).all(Plain(text))
    if not told:
        return ()
    ours = [(cue.start, cue.end) for cue in cues(knowledge, _of_notes).all(Plain(text))]
    ours = sorted([*ours, *(found.span() for found in _NUMBER.finditer(text))])
    found: list[tuple[int, int]] = []
    for cue in told:
        if any(0 <= cue.start - end <= BESIDE for _, end in ours):
            continue
        stop = _STOP.search(text, cue.end, cue.end + BEHIND)
        ends = [start for start, _ in ours if start >= cue.end]
        found.append((cue.end, min([cue.end + BEHIND, *([stop.start()] if stop else []), *ends[:1]])))
        clause = [match.end() for match in _CLAUSE.finditer(text, max(0, cue.start - 3 * BEHIND), cue.start)]
        begin = max([0, *clause[-1:]])
        if not any(begin <= end <= cue.start for _, end in ours):
            found.append((max(begin, cue.start - BEFORE), cue.start))
    return tuple(found)


def _of_persons(language: Language) -> tuple[str, ...]:
    return language.reference.of_persons


def _of_notes(language: Language) -> tuple[str, ...]:
    told = language.reference
    return (*told.note, *told.answered, *told.of_letters, *told.of_meetings)


def asked_of_person(reference: Finding, *, but: str) -> Finding:
    """Return an invitation that such a day tells, as little sure as it may be, without the reason `but`, which holds no more."""
    reasons = (*(one for one in reference.reasons if one != but), OF_PERSON)
    return replace(reference, confidence=min(reference.confidence, OF_PERSON_SURE), reasons=reasons)
