"""Tests of signs that something was joined to a value, or cut off."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.trust.joined_words import of_joints


@pytest.mark.parametrize(
    ("field", "value", "amiss"),
    [
        ("name", "Siti Aminah BIN A", True),
        ("name", "Siti Aminah B.", False),
        ("name", "A Rahman", False),
        ("name", "欧阳 婉", False),
        ("title", "Head of Department The Second Vice President's Office", True),
        ("title", "The Head of the Department", False),
        ("title", "Head of Department", False),
        ("title", "Directora De La Oficina", False),
        ("title", "HEAD OF THE DEPARTMENT", False),
        ("organisation", "National Committee, on Trafficking in Persons", True),
        ("organisation", "Ministry of Health, Sports and Culture", False),
        ("organisation", "National Committee on Trafficking in Persons", False),
        ("role", "A, of B", False),
    ],
)
def test_signs_in_what_was_read(field: str, value: str, amiss: bool, knowledge: Knowledge) -> None:
    """A letter at the end of a name, a capital where small words have none, a comma before a small word."""
    assert any(of_joints(field, value, knowledge, read=True).values()) is amiss


@pytest.mark.parametrize(
    ("field", "value"), [("name", "Carlos Alberto B"), ("organisation", "Office of the Minister, in Vienna")]
)
def test_who_types_may_leave_a_stop_away(field: str, value: str, knowledge: Knowledge) -> None:
    """What was not read from a picture is as somebody wrote it."""
    assert not any(of_joints(field, value, knowledge, read=False).values())


def test_a_capital_within_tells_of_typed_titles_too(knowledge: Knowledge) -> None:
    """Two lines of a cell that were joined are typed as often as read."""
    title = "Director of Planning The Office of the Prime Minister"
    assert of_joints("title", title, knowledge, read=False) == {"capital within": 1.0}
