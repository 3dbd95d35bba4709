"""Tests of posts with a comma before names without courtesy forms. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The delegation will comprise the Deputy Minister of Justice, Jaime Mamani, the Director General of Police, "
            "Freddy Quiroga, and the First Secretary, Wilma Condori.",
            ["Jaime Mamani", "Freddy Quiroga", "Wilma Condori"],
        ),
        (
            "La délégation sera composée du Vice-Ministre de la Justice, Jaime Mamani, du Directeur de la police, Alfred Roy, et de "
            "la Première Secrétaire, Anne Petit.",
            ["Jaime Mamani", "Alfred Roy", "Anne Petit"],
        ),
        (
            "The delegation consists of Mr. Tom Low, Director, Ministry of Justice, Juan Perez Foundation, and Ms. Ada Poe.",
            ["Tom Low", "Ada Poe"],
        ),
    ],
)
def test_each_post_has_its_name_behind_it(delegates_of_mail: Any, said: str, expected: list[str]) -> None:
    """Only the first was found, and nobody was asked about the others; behind a name a comma goes on with him."""
    assert [person.name.value for person in delegates_of_mail(f"Re CU 2009/33 (A). {said}")] == expected
