"""A cue where it stands on its page, and the first of those for one purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from config.knowledge import Knowledge
from models.finding import Where
from models.page import Source
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, Cues, cues


@dataclass(frozen=True, slots=True)
class Clue:
    """A cue, with the page on which it stands."""

    page: PageText
    cue: Cue

    @property
    def where(self) -> Where:
        return self.page.where(self.cue.start, self.cue.end)

    @property
    def words(self) -> str:
        return self.page.as_written(self.cue.start, self.cue.end)


def first(pages: tuple[PageText, ...], wanted: Cues, *, near: bool = True) -> Clue | None:
    """Return the first exact cue on any page, else (if `near`) the first misread one on a recognised page."""
    for page in pages:
        cue = wanted.first(page.plain, near=False)
        if cue:
            return Clue(page, cue)
    for page in pages if near else ():
        cue = wanted.first(page.plain) if page.page.source is Source.OCR else None
        if cue:
            return Clue(page, cue)
    return None


def first_but(pages: tuple[PageText, ...], wanted: Cues, passed_over: Callable[[PageText, Cue], bool]) -> Clue | None:
    """Return the first cue that is not passed over; a misread one only where no page has one that was read right."""
    for page in pages:
        for cue in wanted.all(page.plain):
            if not passed_over(page, cue):
                return Clue(page, cue)
    exact = any(wanted.first(page.plain, near=False) for page in pages)
    misread = None if exact else first(pages, wanted)
    return None if misread is None or passed_over(misread.page, misread.cue) else misread


def announces_instead(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what looks like misread words of another kind are words that announce, read right.

    "communiquer la composition" is not "communiquera la composition", nor "la composición … figura en" "… ha cambiado".
    """
    announcing = cues(knowledge, choices.nomination).all(page.plain) if cue.near else ()
    return any(said.start < cue.end and cue.start < said.end for said in announcing)
