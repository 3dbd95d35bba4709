"""When the mailbox is looked at; with real signals and servers in tests/system/test_run.py."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from config.settings import LogLevel, LogSettings, MailboxSettings, Settings
from models.errors import AlreadyRunning, ConfigError, LoginRefused, MailboxError, StoreError
from models.reply import Status
from pipeline import daemon
from pipeline.daemon import JITTER, LONGEST_WAIT_SECONDS, _alone, _logging, _tell_log, _Watching, ending, wait_seconds
from pipeline.intake import Outcome
from pipeline.mailbox.archive import Archive

MAILBOX = MailboxSettings(host="imap.example.org", user="untoc.cop", password="secret")
SETTINGS = Settings(mailbox=MAILBOX)


@pytest.mark.parametrize("poll_seconds", [2, 300])
def test_waits_grow_and_are_bounded(poll_seconds: int) -> None:
    """A server that is down is asked five times in the first half minute at most, and never less than once a minute or poll."""
    longest = max(LONGEST_WAIT_SECONDS, poll_seconds) * (1 + JITTER)
    waits = [wait_seconds(failures, poll_seconds) for failures in range(1, 2000)]
    assert all(wait <= longest for wait in waits)
    assert waits[1] > waits[0] * 1.2
    assert sum(waits[:4]) > 20
    assert len(set(waits[-50:])) == 50, "several offices must not come back at the same moment"


@pytest.fixture
def polls(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What happens at each poll, one after the other: an exception is raised, None is a good poll."""
    script: list[Any] = []

    def poll(*_: object, leftovers: bool) -> None:
        happening = script.pop(0)
        if isinstance(happening, Exception):
            raise happening
        if happening is not None:
            happening(leftovers)

    monkeypatch.setattr(daemon, "_poll", poll)
    return script


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[_Watching]:
    with ExitStack() as for_life:
        yield _Watching(SETTINGS, Archive(tmp_path), None, Event(), for_life)  # type: ignore[arg-type]


def test_no_trouble_ends_the_daemon(watching: _Watching, polls: list[Any], caplog: pytest.LogCaptureFixture) -> None:
    """Each failed poll is told with its reason and tried again later; the first good one resets the wait."""
    troubles = [MailboxError("gone"), LoginRefused("no"), StoreError("locked"), RuntimeError("a bug")]
    polls += [*troubles, None, MailboxError("gone again")]
    with caplog.at_level(logging.INFO, logger="untoc-intake"):
        waits = [watching.look() for _ in range(len(polls))]
    assert [wait is not None for wait in waits] == [True, True, True, True, False, True]
    assert waits[3] is not None
    assert waits[5] is not None
    assert waits[3] > waits[5]
    for said in ("gone; trying again in", "no; trying", "locked; trying", "a bug", "all is well again after 4 failed polls"):
        assert said in caplog.text


def test_leftovers_are_taken_up_at_the_first_good_poll(watching: _Watching, polls: list[Any]) -> None:
    """What a crash has left in the archive is looked for until that went well once, and then no more."""
    seen: list[bool] = []
    polls += [MailboxError("gone"), seen.append, seen.append]
    for _ in range(3):
        watching.look()
    assert seen == [True, False]


def test_a_second_daemon_stands_by(
    watching: _Watching, polls: list[Any], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """While another process watches the mailbox nothing is done; once that has ended, this one takes over."""
    polls += [None]
    with _alone(tmp_path, MAILBOX):
        assert watching.look() is None
        assert "standing by" in caplog.text
        assert polls == [None], "nothing was polled"
    watching.look()
    assert polls == []
    with pytest.raises(AlreadyRunning, match=r"INBOX of untoc\.cop at imap\.example\.org"), _alone(tmp_path, MAILBOX):
        pass


def test_other_mailboxes_are_other_locks(tmp_path: Path) -> None:
    """One archive may serve several mailboxes and folders."""
    with _alone(tmp_path, MAILBOX), _alone(tmp_path, replace(MAILBOX, folder="Second")):
        pass
    assert Archive(tmp_path).count() == 0


def test_signals_ask_for_the_end() -> None:
    """SIGTERM and Ctrl+C ask, once; afterwards they mean again what they meant before."""
    before = signal.getsignal(signal.SIGTERM)
    for number in (signal.SIGTERM, signal.SIGINT):
        with ending() as stop:
            assert not stop.is_set()
            os.kill(os.getpid(), number)
            assert stop.wait(5)
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_log_tells_no_secrets(tmp_path: Path) -> None:
    """A line tells time, weight, hash and state: no name, no subject, no reason that quotes a stranger."""
    file = tmp_path / "log"
    with _logging(LogSettings(file, LogLevel.DEBUG), on_screen=True):
        _tell_log(Outcome("ab" * 32, Status.FAILED, "cannot read 'Anton Muster'"))
        _tell_log(Outcome("cd" * 32, Status.FILED, known=True))
        logging.getLogger("imapclient").debug("a fetched body")
    _tell_log(Outcome("ef" * 32, Status.FILED))
    failed, known = file.read_text().splitlines()
    assert failed[10] == "T"
    assert failed.endswith("Z INFO message abababababab: failed")
    assert "cdcdcdcdcdcd: moved" in known


def test_a_log_that_cannot_be_written_is_a_wrong_setting(tmp_path: Path) -> None:
    """It is told at the start, with the key."""
    with pytest.raises(ConfigError, match=r"log\.file"), _logging(LogSettings(tmp_path / "no" / "log"), on_screen=False):
        pass


def test_without_a_mailbox_there_is_nothing_to_watch(tmp_path: Path) -> None:
    """The daemon does not run idle for ever because a setting is missing."""
    with pytest.raises(ConfigError, match=r"mailbox\.host"):
        daemon.watch(Settings(), Archive(tmp_path), None)  # type: ignore[arg-type]
