"""`untoc-intake restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


def test_the_books_come_back(untoc_intake: Any, tmp_path: Path, sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into another database; a second time is refused; what to do next is said."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1, "Ana LIMA"))
    assert untoc_intake("backup", "saved.tar").code == 0
    monkeypatch.setenv("UNTOC_INTAKE_DATABASE__URL", f"sqlite:///{tmp_path}/new.db")
    ended = untoc_intake("restore", "saved.tar")
    assert ended.code == 0
    assert ended.out.startswith("1 message, 0 invitations, 0 files brought back.")
    assert "check --reconcile" in ended.out
    assert "Ana LIMA" in untoc_intake("messages").out
    assert untoc_intake("restore", "saved.tar").code == 78
