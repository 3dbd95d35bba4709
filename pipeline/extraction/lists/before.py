"""What stands above a row that may begin somebody's entry."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extraction.entries.entry import Person


@dataclass(frozen=True, slots=True)
class Before:
    """What the rows above have brought: the structure of an entry still open, persons, and whether a role waits for a name."""

    open_via: str | None
    persons: tuple[Person, ...]
    role: bool
    covered: tuple[tuple[int, int], ...] = ()  # stretches that entries have used up
