"""The domains under which anybody may have a mail address."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

_FILE = Path(__file__).parent / "mail_providers.toml"


@cache
def mail_providers() -> frozenset[str]:
    """Return the domains, in small letters."""
    domains = TypeAdapter(dict[str, list[str]]).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))["domains"]
    return frozenset(domains)
