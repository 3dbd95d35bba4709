"""Words that speak against what a sentence seems to tell of somebody: of denying, leaving, refusing, of another time."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def speaks_against(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of the sentence denies something, or says that somebody leaves, refuses or is replaced."""
    said = Plain(sentence)
    return any(cues(knowledge, words).first(said, near=False) is not None for words in (choices.negation, choices.harming))


def holds_for_a_time(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a post, a body or a part is none of his now, or not for long: "retired judge", "… until May"."""
    return cues(knowledge, choices.not_now).first(Plain(text), near=False) is not None
