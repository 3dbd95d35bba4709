"""Tests of posts with a comma before names without courtesy forms. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

THREE = ["Jaime Mamani", "Freddy Quiroga", "Wilma Condori"]
ENGLISH = (
    "The delegation will comprise the Deputy Minister of Justice, {}, the Director General of Police, {}, and the Attaché, {}."
)
FRENCH = "La délégation sera composée du Ministre de la Justice, {}, du Directeur de la police, {}, et de la Secrétaire, {}."
BODY = "The delegation consists of Mr. Tom Low, Director, Ministry of Justice, Juan Perez Foundation, and Ms. Ada Poe."


@pytest.mark.parametrize(
    ("said", "expected"),
    [(ENGLISH.format(*THREE), THREE), (FRENCH.format(*THREE), THREE), (BODY, ["Tom Low", "Ada Poe"])],
)
def test_each_post_has_its_name_behind_it(delegates_of_mail: Any, said: str, expected: list[str]) -> None:
    """Only the first was found, and nobody was asked about the others; behind a name a comma goes on with him."""
    assert [person.name.value for person in delegates_of_mail(f"Re CU 2009/33 (A). {said}")] == expected
