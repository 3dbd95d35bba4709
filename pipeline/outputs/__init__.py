"""One output format a file. A file ends in `OUTPUT = Output(...)`; `export --format` offers every file that is here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.knowledge import Language, State
from config.wording import ListWording, list_wordings
from models.invitation import Invitation, Register
from pipeline.plugins import plugins

Record = dict[str, Any]  # one line of the records export, as in the contract's schema


@dataclass(frozen=True, slots=True)
class Occasion:
    """What an output may want to know beside the records.

    Attributes:
        register: the invitations that the records are linked to.
        states: with their names in six languages.
        language: ISO 639-1, one of the six official ones: of all that is written for people to read.
        languages: whose words tell a family name from given names where neither capitals nor a comma do.
    """

    register: Register = ()
    states: tuple[State, ...] = ()
    language: str = "en"
    languages: tuple[Language, ...] = ()

    @property
    def words(self) -> ListWording:
        """The words of this language."""
        return list_wordings()[self.language]

    def state_name(self, iso3: str, language: str = "") -> str:
        """Return the State's short name in a language (else in this one); the code where it is not known."""
        names = next((state.names for state in self.states if state.iso3 == iso3), ())
        return next((name.short for name in names if name.language == (language or self.language)), iso3)

    def english_name(self, iso3: str) -> str:
        """Return the State's short English name, by which lists are ordered."""
        return self.state_name(iso3, "en")

    def invitation(self, reference: str) -> Invitation | None:
        """Return the invitation with this reference."""
        return next((invitation for invitation in self.register if invitation.reference == reference), None)


@dataclass(frozen=True, slots=True)
class Output:
    """How records are written for others.

    Attributes:
        name: the value of `--format`.
        about: what it is good for, in a few words; shown by `export --help`.
        write: (records in the order received, file, occasion) -> number of records (jsonl) or persons written. Writes beside the
            file first, then renames.
        counted: what `write` counts.
        left_out: (records, occasion) -> who has a seat and is not in the file, and why, in a sentence; "" where nobody is.
    """

    name: str
    about: str
    write: Callable[[Iterable[Record], Path, Occasion], int]
    counted: str = "person"
    left_out: Callable[[Iterable[Record], Occasion], str] = lambda _records, _occasion: ""


def outputs() -> tuple[Output, ...]:
    """Return every output, by the name of its file."""
    return plugins(sys.modules[__name__], "OUTPUT")
