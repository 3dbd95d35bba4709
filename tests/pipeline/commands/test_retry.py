"""`untoc-intake retry`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


@pytest.fixture
def failed(tmp_path: Path, sample: Any) -> list[str]:
    """File one good and two failed messages; return the hashes of those."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1))
        for number in (2, 3):
            store.file(*sample.unread(number))
    return [sample.unread(number)[1].sha256 for number in (2, 3)]


def test_all_that_failed_is_put_back(untoc_intake: Any, failed: list[str]) -> None:
    """Each is named; a second call finds none; what was filed is left alone."""
    ended = untoc_intake("retry")
    assert ended.code == 0
    assert ended.out.splitlines() == ["2 messages put back to work.", *(f"  {sha256}" for sha256 in failed)]
    assert untoc_intake("retry").out.startswith("0 messages")
    assert "1 filed, 2 not yet read" in untoc_intake("messages").out


def test_one_is_named_by_its_first_digits(untoc_intake: Any, failed: list[str]) -> None:
    """As `messages` shows them; what names none is said, and the exit code tells it."""
    ended = untoc_intake("retry", failed[1][:12].upper(), "0123456789")
    assert ended.code == 1
    assert failed[1] in ended.out
    assert failed[0] not in ended.out
    assert "0123456789: no failed message begins so" in ended.err
