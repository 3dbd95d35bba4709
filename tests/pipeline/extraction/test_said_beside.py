"""What is said of persons beside their entries."""

from __future__ import annotations

from typing import Any


def test_bodies_labels_and_doubts_are_told_together(delegates_of_mail: Any) -> None:
    """One sentence names both, the next their body; labels below them are of nobody for certain."""
    one, other = delegates_of_mail(
        "CU 2009/33 (A)\n\nOur delegates are Ms. Ada Lind and Mr. Bo Marsh. Both are of the Ministry of Justice.\n\nPost: Judge\n"
    )
    assert one.organisation.value == other.organisation.value == "Ministry of Justice"
    assert one.title.value is None
