"""One contact field a file: how its values are found in a passage and normalised. A file ends in `FIELD = Field(...)`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from config.knowledge import Knowledge, State
from models.finding import Finding
from pipeline.extraction.layout.passage import Passage
from pipeline.plugins import plugins


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding and the stretch of the passage that it was read from: `passage.text[start:end]`, its label included."""

    start: int
    end: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Field:
    """One kind of value that is told by its own form, wherever it stands.

    Attributes:
        name: as in the export: "emails", "phones", "faxes".
        find: (passage, knowledge, replying State or None) -> hits in the order of the text. `finding.field` is "email", "phone"
            or "fax".
    """

    name: str
    find: Callable[[Passage, Knowledge, State | None], tuple[Hit, ...]]


def fields() -> tuple[Field, ...]:
    """Return every field, by the name of its file."""
    return plugins(sys.modules[__name__], "FIELD")
