"""Participation that a sentence names and denies. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

ASKED = 0.9


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("The participation of Mr. Paul Kim, Counsel, in the meeting of 14-15 April is not possible.", False),
        ("The participation of Mr. Paul Kim, Counsel, in the meeting of 14-15 April has been cancelled.", False),
        ("I can confirm the participation of Mr. Paul Kim, Counsel, in the meeting of 14-15 April.", True),
        ("I can confirm the participation of Mr. Paul Kim, Counsel (kim@justicia.gob.ni), in the meeting of 14-15 April.", True),
    ],
)
def test_a_denied_participation_is_a_question(delegates_of_mail: Any, sentence: str, sure: bool) -> None:
    """Who cannot come was filed as a delegate, surely, since "the participation of" announces him."""
    read = delegates_of_mail(f"Dear all,\n\nCU 2009/33 (A). {sentence}\n\nBest regards,\nJin\n")
    assert all((one.name.confidence > ASKED) is sure for one in read)
    assert len(read) == 1


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("The Government has designated Mr. Paul Kim (Tel. No.: +49 30 383734), Counsel, to attend.", True),
        ("The Government has designated Mr. Paul Kim, Counsel (passport No. N1234567), to attend.", True),
        ("The Government has designated Mr. Paul Kim, Counsel (no visa), to attend.", False),
    ],
)
def test_a_number_denies_nothing(delegates_of_mail: Any, sentence: str, sure: bool) -> None:
    """The "No." of a telephone made a question of whether its owner comes."""
    read = delegates_of_mail(f"Dear all,\n\nCU 2009/33 (A). {sentence}\n\nBest regards,\nJin\n")
    assert [(one.name.value, one.name.confidence > ASKED) for one in read] == [("Paul Kim", sure)]
