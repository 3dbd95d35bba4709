"""The words of documents that are made for others, in the six official languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

_FOLDER = Path(__file__).parent


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
    return TypeAdapter(dict[str, ListWording]).validate_python(_words("list_of_participants"))


@dataclass(frozen=True, slots=True)
class DraftWording:
    """The words of an acknowledgement; `received` and `subject` hold "{sender}" and "{reference}"."""

    subject: str
    received: str
    nomination: str
    amendment: str
    regret: str
    acknowledgement: str
    correct: str


@cache
def draft_wordings() -> dict[str, DraftWording]:
    """Return the words by ISO 639-1."""
    return TypeAdapter(dict[str, DraftWording]).validate_python(_words("acknowledgements"))


def _words(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
