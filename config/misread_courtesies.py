"""Courtesy forms as coarse pictures are misread, in all languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

_FILE = Path(__file__).parent / "misread_courtesies.toml"


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class _Form:
    language: str
    text: str
    misread: tuple[str, ...]
    names_too: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class _Behind:
    text: str
    shortest: int
    one_unread: tuple[str, ...]
    misread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class _Forms:
    forms: tuple[_Form, ...]
    behind: tuple[_Behind, ...]


@cache
def _read() -> _Forms:
    return TypeAdapter(_Forms).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))


@cache
def misread_courtesies() -> Mapping[str, Mapping[str, str]]:
    """Return by the language of a page (ISO 639-1) each misread form with what it is."""
    found: dict[str, dict[str, str]] = {}
    for form in _read().forms:
        found.setdefault(form.language, {}).update(dict.fromkeys((*form.misread, *form.names_too), form.text))
    return found


@cache
def names_too() -> frozenset[str]:
    """Return the misread forms that are given names as well."""
    return frozenset(text for form in _read().forms for text in form.names_too)


@cache
def misread_behind() -> Mapping[str, str]:
    """Return each misread form that stands behind names in Chinese with what it is, as many characters long."""
    return {misread: form.text for form in _read().behind for misread in form.misread}


@cache
def forms_before(language: str) -> frozenset[str]:
    """Return the forms before names of this language (ISO 639-1), which a name may be read as one word with."""
    return frozenset(form.text for form in _read().forms if form.language == language)


@cache
def forms_behind() -> Mapping[str, int]:
    """Return the Chinese forms behind names, with how many characters a name and the form's first one have at least."""
    return {form.text: form.shortest for form in _read().behind}


@cache
def half_read_forms() -> tuple[str, ...]:
    """Return what is left of the forms behind names of which one character was not read, "?" in its place."""
    return tuple(left for form in _read().behind for left in form.one_unread)
