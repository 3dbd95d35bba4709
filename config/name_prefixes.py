"""Words that are written onto the name behind them: "MacDonald", "VanDyke"."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "name_prefixes.toml"


@cache
def name_prefixes() -> frozenset[str]:
    """Return them in small letters."""
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["words"])
