"""Holders of an office who cannot come, as a nomination may tell: "The Minister, Mr. A, is prevented. Mr. B represents him"."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.deeds import Deeds
from pipeline.extraction.kinds.office_stand_ins import superiors
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def prevented_office(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> Clue | None:
    """Return what says that the holder of an office is prevented, where nothing else sounds like a change; else None.

    The office stands before the words of the change, in a sentence that names nobody else: he need not have been announced.

    Args:
        pages: of the reply.
        done: what its sentences say.
        knowledge: phrases.
    """
    changes = [Clue(page, cue) for page in pages for cue in cues(knowledge, choices.replacement).all(page.plain)]
    if done.changed is not None or not changes:
        return None
    wanted = cues(knowledge, superiors)
    for clue in changes:
        own = next((one for one in sentences(clue.page, knowledge) if one.start <= clue.cue.start < one.end), None)
        if own is None or own.persons != 1:
            return None
        if wanted.first(Plain(clue.page.plain.text[own.start : clue.cue.start]), near=False) is None:
            return None
    return changes[0]
