"""Roles in cells that no heading gives them: before a colon or below the name in its cell, or alone where remarks stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.page import Cell
from models.reply import Role
from pipeline.extraction.entries.entry_words import leading_role
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.words.lexicon import Lexicon

ROLE_LINES_MAX = 3  # of a narrow column: "Deputy" / "Head of" / "Delegation"
_OF_DELEGATION = frozenset({Role.HEAD, Role.ALTERNATE})  # no other part may stand for itself among remarks
_BRACKETS = " \n()（）[]*.,;:-–—"
_LINE = re.compile(r"\n")


def with_role_apart(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values of a row with the role in a name's cell apart: "团长：陆建平先生", "Ada Lee" / "Head of" / …."""
    apart = list(values)
    for at, value in enumerate(values):
        if value.name != "name":
            continue
        piece = value.piece
        lead = leading_role(piece.text, 0, len(piece.text), lexicon, language)
        below = _role_below(piece.text, lexicon) if lead is None else None
        if lead is not None:
            name, role = (piece.start + lead[2], piece.end), (piece.start, piece.start + lead[1])
        elif below is not None:
            name, role = (piece.start, piece.start + below), (piece.start + below + 1, piece.end)
        else:
            continue
        apart[at] = replace(value, piece=replace(piece, start=name[0], end=name[1]))
        if not any(other.name == "role" for other in values):
            told = replace(piece, start=role[0], end=role[1])
            apart.append(replace(value, name="role", also=(), piece=told, hits=()))
    return apart


def _role_below(text: str, lexicon: Lexicon) -> int | None:
    """Return where the name's cell breaks before a role that runs over several lines; None where it ends in no such one.

    A role on a line of its own is told with the name.
    """
    ends = [found.start() for found in _LINE.finditer(text)][-ROLE_LINES_MAX:]
    return next((end for end in ends[:-1] if lexicon.role(" ".join(text[end:].strip(_BRACKETS).split())) in _OF_DELEGATION), None)


def roles_unread(row: Sequence[Cell], names: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """Yield the columns nothing is known of whose cell is who leads, or his deputy, and no more, where no column holds roles."""
    if "role" in names:
        return
    for index, name in enumerate(names):
        if not name and index < len(row) and row[index].lines and lexicon.role(row[index].text) in _OF_DELEGATION:
            yield index
