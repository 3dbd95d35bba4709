"""Tests of rows of fields that begin with a family name and a comma. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "CU 2009/33 (A). Norland nominates:\n\n"
ROWS = (
    ("Lind, Berta", "Judge", "Ministry of Justice", "b.lind@x.example"),
    ("Dahl, Peter", "Clerk", "Supreme Court", "pd@x.example"),
)


@pytest.mark.parametrize("mark", ["; ", "\t", " / ", " | "])
@pytest.mark.parametrize("count", [1, 2])
def test_each_field_is_read(delegates_of_mail: Any, mark: str, count: int) -> None:
    """In one row alone, and in several, whatever parts them."""
    found = delegates_of_mail(HEAD + "".join(f"{mark.join(row)}\n" for row in ROWS[:count]))
    told = [(one.name.value, one.title.value, one.organisation.value, one.emails[0].value) for one in found]
    assert told == list(ROWS[:count])


@pytest.mark.parametrize(
    "row", ["Paris, France; Meeting room; Ministry of Justice\n", "Judge, Clerk; Ministry of Justice; a@x.example\n"]
)
def test_towns_and_posts_name_nobody(delegates_of_mail: Any, row: str) -> None:
    """A comma stands in other rows too."""
    assert not any("," in person.name.value for person in delegates_of_mail(f"{HEAD}Ms. Ana Lind, Judge\n\n{row}"))
