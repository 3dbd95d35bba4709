"""The words of documents that are made for others, in the six official languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

_FOLDER = Path(__file__).parent
_STRICT = ConfigDict(extra="forbid")  # a key that nobody reads is a slip


@dataclass(frozen=True, slots=True, config=_STRICT)
class AskedWording:
    """The words of what is open.

    Attributes:
        question: holds "{about}" and "{why}".
        delegation, nameless: who it is about where that is no name.
        replace_or_add, regrets, unread, message, fields, no_name: one sentence a kind of question; they hold "{names}" (of
            persons) or "{fields}" (heads of the sheet) where they speak of some.
        attachment, page: hold "{number}".
    """

    question: str
    delegation: str
    nameless: str
    replace_or_add: str
    regrets: str
    unread: str
    message: str
    fields: str
    no_name: str
    attachment: str
    page: str


@dataclass(frozen=True, slots=True, config=_STRICT)
class SheetNames:
    """The names of the workbook's three sheets."""

    persons: str
    questions: str
    states: str


@dataclass(frozen=True, slots=True, config=_STRICT)
class Heads:
    """The heads of the workbook's columns, by what stands below them; the same words name a field in a question."""

    received: str
    status: str
    kind: str
    reference: str
    state: str
    state_name: str
    sender_organisation: str
    position: str
    honorific: str
    name: str
    title: str
    organisation: str
    role: str
    emails: str
    phones: str
    faxes: str
    doubted: str
    message: str
    about: str
    decide: str
    answer: str
    seated: str
    waiting: str
    messages: str


@dataclass(frozen=True, slots=True, config=_STRICT)
class ListWording:
    """The words of a list of participants, as a document and as a workbook; `provisional` holds "{date}".

    Attributes:
        direction: of paragraphs and sheets.
        comma: between the parts of a person's entry.
        between: between things of one kind that are listed.
        waiting, unsettled: heads of what is open: of persons who have no seat yet, and of delegations that keep theirs.
        values: the word for each kind of message, part in a delegation and state of filing.
    """

    direction: Literal["ltr", "rtl"]
    comma: str
    between: str
    title: str
    provisional: str
    states: str
    others: str
    waiting: str
    unsettled: str
    head: str
    nobody: str
    asked: AskedWording
    sheets: SheetNames
    heads: Heads
    values: Mapping[str, str]


@cache
def list_wordings() -> dict[str, ListWording]:
    """Return the words by ISO 639-1."""
    return TypeAdapter(dict[str, ListWording]).validate_python(_words("list_of_participants"))


@dataclass(frozen=True, slots=True)
class DraftWording:
    """The words of an acknowledgement; `received` and `subject` hold "{sender}" and "{reference}"."""

    subject: str
    received: str
    nomination: str
    amendment: str
    regret: str
    acknowledgement: str
    correct: str


@cache
def draft_wordings() -> dict[str, DraftWording]:
    """Return the words by ISO 639-1."""
    return TypeAdapter(dict[str, DraftWording]).validate_python(_words("acknowledgements"))


def _words(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
