"""Posts that end with their cells. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.dossier import Part

HARD = "title and organisation are hard to tell apart here"


@pytest.mark.parametrize(
    ("head", "other", "hard"),
    [
        ("Position", "Director of the Treaty Section", False),
        ("Position and institution", "Director of the Treaty Section", True),
        ("Position", "Consultant, Ministry of Justice", True),
    ],
    ids=["posts alone", "a head for both", "a body in a cell"],
)
def test_a_unit_behind_a_comma_is_the_posts(read_note: Any, head: str, other: str, hard: bool) -> None:
    """Where the table tells bodies it may be one, and is asked about."""
    rows = f"No.\tName\t{head}\tStatus\n1\tAda Brook\tAdviser, United Nations Section\tHead\n2\tBen Stone\t{other}\tMember"
    first, _ = read_note(rows, part=Part.LIST)
    assert first.title.value == "Adviser, United Nations Section"
    assert (HARD in first.title.reasons) is hard
