"""What the pages work with: the books, the originals, the register and the States. One for the life of the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from fastapi import Request

from config.knowledge import Knowledge
from config.settings import DeskSettings
from models.mail import RawMessage
from pipeline.filing.database import Database
from pipeline.filing.queue import Moment
from pipeline.filing.rollcall import RollCall
from pipeline.filing.words import plain, words_of
from pipeline.review.desk.visitor import Visitor


@dataclass(frozen=True, slots=True)
class TakeAway:
    """One file that people take away from the desk.

    Attributes:
        name: of the format, as for `untoc-intake export --format`.
        about: what it is good for, in a few words.
        write: (reference, or None for all that was filed; language of the States' names; file) -> None. Writes the file.
    """

    name: str
    about: str
    write: Callable[[str | None, str, Path], object]


@dataclass(frozen=True)
class Bench:
    """Everything the pages need.

    Attributes:
        database: the books.
        picture: SHA-256 -> bytes of a page's picture (`Archive.picture`).
        original: SHA-256 -> the message (`Archive.read`).
        knowledge: of States and words.
        settings: of the desk.
        take_away: the files that people may take away; none: the page offers none.
        today: the office's date; given by tests.
        roll_call: remembers who has answered.
    """

    database: Database
    picture: Callable[[str], bytes]
    original: Callable[[str], RawMessage]
    knowledge: Knowledge
    settings: DeskSettings
    today: Callable[[], date] = field(default=date.today)
    take_away: tuple[TakeAway, ...] = ()
    roll_call: RollCall = field(default_factory=RollCall)

    def moment(self, who: Visitor) -> Moment:
        """Return when and for whom a list is made."""
        return Moment(datetime.now(UTC), self.today(), who.session)

    @property
    def states(self) -> tuple[tuple[str, str], ...]:
        """(alpha-3, English short name) of all States that may be chosen, by name."""
        listed = {state.iso3 for state in self.knowledge.listed}
        return tuple(pair for pair in _states(self.knowledge) if pair[0] in listed)

    def state_name(self, code: str | None) -> str:
        """Return a State's English name; the code itself where it is not known, "" for none."""
        return dict(_states(self.knowledge)).get(code or "", code or "")

    def states_called(self, word: str) -> Sequence[str]:
        """Return the States in whose names, in any language, a word begins so; none for a single letter."""
        if len(word) < 2:
            return ()
        return [code for code, words in _state_words(self.knowledge) if any(each.startswith(word) for each in words)]

    @property
    def joining(self) -> tuple[str, ...]:
        """Words that join two names, in all languages."""
        return tuple({word for language in self.knowledge.languages for word in language.persons.together})


@lru_cache(maxsize=2)
def _states(knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    names = ((state.iso3, next((n.short for n in state.names if n.language == "en"), state.iso3)) for state in knowledge.states)
    return tuple(sorted(names, key=lambda pair: plain(pair[1])))


@lru_cache(maxsize=2)
def _state_words(knowledge: Knowledge) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (state.iso3, words_of([state.iso3, *(text for name in state.names for text in (name.short, name.formal))]))
        for state in knowledge.states
    )


def bench(request: Request) -> Bench:
    """Return what the pages work with."""
    found: Bench = request.app.state.bench
    return found
