"""`untoc-intake purge`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


def test_nothing_goes_before_somebody_says_yes(untoc_intake: Any, tmp_path: Path, sample: Any) -> None:
    """First it is shown how much would go; without a choice nothing is purged at all."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1, "Ana LIMA"))
    assert untoc_intake("purge", "--yes").code == 2
    ended = untoc_intake("purge", "--older-than", "30")
    assert ended.out == "1 message would go; nothing was done. Do it with --yes.\n"
    assert "1 message." in untoc_intake("messages").out
    assert untoc_intake("purge", "--person", "Ana LIMA", "--yes").out.startswith("1 message and 0 pictures removed.")
    assert "0 messages" in untoc_intake("messages").out


def test_a_person_s_lines_of_the_log_go_too(
    untoc_intake: Any, tmp_path: Path, sample: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the daemon writes to a file; other messages' lines stay."""
    monkeypatch.setenv("UNTOC_INTAKE_LOG__FILE", str(tmp_path / "log"))
    hashes = []
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        for number, name in enumerate(("Ana LIMA", "Bo LI"), start=1):
            reply, raw = sample.reply(number, name)
            store.file(reply, raw)
            hashes.append(raw.sha256[:12])
    (tmp_path / "log").write_text("".join(f"message {each}: filed\n" for each in hashes))
    assert "1 line of the log blanked." in untoc_intake("purge", "--person", "Ana LIMA", "--yes").out
    assert hashes[0] not in (tmp_path / "log").read_text()
    assert hashes[1] in (tmp_path / "log").read_text()
