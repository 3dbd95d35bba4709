"""What people see in the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.commands import screen


@given(st.text())
def test_nothing_from_a_mail_steers_a_terminal(text: str) -> None:
    """Control characters, line ends, changes of the writing direction never reach the screen; cleaning twice is cleaning once."""
    shown = screen.harmless(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 or letter in "\u202e\u2066\u200f" for letter in shown)
    assert screen.harmless(shown) == shown


def test_letters_of_all_scripts_stay() -> None:
    """What is shown is still what was written."""
    assert screen.harmless("Ана, 李伟, أحمد, Núñez") == "Ана, 李伟, أحمد, Núñez"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.64, "0.6 s"), (42.4, "42 s"), (60, "1 min"), (252, "4 min 12 s"), (7500, "2 h 5 min")]
)
def test_durations_are_told_as_people_do(seconds: float, words: str) -> None:
    """Two units at most."""
    assert screen.duration(seconds) == words


def test_counts_are_told_in_one_order() -> None:
    """What was filed first, then what waits, then what failed; states without messages are left out."""
    assert screen.counts_in_words({"failed": 1, "filed": 1200, "review": 3}) == "1,200 filed, 3 waiting for a person, 1 failed"
    assert screen.counts_in_words({}) == "none"
    assert [screen.counted(1, "message"), screen.counted(2, "message")] == ["1 message", "2 messages"]
