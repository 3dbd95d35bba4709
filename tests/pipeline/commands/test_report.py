"""`untoc-intake report`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.filing.store import Store


def test_the_report_is_written_and_summed_up(untoc_intake: Any, tmp_path: Path, sample: Any) -> None:
    """The file is there, with the State's name, and the command says what waits."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        made, raw = sample.reply(1, "Ana LIMA")
        store.file(sample.doubted(made, 0.4), raw)
    ended = untoc_intake("report", "--output", "report.html")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Report on 1 message written to report.html",
        "1 message waiting for a person, 1 doubtful value.",
    ]
    assert "1. Austria: nomination" in (tmp_path / "report.html").read_text()


def test_a_state_is_asked_for_by_its_name(untoc_intake: Any, tmp_path: Path, sample: Any) -> None:
    """Any of its names will do; a slip is a usage error."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1, "Ana LIMA"))
    assert untoc_intake("report", "--output", "a.html", "--state", "Autriche").out.startswith("Report on 1 message")
    assert untoc_intake("report", "--output", "a.html", "--state", "NOR").out.startswith("Report on 0 messages")
    assert untoc_intake("report", "--output", "a.html", "--state", "Utopia").code == 2
