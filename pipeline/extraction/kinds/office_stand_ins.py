"""Whoever comes for the holder of an office, who need not have been named before: "instead of the Ambassador, Ms. Lund"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.deeds import Deeds
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

OFFICE_REACH = 60  # letters from the first word of "instead of" to the end of the office
OFFICE_WORDS = 3  # between the two at most, of courtesy: "instead of His Excellency our Ambassador"
_NAMED = re.compile(r"[,،，、;(（]")  # before the office: "instead of Mr. Karl Moor, the Ambassador"


def superiors(language: Language) -> tuple[str, ...]:
    """Return the offices for whose holders somebody may come without having been named before."""
    return language.kind.superiors


def stands_in(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> Clue | None:
    """Return what says that somebody comes for who holds an office, where nothing else changes: "instead of the Ambassador, …".

    The office stands right behind the words of the change, and one person alone is named in the sentence: he comes.
    """
    wanted = cues(knowledge, superiors)
    changes = [Clue(page, cue) for page in pages for cue in cues(knowledge, choices.replacement).all(page.plain)]
    changes += [done.changed] if done.changed else []
    for clue in changes:
        behind = clue.page.plain.text[clue.cue.start : clue.cue.start + OFFICE_REACH]
        office = wanted.first(Plain(behind), near=False)
        own = [one for one in sentences(clue.page, knowledge) if one.start <= clue.cue.start < one.end]
        if office is None or not own or own[0].persons != 1 or not _right_behind(clue, office):
            return None
    return changes[0] if changes else None


def _right_behind(change: Clue, office: Cue) -> bool:
    """Tell whether nobody is named between the words of a change and an office, whose place counts from these words."""
    between = change.page.plain.text[change.cue.end : change.cue.start + office.start]
    return len(between.split()) <= OFFICE_WORDS and _NAMED.search(between) is None
