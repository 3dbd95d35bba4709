"""`untoc-intake worker`; `tests/system/test_cluster.py` has real ones."""

from __future__ import annotations

from typing import Any

import pytest


def test_without_a_scheduler_it_says_what_to_set(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 78 where no scheduler is set, and where one elsewhere would be spoken to in the clear."""
    ended = untoc_intake("worker")
    assert ended.code == 78
    assert "workers.scheduler is empty" in ended.err
    monkeypatch.setenv("UNTOC_INTAKE_WORKERS__SCHEDULER", "tcp://10.0.0.7:8786")
    ended = untoc_intake("worker")
    assert ended.code == 78
    assert "never sent in the clear" in ended.err
