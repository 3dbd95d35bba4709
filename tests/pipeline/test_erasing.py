"""The log of a message that was purged goes with it."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from config.settings import LogForm, LogSettings
from models.errors import StoreError
from pipeline.erasing import erase
from pipeline.logs import about, log, logging_to

GOING, STAYING = "a1" * 32, "b2" * 32


def test_lines_go_while_the_daemon_writes(tmp_path: Path) -> None:
    """Those of the purged message alone, also in rotated copies; what is written afterwards follows; all lines are JSON yet."""
    file = tmp_path / "log"
    usual = list(logging.getLogger("untoc-intake").handlers)
    with logging_to(LogSettings(file=file, form=LogForm.JSON), on_screen=False):
        for sha256 in (GOING, STAYING):
            with about(message=sha256[:12], reference="CU 2009/33 (A)"):
                log.info("message %s: filed", sha256[:12])
        file.with_name("log.1").write_bytes(f"old {GOING} line without an end".encode())
        file.with_name("log.2.gz").write_bytes(GOING.encode())
        file.with_name("logbook").write_bytes(GOING.encode())
        before = file.stat().st_ino
        assert erase(file, [GOING]) == 2
        log.info("went on")
    assert file.stat().st_ino == before, "it is the file that the daemon holds open"
    assert [json.loads(line).get("event") for line in file.read_text().splitlines()] == [
        None, f"message {STAYING[:12]}: filed", "went on",
    ]  # fmt: skip
    assert GOING[:12] not in file.read_text() + file.with_name("log.1").read_text()
    assert file.with_name("log.2.gz").read_text() == file.with_name("logbook").read_text() == GOING
    assert erase(file, [GOING]) == 0
    assert logging.getLogger("untoc-intake").handlers == usual


def test_no_log_and_one_that_refuses(tmp_path: Path) -> None:
    """Where there is none, nothing is to do; one that cannot be written is told with its place."""
    assert erase(tmp_path / "log", [GOING]) == 0
    (tmp_path / "log").mkdir()
    assert erase(tmp_path / "log", [GOING]) == 0, "no file"
    (tmp_path / "log.1").symlink_to("/proc/version")
    with pytest.raises(StoreError, match="cannot take lines out of"):
        erase(tmp_path / "log", [GOING])
