"""When the mailboxes are looked at; with real signals and servers in tests/system/test_run.py."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from config.settings import ArchiveSettings, DatabaseSettings, LogSettings, MailboxSettings, Settings
from models.errors import ConfigError, MailboxError
from pipeline import daemon
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.watching import Watching


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        database=DatabaseSettings(f"sqlite:///{tmp_path}/books.db"),
        archive=ArchiveSettings(tmp_path / "archive"),
        mailbox=MailboxSettings(host="imap.example.org", user="untoc.cop", idle_seconds=0),
        log=LogSettings(tmp_path / "log"),
    )


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """The looks that were made: which folder, and when. Each takes a moment and goes well."""
    made: list[tuple[str, float]] = []

    def look(watching: Watching) -> None:
        made.append((watching.mailbox.folder, time.monotonic()))
        watching.due = time.monotonic() + watching.mailbox.poll_seconds
        watching._went_well()

    monkeypatch.setattr(Watching, "look", look)
    return made


def comes_true(condition: Callable[[], object]) -> bool:
    """Wait until something is so; a busy machine takes its time."""
    until = time.monotonic() + 60
    while not condition() and time.monotonic() < until:
        time.sleep(0.02)
    return bool(condition())


def watch_until(load: Callable[[], Settings], *acts: Callable[[], object]) -> None:
    """Watch, and do one thing after the other meanwhile; then end by SIGTERM."""

    def act() -> None:
        for each in acts:
            each()
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=act).start()
    daemon.watch(load)


def test_each_mailbox_has_its_own_time(settings: Settings, looks: list[tuple[str, float]]) -> None:
    """One is looked at each second, never sooner, while the other, polled each hour, is looked at once."""
    second = replace(settings.mailbox, folder="Faxes", poll_seconds=1)

    watch_until(lambda: replace(settings, mailboxes=(("fax", second),)), lambda: comes_true(lambda: len(looks) >= 4))
    folders = [folder for folder, _when in looks]
    assert folders.count("INBOX") == 1
    times = [when for folder, when in looks if folder == "Faxes"]
    assert len(times) >= 3
    between = [later - earlier for earlier, later in pairwise(times)]
    assert min(between) > 0.9
    assert min(between) < 1.5
    assert settings.log.file is not None
    assert settings.log.file.read_text().rstrip().endswith("ended")


def test_an_empty_register_is_told_at_the_start(settings: Settings, looks: list[tuple[str, float]], sample: Any) -> None:
    """Nothing can be linked then: who installs the daemon shall not learn it from a hundred replies that wait."""
    watch_until(lambda: settings, lambda: comes_true(lambda: looks))
    assert settings.log.file is not None
    assert settings.log.file.read_text().count("`untoc-intake invitations import FILE.toml`") == 1
    with Store(settings.database.url, str) as store:
        store.import_register(sample.register)
    watch_until(lambda: settings, lambda: comes_true(lambda: len(looks) > 1))
    assert settings.log.file.read_text().count("`untoc-intake invitations import FILE.toml`") == 1


def test_news_are_looked_at_at_once(settings: Settings, looks: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever listens wakes the daemon; it does not wait for the next poll, also where news come while it looks."""
    watchings: list[Watching] = []
    enter = Watching.__enter__
    monkeypatch.setattr(Watching, "__enter__", lambda self: (watchings.append(self), enter(self))[1])
    told: list[float] = []

    def news() -> None:
        time.sleep(0.3)
        told.append(time.monotonic())
        watchings[0]._news()

    watch_until(lambda: settings, lambda: comes_true(lambda: looks), news, lambda: comes_true(lambda: len(looks) > 1))
    assert len(looks) == 2
    assert 0 < looks[1][1] - told[0] < 2


def test_a_clock_that_is_set_back_stops_nothing(
    settings: Settings, looks: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Polls are due by the time that passes: where the scheduler waits for an hour that comes again, it is woken."""
    monkeypatch.setattr(daemon, "OVERDUE_SECONDS", 0.3)
    once = replace(settings, mailbox=replace(settings.mailbox, poll_seconds=1))
    look_in = daemon.Session._look_in

    def an_hour_late(session: Any, seconds: float) -> None:
        look_in(session, seconds + 3600 if seconds else 0)

    monkeypatch.setattr(daemon.Session, "_look_in", an_hour_late)
    watch_until(lambda: once, lambda: comes_true(lambda: len(looks) > 1))
    assert len(looks) >= 2


def test_settings_are_read_anew_all_or_none(settings: Settings, looks: list[tuple[str, float]]) -> None:
    """After SIGHUP wrong ones are told and change nothing; right ones are taken over whole."""
    answers = [
        settings,
        ConfigError("mailbox.port: not a port"),
        replace(settings, mailbox=replace(settings.mailbox, folder="New")),
    ]

    def load() -> Settings:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def hang_up() -> None:
        os.kill(os.getpid(), signal.SIGHUP)

    def told() -> bool:
        return "the settings stay as they were" in settings.log.file.read_text()  # type: ignore[union-attr]

    watch_until(
        load,
        lambda: comes_true(lambda: looks),
        hang_up,
        lambda: comes_true(told),
        hang_up,
        lambda: comes_true(lambda: len(looks) > 1),
    )
    assert [folder for folder, _when in looks] == ["INBOX", "New"]
    assert settings.log.file is not None
    log = settings.log.file.read_text()
    assert "the settings stay as they were: mailbox.port: not a port" in log
    assert "the settings were read anew" in log


def test_a_mailbox_that_fails_holds_up_no_other(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, books: Any
) -> None:
    """`run --once` looks at all of them, and then tells the trouble."""
    looked: list[str] = []

    def look_once(_settings: Settings, mailbox: MailboxSettings, *_: object) -> None:
        looked.append(mailbox.folder)
        if mailbox.folder == "INBOX":
            raise MailboxError("gone")

    monkeypatch.setattr(daemon, "look_once", look_once)
    two = replace(settings, mailboxes=(("fax", replace(settings.mailbox, folder="Faxes")),))
    with pytest.raises(MailboxError, match="gone"):
        daemon.run_once(two, Archive(tmp_path), books, lambda _: None)
    assert looked == ["INBOX", "Faxes"]


def test_a_mailbox_that_is_set_twice_is_refused(settings: Settings) -> None:
    """Its second watcher would stand by for ever, and be called ready."""
    twice = replace(settings, mailboxes=(("again", replace(settings.mailbox, port=1993)),))
    with pytest.raises(ConfigError, match="is set 2 times"):
        daemon.watch(lambda: twice)


def test_without_a_mailbox_there_is_nothing_to_watch(tmp_path: Path, books: Any) -> None:
    """The daemon does not run idle for ever because a setting is missing."""
    with pytest.raises(ConfigError, match=r"mailbox\.host"):
        daemon.watch(Settings)
    with pytest.raises(ConfigError, match=r"mailbox\.host"):
        daemon.run_once(Settings(), Archive(tmp_path), books, lambda _: None)
