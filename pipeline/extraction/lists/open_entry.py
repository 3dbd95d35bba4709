"""An entry of a list whose end is not reached yet: its rows so far, and who is named in it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extraction.entries.entry import Person


@dataclass(slots=True)
class OpenEntry:
    """An entry that further rows may go on with.

    Attributes:
        start, end: of its rows so far, in the strip's text.
        block: of the row with the name.
        person: who is named.
        after_name: where the name ends.
        first_row_end: where the row with the name does.
        mark: with which its item begins, as `mark_kind` tells it.
    """

    start: int
    end: int
    block: int
    person: Person
    after_name: int
    first_row_end: int
    mark: str

    @property
    def is_one_row(self) -> bool:
        """Whether no row has gone on with that of the name."""
        return self.end == self.first_row_end
