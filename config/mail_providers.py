"""Providers at which anybody may have a mailbox, whatever country he is of."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "mail_providers.toml"


@cache
def load_mail_providers() -> frozenset[str]:
    """Return the first parts of the providers' domains, in small letters: "gmail", "yahoo"."""
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["providers"])
