"""An invitation of the register: what a reply is linked to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Invitation:
    """One note verbale by which Governments were invited.

    Attributes:
        reference: the register's own spelling, unique, e.g. "CU 2009/33 (A)".
        dated: date of the note.
        starts, ends: first and last day of the meeting.
        titles: (ISO 639-1, title of the meeting), any subset of the official languages; with "" for the language, other words by
            which replies name it: a decision, a document's symbol, the Message-ID of the mail that carried the note.
    """

    reference: str
    dated: date
    starts: date
    ends: date
    place: str
    titles: tuple[tuple[str, str], ...] = ()
    deadline: date | None = None

    @property
    def known_as(self) -> tuple[str, ...]:
        """Words, in no language, by which replies name it."""
        return tuple(words for language, words in self.titles if not language)


Register = tuple[Invitation, ...]
