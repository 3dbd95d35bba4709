"""Words with which towns' names begin before a name that persons have as well: "San José", "Port Louis"."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "town_words.toml"


@cache
def town_words() -> frozenset[str]:
    """Return them in small letters."""
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["words"])
