"""Tests of what is gathered besides persons."""

from __future__ import annotations

from pipeline.extraction.gathered import Gathered


def test_each_message_gathers_its_own() -> None:
    """What one message held is not told of the next one."""
    first, second = Gathered(), Gathered()
    first.absent.append("Ada Brook")
    first.anybody = True
    assert (second.absent, second.readings, second.anybody) == ([], [], False)
