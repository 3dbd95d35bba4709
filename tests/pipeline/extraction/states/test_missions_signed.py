"""Missions named within lines of signatures."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.missions_signed import signed_missions


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Segunda Secretaria, Misión Permanente de Honduras", "HND"),
        ("Danish Embassy and Permanent Mission, Vienna", "DNK"),
        ("Second Secretary, Embassy of Hungary, Tirana, Albania", "HUN"),
        ("Second Secretary, Ministry of Justice", None),
        ("The Embassy of Hungary sends its regards to everybody.", None),
    ],
)
def test_the_state_of_a_mission_within_a_signature(build: Any, knowledge: Knowledge, line: str, state: str | None) -> None:
    """The State behind the Mission's word counts, or its adjective; a sentence is no signature."""
    pages = page_texts(build.document(f"Please see below.\n\nOla Brand\n{line}"))
    assert [vote.iso3 for vote in signed_missions(tuple(pages), knowledge)] == ([state] if state else [])


def test_what_stands_above_a_signature_is_none(build: Any, knowledge: Knowledge) -> None:
    """Only the last lines are a signature's."""
    lines = "\n\n".join(f"Further words number {at}" for at in range(9))
    pages = page_texts(build.document(f"Attaché, Embassy of Hungary\n\n{lines}"))
    assert signed_missions(tuple(pages), knowledge) == []
