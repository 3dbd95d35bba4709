"""Sentences about a list of addresses, by which nobody comes and nobody stays away."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain


def mailing(language: Language) -> tuple[str, ...]:
    """Return the words for lists of who gets papers: "mailing list"."""
    return language.grammar.mailing_lists


def _of_meeting(language: Language) -> tuple[str, ...]:
    """Return the words that announce somebody, say that he comes, or name him as one of a delegation."""
    told = (*language.persons.attending, *language.grammar.attendance_lists, *language.roles.member)
    return (*choices.announcing(language), *told)


def about_addresses(sentence: Plain, knowledge: Knowledge) -> bool:
    """Tell whether the sentence names a list of addresses, and nothing in it tells of a meeting.

    "Mr. A no longer works here, and his name should be taken off your mailing list"; not "Ms. B will attend; please add her to
    your mailing list", nor "please add our participant, Ms. B, to your mailing list".
    """
    if cues(knowledge, mailing).first(sentence, near=False) is None:
        return False
    return cues(knowledge, _of_meeting).first(sentence, near=False) is None
