"""The regional groups of Member States, by which an office looks at who has answered."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "regional_groups.toml"


@dataclass(frozen=True, slots=True)
class Group:
    """One regional group; `states` are ISO 3166-1 alpha-3 codes."""

    name: str
    states: tuple[str, ...]


@cache
def load_groups() -> tuple[Group, ...]:
    """Return the regional groups in the order of their English names."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["group"]
    return tuple(Group(entry["name"], tuple(entry["states"])) for entry in entries)
