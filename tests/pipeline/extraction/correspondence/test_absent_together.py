"""Tests of persons named together with one of whom it is denied that he comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_NOTE = "The Permanent Mission of Peru, with reference to CU 2009/33 (A) and to its previous note, has the honour to inform that "
_COMES = " Our delegation will consist of Mr. Omar Fassi, Director, Ministry of Justice."


@pytest.mark.parametrize(
    ("said", "coming"),
    [
        ("Ms. Ada Berg, Judge, and Mr. Karim Tazi, Clerk, will be unable to attend." + _COMES, {"Omar Fassi"}),
        ("Ms. Ada Berg, Judge, Mr. Jan Luna, Clerk, and Mr. Karim Tazi, Clerk, cannot attend." + _COMES, {"Omar Fassi"}),
        ("Ms. Ada Berg, Judge, will attend and Mr. Karim Tazi, Clerk, will be unable to take part in the meeting.", {"Ada Berg"}),
        ("Mr. Omar Fassi, Judge, and Ms. Ada Berg, Clerk, will attend.", {"Omar Fassi", "Ada Berg"}),
    ],
)
def test_a_denial_is_of_all_whom_and_joins(delegates_of_mail: Any, said: str, coming: set[str]) -> None:
    """Of persons of whom nothing but their posts is said, and of the one whom "and" joins to them, one thing is denied."""
    assert {one.name.value for one in delegates_of_mail(_NOTE + said + "\n")} == coming
