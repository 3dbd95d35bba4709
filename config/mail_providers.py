"""The domains under which anybody may have a mail address, whatever country he is of."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

_FILE = Path(__file__).parent / "mail_providers.toml"


@cache
def _lists() -> dict[str, list[str]]:
    return TypeAdapter(dict[str, list[str]]).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))


@cache
def mail_providers() -> frozenset[str]:
    """Return whole domains, in small letters: "gmail.com"."""
    return frozenset(_lists()["domains"])


@cache
def provider_names() -> frozenset[str]:
    """Return the first parts of such domains, in small letters, for any ending: "gmail", "yahoo"."""
    return frozenset(_lists()["names"])
