"""Numbers of plans that are no more."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.dialled import dialled
from pipeline.extraction.contacts.former_plans import abroad_form


@pytest.mark.parametrize(
    ("state", "written", "text"),
    [
        ("PHL", "(632) 526-8462", "+6325268462"),
        ("PHL", "63-2-526 8462", "+6325268462"),
        ("PHL", "+63 (0)2 526 8462", "+6325268462"),
        ("HND", "(504) 221-3099", "+5042213099"),
        ("CIV", "+225 20 32 12 34", "+22520321234"),
        ("CIV", "00225 20 32 12 34", "+22520321234"),
        ("CMR", "22 22 01 89", "+23722220189"),
        ("CMR", "22 01 89", "22 01 89"),
        ("CIV", "20 32 12 34", "20 32 12 34"),  # of a plan with two figures less
        ("CHN", "2856 3612", "2856 3612"),  # its town is not told
        ("PHL", "+63 2", "+63 2"),
        ("PHL", "+999 12 34 56 78", "+999 12 34 56 78"),  # no country's code
    ],
)
def test_it_is_given_as_it_is_dialled_from_abroad(knowledge: Knowledge, state: str, written: str, text: str) -> None:
    """Where its country's code stands before it or can be put there; it is not valid, and therefore asked, all the same."""
    found = abroad_form(dialled(written, knowledge.state(state)), knowledge.state(state))
    assert (found.text, found.valid) == (text, False)


def test_without_a_state_and_without_a_code_it_stays_as_it_is_written() -> None:
    """Nothing tells whose number it is; a valid number is never touched."""
    assert abroad_form(dialled("22 22 01 89", None), None).text == "22 22 01 89"
    valid = dialled("+43 1 505 43 21", None)
    assert abroad_form(valid, None) is valid
