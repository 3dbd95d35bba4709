"""Tests of posts that stand in the signature of who is named above. All persons are invented."""

from __future__ import annotations

from typing import Any

_CLOSE = "\n\nBest regards,\nHelena Lind\nSenior Adviser\nMinistry of Justice"


def test_who_is_named_and_signs_has_the_post_below_his_name(delegates_of_mail: Any) -> None:
    """What "I, Helena Lind, will represent Norland" leaves out stands in her signature."""
    text = "Dear colleagues,\n\nFurther to note CU 2009/33 (A): I, Helena Lind, will represent Norland at the meeting."
    (person,) = delegates_of_mail(text + _CLOSE)
    assert (person.title.value, person.organisation.value) == ("Senior Adviser", "Ministry of Justice")


def test_another_s_signature_gives_nothing(delegates_of_mail: Any) -> None:
    """Who signs for somebody else keeps his post."""
    text = "Dear colleagues,\n\nFurther to note CU 2009/33 (A): Ms. Eva Berg will represent Norland at the meeting."
    (person,) = delegates_of_mail(text + _CLOSE)
    assert (person.title.value, person.organisation.value) == (None, None)
