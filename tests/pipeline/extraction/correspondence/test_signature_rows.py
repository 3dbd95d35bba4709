"""Tests of signatures whose lines are paragraphs of their own. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_SAID = "CU 2009/33 (A)\n\nThis is to confirm my participation in the meeting as the delegate of Fiji.\n\nYours sincerely,"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_post_and_body_below_the_name_are_his(delegates_of_mail: Any, between: str) -> None:
    """They were lost where a mail program had made a paragraph of each line."""
    (person,) = delegates_of_mail(between.join([_SAID, "Helena Lind", "Legal Adviser", "Ministry of Justice"]))
    assert (person.title.value, person.organisation.value) == ("Legal Adviser", "Ministry of Justice")


def test_other_lines_below_the_name_are_not(delegates_of_mail: Any) -> None:
    """A remark that a program adds is neither."""
    (person,) = delegates_of_mail(f"{_SAID}\n\nHelena Lind\n\nSent from my mobile device\n\nThis mail is confidential.")
    assert (person.name.value, person.organisation.value) == ("Helena Lind", None)
