"""Announcements that speak of an earlier list of the same writers. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    "text",
    [
        "La délégation, dont la composition demeure par ailleurs inchangée, comprendra :\n\nM. Odo Kessel, Juge",
        "The delegation already announced has been enlarged to include:\n\nMr. Odo Kessel, Judge\nMs. Tilda Varn, Adviser",
        "Veuillez également inclure dans notre délégation :\n\nM. Odo Kessel, Juge\nMme Tilda Varn, Conseillère",
        "Our delegation has been reshuffled and will comprise:\n\nMr. Odo Kessel, Judge\nMs. Tilda Varn, Adviser",
        "With the list already in your hands in mind, Norland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn.",
    ],
)
def test_it_may_change_that_list(kind_of_note: Any, text: str) -> None:
    """No phrase of adding need stand there; a person sees it."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.AMENDMENT


@pytest.mark.parametrize(
    "text",
    [
        "Norland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, who has already been in a delegation.",
        "Norland has already received the note. It will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser.",
    ],
)
def test_what_is_said_of_somebody_or_of_our_note_changes_nothing(kind_of_note: Any, text: str) -> None:
    """Behind a name, "already" is of him."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.NOMINATION
    assert found.confidence >= 0.8
