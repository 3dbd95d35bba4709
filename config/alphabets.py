"""The letters with marks that the languages of a State write in names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "alphabets.toml"


@cache
def load_alphabets() -> Mapping[str, frozenset[str]]:
    """Return the small letters besides a to z by the State's ISO 3166-1 alpha-3 code; the file's head tells of which States."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["alphabet"]
    return {state: frozenset(entry["letters"]) for entry in entries for state in entry["states"]}
