"""What is told, and where."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from config.settings import LogLevel, LogSettings
from models.errors import ConfigError
from models.reply import Status
from pipeline.daemon import _tell_log
from pipeline.intake import Outcome
from pipeline.logs import logging_to


def test_the_log_tells_no_secrets(tmp_path: Path) -> None:
    """A line tells time, weight, hash and state: no name, no subject, no reason that quotes a stranger."""
    file = tmp_path / "log"
    with logging_to(LogSettings(file, LogLevel.DEBUG), on_screen=True):
        _tell_log(Outcome("ab" * 32, Status.FAILED, "cannot read 'Anton Muster'"))
        _tell_log(Outcome("cd" * 32, Status.FAILED, known=True))
        logging.getLogger("imapclient").debug("a fetched body")
    _tell_log(Outcome("ef" * 32, Status.FILED))
    failed, known = file.read_text().splitlines()
    assert failed[10] == "T"
    assert failed.endswith("Z INFO message abababababab: failed")
    assert "cdcdcdcdcdcd: moved" in known


def test_a_log_that_cannot_be_written_is_a_wrong_setting(tmp_path: Path) -> None:
    """It is told at the start, with the key."""
    with pytest.raises(ConfigError, match=r"log\.file"), logging_to(LogSettings(tmp_path / "no" / "log"), on_screen=False):
        pass
