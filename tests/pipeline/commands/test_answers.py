"""`untoc-intake answers`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.filing.store import Store


def test_who_has_answered(untoc_intake: Any, sample: Any, tmp_path: Path) -> None:
    """The groups are counted, and with --silent those who have not answered are named."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.import_register(sample.register)
        store.file(*sample.reply(1, "Ana LIMA", "Juan ROCA"))
    ended = untoc_intake("answers", "--reference", "CU 2009/33 (A)", "--silent")
    assert ended.code == 0
    lines = [line.split() for line in ended.out.splitlines()]
    assert ["All", "Member", "States", "1", "0", "0", "192", "2"] in lines
    silent = next(line for line in ended.out.splitlines() if line.startswith("  silent, Western European"))
    assert "Belgium" in silent
    assert "Austria" not in silent


def test_a_reference_that_is_not_registered(untoc_intake: Any, sample: Any) -> None:
    """A slip is a usage error; an empty register is told."""
    assert "register is empty" in untoc_intake("answers").out
    assert untoc_intake("answers", "--reference", "CU 1").code == 2
