"""What stands before the names of one sentence. All persons are invented."""

from __future__ import annotations

from typing import Any


def test_posts_and_bodies_stand_before_the_names_of_their_own(delegates_of_mail: Any) -> None:
    """A post belongs to the name behind it, and each of two bodies to the person whom it sends."""
    read = delegates_of_mail(
        "CU 2009/33 (A). The Ministry of Justice will be represented by Mr. Tom Lall, "
        "and the Police by the Chief Inspector, Ms. Eve Roy.\n"
    )
    assert [(one.name.value, one.organisation.value) for one in read] == [
        ("Tom Lall", "Ministry of Justice"),
        ("Eve Roy", "Police"),
    ]
    assert read[1].title.value == "Chief Inspector"
