"""The words of documents that are made for others, in the six official languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

_FILE = Path(__file__).parent / "list_of_participants.toml"


@dataclass(frozen=True, slots=True)
class ListWording:
    """The words of a list of participants; `provisional` holds "{date}"."""

    title: str
    provisional: str
    states: str
    others: str
    waiting: str
    head: str
    nobody: str


@cache
def list_wordings() -> dict[str, ListWording]:
    """Return the words by ISO 639-1."""
    return TypeAdapter(dict[str, ListWording]).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))
