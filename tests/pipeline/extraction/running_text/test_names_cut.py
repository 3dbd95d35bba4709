"""Tests of names that a full line ends with and the next paragraph may go on with. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

ABOVE = "Norland informs you (CU 2009/33 (A)) that at the meeting it will be represented by"


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        (f"{ABOVE} Mr. Ola Sundby\n\nNordheim, who is in charge of the section.", True),
        (f"{ABOVE} Mr. Ola Sundby\n\nDirector, in charge of the section.", False),
        (f"{ABOVE} Mr. Ola Sundby\n\nThe Mission thanks you.", False),
        ("Those who come (CU 2009/33 (A)) on behalf of Norland to attend:\n\nMr. Ola Sundby\n\nNordheim, Norland", False),
    ],
)
def test_a_name_at_the_end_of_a_full_line_is_asked_about(delegates_of_mail: Any, text: str, doubted: bool) -> None:
    """Where each line is a paragraph, the name may go on below; a post, a sentence and a short line are no rest of it."""
    person = delegates_of_mail(text)[0]
    assert (Doubt.GOES_ON.reason in person.name.reasons) is doubted
