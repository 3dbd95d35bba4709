"""The characters of Chinese names that are written in two forms."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "chinese_variants.toml"


@cache
def load_chinese_variants() -> Mapping[int, str]:
    """Return the simplified form by each traditional character's code point, as `str.translate` wants it."""
    pairs: str = tomllib.loads(_FILE.read_text(encoding="utf-8"))["pairs"]
    return str.maketrans({pair[0]: pair[1] for pair in pairs.split() if pair[0] != pair[1]})
