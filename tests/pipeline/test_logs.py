"""What is told, how, and what never is."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from config.settings import LogForm, LogLevel, LogSettings
from models.errors import ConfigError
from pipeline.logs import about, harmless, log, logging_to


def test_a_line_for_people(tmp_path: Path) -> None:
    """Time, weight, sentence, and what it is about; other libraries say nothing; after the end nothing is written."""
    file = tmp_path / "log"
    with logging_to(LogSettings(file, LogLevel.DEBUG), on_screen=True):
        with about(message="abababababab", reference=""):
            log.info("message %s: %s", "abababababab", "failed")
        logging.getLogger("imapclient").debug("a fetched body")
    log.info("too late")
    (line,) = file.read_text().splitlines()
    assert line[10] == "T"
    assert line.endswith("Z INFO message abababababab: failed message=abababababab")


def test_a_line_for_programs(tmp_path: Path) -> None:
    """One JSON object, with message and reference as keys of their own."""
    file = tmp_path / "log"
    with logging_to(LogSettings(file, form=LogForm.JSON), on_screen=True), about(message="ab", reference="CU 2009/33 (A)"):
        log.warning("one\nline")
    said = json.loads(file.read_text())
    assert said.pop("timestamp").endswith("Z")
    assert said == {"event": "one line", "level": "warning", "message": "ab", "reference": "CU 2009/33 (A)"}


@pytest.mark.parametrize("form", list(LogForm))
def test_no_person_is_told(tmp_path: Path, form: LogForm) -> None:
    """Addresses and telephone numbers are hidden, but for the office's own; of a mistake only its kind and place are told."""
    file = tmp_path / "log"
    with logging_to(LogSettings(file, form=form), on_screen=True, own=frozenset({"untoc.cop@example.org"})):
        log.info("INBOX of untoc.cop@example.org: from <ana.lima@mission.example>, +43 (1) 260 60-1234")
        try:
            raise ValueError("Ana LIMA")
        except ValueError:
            log.exception("a mistake of this program")
    text = file.read_text()
    assert "untoc.cop@example.org" in text
    for secret in ("ana.lima", "260 60", "LIMA"):
        assert secret not in text
    assert "ValueError" in text
    assert "test_no_person_is_told" in text


def test_hashes_times_and_ports_are_no_telephone_numbers() -> None:
    """What operators need stays readable."""
    text = "message 3f2a9c1d77e0 at 2009-03-20T09:01:00Z, imap.example.org, port 993, 1234567890 bytes"
    assert harmless(text) == text


def test_systemd_gets_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard error is the journal, lines are for programs."""
    monkeypatch.setenv("JOURNAL_STREAM", "8:12345")
    with logging_to(LogSettings(), on_screen=True):
        log.info("x")
    assert json.loads(capsys.readouterr().err)["event"] == "x"


def test_a_log_that_cannot_be_written_is_a_wrong_setting(tmp_path: Path) -> None:
    """It is told at the start, with the key."""
    with pytest.raises(ConfigError, match=r"log\.file"), logging_to(LogSettings(tmp_path / "no" / "log"), on_screen=False):
        pass
