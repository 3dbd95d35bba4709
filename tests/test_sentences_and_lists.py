"""Persons in sentences and in lists of lines: hand-written replies in six languages.

`sentences-and-lists.txt` and `typed-mails.txt` (short mails as secretaries type them) hold them: "=== name", the reply's text
as a typed mail, and for each person a line "--- name | title | organisation | role | contacts"; a member's role is left out,
contacts are parted by blanks. All persons are invented.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from models.reply import Delegate

CASES = Path(__file__).parent / "cases"
FIELDS = 5  # name, title, organisation, role, contacts


def _replies() -> list[tuple[str, str, list[list[str]]]]:
    """Return (name, text, what is told of each person) of every reply."""
    texts = [(CASES / name).read_text(encoding="utf-8") for name in ("sentences-and-lists.txt", "typed-mails.txt")]
    pieces = re.split(r"(?m)^=== (.*)\n", "\n".join(texts))[1:]
    replies = []
    for name, held in zip(pieces[::2], pieces[1::2], strict=True):
        text, *told = re.split(r"(?m)^--- ", held)
        replies.append((name, text.strip() + "\n", [_wanted(line) for line in told]))
    return replies


def _wanted(line: str) -> list[str]:
    values = [value.strip() for value in line.strip().split("|")]
    values += [""] * (FIELDS - len(values))
    return [*values[:3], values[3] or "member", " ".join(sorted(values[4].split()))]


REPLIES = _replies()


def _values(delegate: Delegate) -> list[str]:
    single = [delegate.name.value, delegate.title.value, delegate.organisation.value, delegate.role.value]
    contacts = sorted(str(found.value) for found in (*delegate.emails, *delegate.phones, *delegate.faxes))
    return [*(" ".join(str(value or "").split()) for value in single), " ".join(contacts)]


@pytest.mark.parametrize(("text", "told"), [reply[1:] for reply in REPLIES], ids=[name for name, _, _ in REPLIES])
def test_everybody_is_read_with_what_is_said_of_him(delegates_of_mail: Any, text: str, told: list[list[str]]) -> None:
    """Those told are read, with these values, and nobody else."""
    read = [_values(delegate) for delegate in delegates_of_mail(text)]
    assert sorted(read) == sorted(told)
