"""Reads the register of invitations from its TOML file."""

from __future__ import annotations

import tomllib
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Strict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from models.errors import ConfigError
from models.invitation import Invitation, Register

OFFICIAL_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")  # of the United Nations, ISO 639-1
_Day = Annotated[date, Strict()]  # TOML has dates of its own; a quoted one is a slip
_HINT = {
    "date_type": "write it as 2009-04-14, without quotes",
    "missing": "is missing",
    "string_type": "write it in quotes",
    "string_too_short": "is empty",
}


@checked(frozen=True, slots=True, config=ConfigDict(extra="forbid", str_min_length=1, str_strip_whitespace=True))
class _Entry:
    reference: str
    dated: _Day
    starts: _Day
    ends: _Day
    place: str
    title: dict[str, str]
    deadline: _Day | None = None
    known_as: tuple[str, ...] = ()  # "decision 4/4", "CTOC/COP/WG.4/2009/1", "<the Message-ID of the mail that carried it>"


def load_register(path: Path) -> Register:
    """Return the invitations that the file holds, in its order.

    Raises:
        ConfigError: the file cannot be read, holds no invitation, or an entry has an unknown, missing or impossible value; the
            text names file, entry and key.
    """
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read the register {path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    entries = tree.pop("invitation", [])
    if tree:
        raise ConfigError(f"{path}: unknown key {next(iter(tree))!r}; the file holds [[invitation]] entries only")
    if not isinstance(entries, list) or not entries:
        raise ConfigError(f"{path} holds no [[invitation]] entry")
    invitations: list[Invitation] = []
    for number, entry in enumerate(entries, start=1):
        invitation = _invitation(entry, f"{path}: invitation {number}")
        if any(other.reference == invitation.reference for other in invitations):
            raise ConfigError(
                f"{path}: invitation {number}: reference {invitation.reference!r} stands there twice; keep one entry"
            )
        invitations.append(invitation)
    return tuple(invitations)


def _invitation(untrusted_entry: Any, place: str) -> Invitation:
    if isinstance(untrusted_entry, dict):
        place += f" ({untrusted_entry['reference']})" if "reference" in untrusted_entry else ""
        unknown = next((key for key in untrusted_entry if key not in _Entry.__dataclass_fields__), None)
        if unknown is not None:
            near = get_close_matches(unknown, _Entry.__dataclass_fields__, n=1, cutoff=0.5)
            raise ConfigError(f"{place}: unknown key {unknown!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        untrusted_entry = {"title": {}, **untrusted_entry}
    try:
        entry = TypeAdapter(_Entry).validate_python(untrusted_entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{place}: key {key!r}: {_HINT.get(first['type'], first['msg'])}") from None
    if entry.ends < entry.starts:
        raise ConfigError(f"{place}: it ends ({entry.ends}) before it starts ({entry.starts})")
    stranger = next((code for code in entry.title if code not in OFFICIAL_LANGUAGES), None)
    if stranger is not None:
        raise ConfigError(f"{place}: title.{stranger} is no official language; use {', '.join(OFFICIAL_LANGUAGES)}")
    return Invitation(
        reference=entry.reference,
        dated=entry.dated,
        starts=entry.starts,
        ends=entry.ends,
        place=entry.place,
        titles=(*entry.title.items(), *(("", words) for words in entry.known_as)),
        deadline=entry.deadline,
    )
