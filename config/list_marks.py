"""Words that stand for the marks of lists and telegrams, in all languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

_FILE = Path(__file__).parent / "list_marks.toml"


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class ListMarks:
    """All of the file, whose comments tell what each list holds."""

    ordinals: tuple[str, ...]
    counted: tuple[str, ...]
    counted_in_capitals: tuple[str, ...]
    serial: tuple[str, ...]
    stop: tuple[str, ...]
    comma: tuple[str, ...]
    colon: tuple[str, ...]
    end: tuple[str, ...]
    joining: tuple[str, ...]


@cache
def list_marks() -> ListMarks:
    """Return the words."""
    return TypeAdapter(ListMarks).validate_python(tomllib.loads(_FILE.read_text(encoding="utf-8")))
