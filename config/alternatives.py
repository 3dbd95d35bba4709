"""Alternatives within the phrases of a language file: "{our|the} {delegate|expert} is" stands for four phrases.

They are written out when the file is loaded, so that nothing else knows of them.
"""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

from models.errors import ConfigError

PHRASES_AT_MOST = 500  # that one entry may stand for: more is a slip, or beyond what a reader can overlook
_GROUP = re.compile(r"\{([^{}]*)\}")


def written_out(phrase: str) -> tuple[str, ...]:
    """Return all phrases that this one stands for, in the order in which it names them; without braces, it alone as it is.

    An alternative may be empty: "{|the} list". The blanks around it then are one.

    Raises:
        ValueError: a brace has no partner or stands within others, a pair holds no "|", nothing is left of the phrase when all
            its alternatives are empty, or it stands for too many; the text says which.
    """
    if "{" not in phrase and "}" not in phrase:
        return (phrase,)
    parts = _GROUP.split(phrase)  # what stands between groups, and at odd places what stands in them
    if any("{" in part or "}" in part for part in parts):
        raise ValueError(f"“{phrase}” has a brace without a partner, or braces within braces")
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    if any(len(choice) < 2 for choice in choices[1::2]):
        raise ValueError(f"“{phrase}” has braces without “|”; a word that may be left out is written “{{|word}}”")
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > PHRASES_AT_MOST:
        raise ValueError(f"“{phrase}” stands for {count} phrases; {PHRASES_AT_MOST} are allowed: write it as several")
    phrases = tuple(" ".join("".join(chosen).split()) for chosen in product(*choices))
    if "" in phrases:
        raise ValueError(f"“{phrase}” may be empty: leave no alternative out, or write words beside it")
    return phrases


def with_alternatives(table: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return what a file holds with all phrases of its lists written out.

    Args:
        table: what TOML tells.
        path: the file, to name it.

    Raises:
        ConfigError: alternatives are written wrongly, or not in a list of phrases; the text names file, key and phrase.
    """
    return {key: _unfolded(value, path, key) for key, value in table.items()}


def _unfolded(value: Any, path: Path, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _unfolded(inner, path, f"{key}.{name}") for name, inner in value.items()}
    if isinstance(value, list):
        whole: list[Any] = []
        for item in value:
            whole.extend(_phrases(item, path, key) if isinstance(item, str) else (_unfolded(item, path, key),))
        return whole
    if isinstance(value, str) and ("{" in value or "}" in value):
        raise ConfigError(f"{path}: key {key!r}: “{value}” has alternatives, which stand in lists of phrases alone")
    return value


def _phrases(phrase: str, path: Path, key: str) -> tuple[str, ...]:
    try:
        return written_out(phrase)
    except ValueError as error:
        raise ConfigError(f"{path}: key {key!r}: {error}") from None
