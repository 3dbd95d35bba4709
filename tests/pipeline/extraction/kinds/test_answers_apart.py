"""Replies to two notes at once. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Première réunion (CU 2009/33 (A)) : M. Luc Wouters, conseiller.\n"
                "Seconde réunion (CU 2009/35 (A)) : la Belgique ne sera pas représentée.\n"
            ),
            ["Luc Wouters"],
        ),
        (
            "CU 2009/35 (A): Norland will not be represented.\nCU 2009/33 (A): Ms. Ada Lind, Judge.\n",
            ["Ada Lind"],
        ),
        ("CU 2009/33 (A): Norland will not be represented. Contact: Ms. Ada Lind.\n", []),
    ],
)
def test_who_is_named_for_the_other_note_comes(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """A regret for one meeting is none for the other; where the reply answers one note alone, nobody comes."""
    assert [delegate.name.value for delegate in delegates_of_mail(text)] == names
