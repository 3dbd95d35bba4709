"""Heads of columns that are of one meeting each: by its days, by its number, or by what the letter says that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from config.knowledge import Language
from pipeline.extraction.meeting_days import MeetingDays
from pipeline.extraction.references.numbers import numbers_in, shape_of
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain, plain

EXPLAINED = 90  # letters behind a head that the letter explains: "“Meeting 1” is the Working Group (14-15 April)"
_TELLS = re.compile(r"\W*[=:(]|\W*-\s")  # what must follow a head of one letter: "A = Working Group"


@dataclass(frozen=True, slots=True)
class MeetingColumns:
    """Tells of which meeting the columns of a message's tables are.

    Attributes:
        days: of the meeting that the message answers.
        paragraphs: what it says outside of its tables.
    """

    days: MeetingDays
    paragraphs: Sequence[str]

    def told(self, heads: Sequence[str], marked: Sequence[bool]) -> list[bool | None]:
        """Tell of each column whether it is of our meeting (True) or of another one (False); None where nothing tells.

        Args:
            heads: of the columns of a table.
            marked: whether but marks and answers stand below each: then days alone, or the number of a note, tell of another
                meeting, and what the letter says of the head counts.
        """
        asked = [head for head, marks in zip(heads, marked, strict=True) if marks and head.strip()]
        return [self._told(head, asked if marks else []) for head, marks in zip(heads, marked, strict=True)]

    def _told(self, head: str, asked: Sequence[str]) -> bool | None:
        if self.days.ours_alone(head):
            return True
        if self.days.are_anothers(head):
            return False
        if head not in asked:
            return None
        told = self._said(head)
        return told if told is not None else self._explained(head, asked)

    def is_meeting(self, noun: str) -> bool:
        """Tell whether a head without its number is a meeting's: "Meeting" of "Meeting 1", no "Meeting day" and no "Member"."""
        named, text = partial(cues, self.days.knowledge), Plain(noun)
        return named(_meetings).first(text, near=False) is not None and named(_days).first(text, near=False) is None

    def _said(self, text: str) -> bool | None:
        """Tell whether a text names our note or our days alone, or those of another meeting."""
        numbers = self._numbers(text)
        if numbers or (told := self.days.in_figures(text)) is None:
            told = True if numbers == {True} or (not numbers and self.days.ours_alone(text)) else None
            if told is None and (numbers == {False} or (not numbers and self.days.on_other_days(text))):
                told = False
        return told

    def _numbers(self, text: str) -> set[bool]:
        """Return of each number of a note in the text whether it is ours."""
        shape = shape_of(self.days.invitation.reference)
        if shape is None:
            return set()
        own = (shape.year, shape.number, shape.letter)
        return {(found.year, found.number, found.letter) == own for found in numbers_in(Plain(text), (self.days.invitation,))}

    def _explained(self, head: str, heads: Sequence[str]) -> bool | None:
        """Tell the same of what follows the head, one of these, in the letter; None where it says different things of it."""
        told = set()
        for text in map(plain, self.paragraphs):
            ends = sorted(found.start() for other in heads for found in _mentions(other, text))
            for found in _mentions(head, text):
                end = next((end for end in ends if end > found.end()), len(text))
                told.add(self._said(text[found.end() : min(end, found.end() + EXPLAINED)]))
        told.discard(None)
        return told.pop() if len(told) == 1 else None


def _mentions(head: str, text: str) -> Iterator[re.Match[str]]:
    """Yield where a text, made plain, names a head; a head of one letter counts only before a sign that explains it."""
    wanted = " ".join(plain(head).split())
    for found in re.finditer(rf"(?<![^\W_]){re.escape(wanted)}(?![a-zа-я0-9])" if wanted else r"(?!)", text):
        if len(wanted) > 1 or _TELLS.match(text, found.end()):
            yield found


def _days(language: Language) -> tuple[str, ...]:
    return tuple({phrase.split()[-1] for phrase in language.persons.days_of_meeting if " " in phrase})


def _meetings(language: Language) -> tuple[str, ...]:
    return language.reference.of_meetings
