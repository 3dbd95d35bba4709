"""Persons whom a mail may send, though nothing else in it speaks of a meeting: it is asked about, never put aside in silence."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk

SEVERAL = 2  # persons with a courtesy form; one alone may be greeted or sign


def perhaps_coming(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the words of nominating, sending or attending that stand in a mail with several persons.

    Chinese persons have no courtesy form in most mails: there words of attending are enough that say it of somebody.
    """
    for page in pages:
        found = [*cues(knowledge, choices.nomination).all(page.plain), *cues(knowledge, choices.attending).all(page.plain)]
        if found and len(courtesies(page, knowledge)) >= SEVERAL:
            return Clue(page, found[0])
        said = cues(knowledge, _coming).all(page.plain) if any(is_cjk(cue.phrase[:1]) for cue in found) else ()
        if said:
            return Clue(page, said[0])
    return None


def _coming(language: Language) -> tuple[str, ...]:
    return tuple(phrase for phrase in language.persons.attending if is_cjk(phrase[:1]))
