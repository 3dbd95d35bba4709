"""Headings within running text, with the colon behind which those stand who come: "Participants: Mr. A, …"."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.marks import COLONS


def list_headings(page: PageText, knowledge: Knowledge) -> tuple[int, ...]:
    """Return where (in the plain text) such headings end, right before their colon."""
    found = cues(knowledge, headings).all(page.plain)
    return tuple(cue.end for cue in found if page.plain.text[cue.end : cue.end + 2].lstrip().startswith(COLONS))


def headings(language: Language) -> tuple[str, ...]:
    """Return the words above a list of those who come: "Participants"."""
    return language.persons.heading
