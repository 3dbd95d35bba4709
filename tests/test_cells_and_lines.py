r"""Posts, bodies and names on lines of one cell or below a name, under headings: hand-written replies in six languages.

`cells-and-lines.txt` holds them: "=== name", the reply's text, and a line ">>> field=value & …" for each person. Lines between
strokes are rows of a table, "\" ends a line within a cell; such replies are mails in HTML. All persons are invented.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from models.reply import Delegate

CASES = Path(__file__).parent / "cases"
SINGLE = ("name", "honorific", "title", "organisation", "role")


def _replies() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return (name, text, what is told of each person) of every reply."""
    pieces = re.split(r"(?m)^=== (.*)\n", (CASES / "cells-and-lines.txt").read_text(encoding="utf-8"))[1:]
    replies = []
    for name, held in zip(pieces[::2], pieces[1::2], strict=True):
        lines = held.rstrip("\n").split("\n")
        told = tuple(line[4:] for line in lines if line.startswith(">>> "))
        replies.append((name, "\n".join(line for line in lines if not line.startswith(">>> ")), told))
    return replies


REPLIES = _replies()


def _html(text: str) -> str:
    """Return the page of these lines: runs of lines that begin with a stroke are tables."""
    made: list[str] = []
    for line in text.split("\n"):
        if not line.startswith("|"):
            made.append(f"<p>{line}</p>" if line.strip() else "")
            continue
        cells = "".join(f"<td>{cell.strip().replace(chr(92), '<br>')}</td>" for cell in line.strip().strip("|").split("|"))
        if made and made[-1].endswith("</table>"):
            made[-1] = f"{made[-1].removesuffix('</table>')}<tr>{cells}</tr></table>"
        else:
            made.append(f"<table border=1><tr>{cells}</tr></table>")
    return "<html><body>" + "\n".join(made) + "</body></html>"


def _delegates(delegates_of_mail: Any, text: str) -> tuple[Delegate, ...]:
    read: tuple[Delegate, ...] = delegates_of_mail(_html(text), "html") if "|" in text else delegates_of_mail(text)
    return read


def _values(delegate: Delegate) -> set[str]:
    values = {f"{field}={value}" for field in SINGLE if (value := getattr(delegate, field).value)}
    return values | {f"{field}={found.value}" for field in ("emails", "phones", "faxes") for found in getattr(delegate, field)}


@pytest.mark.parametrize(("text", "told"), [reply[1:] for reply in REPLIES], ids=[name for name, _, _ in REPLIES])
def test_post_and_body_go_into_their_fields(delegates_of_mail: Any, text: str, told: tuple[str, ...]) -> None:
    """Each person told has these values."""
    read = [_values(delegate) for delegate in _delegates(delegates_of_mail, text)]
    missed = [line for line in told if not any(set(line.split(" & ")) <= values for values in read)]
    assert not missed, read


def test_a_body_right_behind_a_post_has_its_own_field(delegates_of_mail: Any) -> None:
    """ "Senior Adviser Ministry of Justice" in the column of titles is a post and a body, with no comma between."""
    text = next(text for name, text, _ in REPLIES if name == "en-one-line-mixed")
    mixed = _delegates(delegates_of_mail, text)[0]
    assert (mixed.title.value, mixed.organisation.value) == ("Senior Adviser", "Ministry of Justice")
