"""What the words beside somebody make doubtful. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("Mr. Carl Vidal, Judge, will attend. He will be assisted by Ms. Eva Lund, interpreter of UNODC.", Doubt.OF_HOSTS),
        ("Mr. Carl Vidal, Judge, will attend. H.E. Ms. Eva Lund, Ambassador, will host a reception.", Doubt.LITTLE_TELLS),
        ("Mr. Carl Vidal, Judge, and Ms. Eva Lund, Clerk of the Registry, will attend.", None),
    ],
)
def test_who_may_be_no_delegate_is_asked_about(delegates_of_mail: Any, said: str, doubt: Doubt | None) -> None:
    """Each of the doubts has its reason, which a person reads."""
    found = {one.name.value: one.name.reasons for one in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")}
    doubts = {one.reason for one in (Doubt.OF_HOSTS, Doubt.LITTLE_TELLS)}
    assert doubt.reason in found["Eva Lund"] if doubt else doubts.isdisjoint(found["Eva Lund"])
