"""One mailbox watched; with real servers in tests/system/test_run.py."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from config.settings import MailboxSettings, Settings
from models.errors import LoginRefused, MailboxError, StoreError
from models.reply import Status
from pipeline import watching as watching_module
from pipeline.filing.store import Store
from pipeline.intake import Outcome
from pipeline.mailbox.archive import Archive
from pipeline.standby import alone
from pipeline.watching import JITTER, LONGEST_WAIT_SECONDS, Watching, wait_seconds

MAILBOX = MailboxSettings(host="imap.example.org", user="untoc.cop", password="secret", idle_seconds=0)
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

    monkeypatch.setattr(watching_module, "take_all", poll)
    return script


@pytest.fixture
def watching(tmp_path: Path, books: Store) -> Iterator[Watching]:
    with Watching(SETTINGS, MAILBOX, Archive(tmp_path), books, lambda _: None, Event(), lambda: None) as watching:
        yield watching


def wait_of(watching: Watching) -> float:
    watching.look()
    return watching.due - time.monotonic()


def test_no_trouble_ends_the_daemon(watching: Watching, polls: list[Any], caplog: pytest.LogCaptureFixture) -> None:
    """Each failed poll is told with its reason and tried again later; the first good one resets the wait."""
    troubles = [MailboxError("gone"), LoginRefused("no"), StoreError("locked"), RuntimeError("a bug")]
    polls += [*troubles, None, MailboxError("gone again")]
    with caplog.at_level(logging.INFO, logger="untoc-intake"):
        waits = []
        reasons = []
        for _ in range(len(polls)):
            waits.append(wait_of(watching))
            reasons.append(watching.reason)
    assert waits[4] == pytest.approx(MAILBOX.poll_seconds, abs=1)
    assert waits[3] > waits[5]
    assert reasons == ["gone", "no", "locked", "a mistake of this program", "", "gone again"]
    for said in ("gone; trying again in", "no; trying", "locked; trying", "a bug", "all is well again after 4 failed polls"):
        assert said in caplog.text


def test_leftovers_are_taken_up_at_the_first_good_poll(watching: Watching, polls: list[Any]) -> None:
    """What a crash has left in the archive is looked for until that went well once, and then no more."""
    seen: list[bool] = []
    polls += [MailboxError("gone"), seen.append, seen.append]
    for _ in range(3):
        watching.look()
    assert seen == [True, False]


def test_a_second_daemon_stands_by(
    watching: Watching, polls: list[Any], tmp_path: Path, books: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """While another process watches the mailbox nothing is done; once that has ended, this one takes over."""
    polls += [None]
    with alone(tmp_path, books.database, MAILBOX):
        watching.look()
        watching.look()
        assert watching.standing_by
        assert caplog.text.count("standing by") == 1
        assert polls == [None], "nothing was polled"
    watching.look()
    assert polls == []
    assert not watching.standing_by


def test_a_right_that_was_lost_is_taken_again(watching: Watching, polls: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the database gave it to others with a lost connection, it is asked for before anything is done."""
    polls += [None, None]
    watching.look()
    first = watching._held
    monkeypatch.setattr(type(first), "still", lambda _: False)
    watching.look()
    assert watching._held is not first


def test_a_look_that_is_stuck_is_seen(watching: Watching, polls: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """While a look goes on without coming forward beyond every limit, the daemon is not alive."""
    alive: list[bool] = []

    def stuck(_leftovers: bool) -> None:
        alive.append(watching.alive())
        watching.progress -= 100_000
        alive.append(watching.alive())

    polls += [stuck]
    watching.look()
    assert alive == [True, False]
    assert watching.alive()


def test_silence_is_an_alarm(watching: Watching, polls: list[Any], caplog: pytest.LogCaptureFixture) -> None:
    """No good look for too long is told once, with the last reason; a good one ends the alarm; who stands by raises none."""
    polls += [MailboxError("gone"), None]
    watching.look()
    watching.sound()
    assert "ALARM" not in caplog.text
    watching.last_good -= 10_000
    assert watching.stale()
    watching.sound()
    watching.sound()
    assert caplog.text.count("ALARM: INBOX of untoc.cop at imap.example.org: no look went well for 167 minutes") == 1
    watching.look()
    watching.sound()
    assert not watching.stale()
    watching.last_good -= 10_000
    watching.standing_by = True
    watching.sound()
    assert caplog.text.count("ALARM") == 1


def test_a_long_backlog_is_no_silence(watching: Watching, polls: list[Any]) -> None:
    """While a look that takes hours lets messages through, the mailbox is ready and there is no alarm."""
    stale: list[bool] = []

    def hours(_leftovers: bool) -> None:
        watching.last_good -= 10_000
        stale.append(watching.stale())
        watching._tell(Outcome("a" * 64, Status.FILED))
        stale.append(watching.stale())
        watching.last_message -= 10_000
        stale.append(watching.stale())

    polls += [hours]
    watching.look()
    assert stale == [True, False, True]


def test_a_refused_login_is_an_alarm_at_once(watching: Watching, polls: list[Any], caplog: pytest.LogCaptureFixture) -> None:
    """Told at the first refusal, and not again with each further one."""
    polls += [LoginRefused("no"), LoginRefused("no"), None, LoginRefused("no")]
    for _ in range(4):
        watching.look()
    assert caplog.text.count("ALARM: INBOX of untoc.cop at imap.example.org: the login is refused") == 2


def test_who_asks_to_be_left_alone_is(watching: Watching, polls: list[Any]) -> None:
    """A server that names a time is not asked before it."""
    trouble = MailboxError("throttled")
    trouble.wait_seconds = 1234.0
    polls += [trouble]
    assert wait_of(watching) == pytest.approx(1234, abs=1)


def test_news_do_not_disturb_who_asks_to_be_left_alone(watching: Watching, polls: list[Any]) -> None:
    """The line that listens was not asked and hears of new mail; after a plain failure news bring the next look forward."""
    trouble = MailboxError("throttled")
    trouble.wait_seconds = 290.0
    polls += [trouble, MailboxError("gone")]
    watching.look()
    watching._news()
    assert 280 < watching.due - time.monotonic() <= 290
    watching.look()
    watching._news()
    assert watching.due == 0.0
