"""`untoc-intake run`; what it does with a real mailbox is shown in tests/system."""

from __future__ import annotations

from typing import Any

import pytest

from models.errors import AlreadyRunning
from models.reply import Status
from pipeline import daemon
from pipeline.intake import Outcome


def test_without_a_mailbox_it_is_a_configuration_error(untoc_intake: Any) -> None:
    """Both forms end with 78 and say what to set."""
    for arguments in (("run",), ("run", "--once")):
        ended = untoc_intake(*arguments)
        assert ended.code == 78
        assert "mailbox.host" in ended.err


def test_one_look_is_summed_up(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts and failed messages as for `reprocess`, with exit code 1 where one failed in this run."""

    def run_once(_settings: Any, _archive: Any, _store: Any, tell: Any) -> None:
        tell(Outcome("1" * 64, Status.FILED))
        tell(Outcome("2" * 64, Status.FAILED, "It has a password."))

    monkeypatch.setattr(daemon, "run_once", run_once)
    ended = untoc_intake("run", "--once")
    assert ended.code == 1
    assert "1 filed, 1 failed" in ended.out
    assert "222222222222  It has a password." in ended.out


def test_a_second_watcher_is_refused(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 75: try again later."""

    def run_once(*_: Any) -> None:
        raise AlreadyRunning("another process on this machine watches INBOX")

    monkeypatch.setattr(daemon, "run_once", run_once)
    assert untoc_intake("run", "--once").code == 75


def test_watching_ends_with_zero(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """After SIGTERM the daemon returns, and that is no error."""
    monkeypatch.setattr(daemon, "watch", lambda *_: None)
    assert untoc_intake("run").code == 0
