"""`untoc-intake backup`; with `restore` in test_restore.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.filing.store import Store


def test_it_says_what_was_saved(untoc_intake: Any, tmp_path: Path, sample: Any) -> None:
    """Numbers and the file; a place that cannot be written is one sentence."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1))
    ended = untoc_intake("backup", "saved.tar")
    assert ended.code == 0
    assert ended.out == "1 message, 0 files of the archive saved in saved.tar\n"
    assert untoc_intake("backup", "nowhere/saved.tar").code == 69
