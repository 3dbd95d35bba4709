"""What one dialled before telephone numbers within a State, and no longer does: "01" and "044" of Mexico."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

_FILE = Path(__file__).parent / "trunk_codes.toml"


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class TrunkCodes:
    """The codes of one State, and how many figures a whole number has behind them: with fewer the code is part of it."""

    codes: tuple[str, ...]
    figures: int


@cache
def trunk_codes_of_before() -> Mapping[str, TrunkCodes]:
    """Return them by ISO 3166-1 alpha-2."""
    return TypeAdapter(dict[str, TrunkCodes]).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))
