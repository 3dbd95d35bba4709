"""Tests of roles that notes below a list tell by their marks. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet


@pytest.mark.parametrize(
    ("marks", "notes", "roles"),
    [
        (
            (" (*)", "", " (**)"),
            "(*) Head of the delegation.\n(**) Alternate of the head of delegation.",
            "head member alternate",
        ),
        (("¹", "", "²"), "¹ Head of delegation\n² Participates as an expert", "head member expert"),
        (("!", "", "?"), "1 Head of delegation.\n2 Participates as an expert.", "head member expert"),
        (("*", "", ""), "* Head of delegation", "head member member"),
        (("*", "", ""), "* Deputy State Attorney", "member member member"),
        (("", "", ""), "* Head of delegation", "member member head"),  # no mark behind a name: what stands below the last entry
    ],
)
def test_a_note_gives_its_role(marks: tuple[str, ...], notes: str, roles: str, build: Any, knowledge: Knowledge) -> None:
    """Whose name has the note's mark has its role; the mark is no part of the name, and the note no row of the list."""
    names = ("Ms. Ada Lund", "Mr. Tomas Verlin", "Mr. Oren Talbek")
    rows = [f"- {name}{mark}, Director, Ministry of Justice" for name, mark in zip(names, marks, strict=True)]
    found = _read("Our delegation:\n\n" + "\n".join(rows) + f"\n\n{notes}", build, knowledge)
    assert [person.name.value for person in found] == ["Ada Lund", "Tomas Verlin", "Oren Talbek"]
    assert " ".join(str(person.role.value) for person in found) == roles


def _read(text: str, build: Any, knowledge: Knowledge) -> tuple[Delegate, ...]:
    sheet = Sheet(build.document(build.page(text)), Part.NOTE)
    return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)[0]
