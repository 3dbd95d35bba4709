"""When the mailbox is looked at: once, or again and again until the process is told to end."""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from logging.handlers import WatchedFileHandler
from pathlib import Path
from threading import Event
from types import FrameType

from config.settings import LogSettings, MailboxSettings, Settings
from models.errors import AlreadyRunning, ConfigError, IntakeError, StoreError
from pipeline.intake import Books, Intake, Outcome, Tell, Waiting
from pipeline.mailbox.archive import Archive
from pipeline.workers import open_workers

FIRST_WAIT_SECONDS = 2.0  # after a failed poll; doubled with each further one
LONGEST_WAIT_SECONDS = 45.0  # or one poll, if that is longer: all is filed within a minute after a fault ends
JITTER = 0.2  # share by which waits differ, so that several offices do not all come back at the same moment
CHECK_SECONDS = 0.2

log = logging.getLogger("untoc-intake")


def run_once(settings: Settings, archive: Archive, store: Books, tell: Tell) -> None:
    """Look at the mailbox once, and file what is there and what a crash has left in the archive.

    SIGTERM or Ctrl+C ends it after the messages in hand; a second one at once.

    Raises:
        AlreadyRunning: another process watches this mailbox.
        MailboxError, StoreError, ConfigError: from below; all that was filed stays filed.
    """

    def tell_both(outcome: Outcome) -> None:
        _tell_log(outcome)
        tell(outcome)

    with _logging(settings.log, on_screen=False), ending() as stop, _alone(archive.directory, settings.mailbox):
        _poll(settings, archive, store, tell_both, stop, leftovers=True)


def watch(settings: Settings, archive: Archive, store: Books) -> None:
    """Look at the mailbox again and again; returns after SIGTERM or Ctrl+C, when the messages in hand are filed.

    Nothing that happens to mailbox, books or a message ends it: it is told in the log, and tried again after a growing wait.

    Raises:
        ConfigError: no mailbox is set.
    """
    if not settings.mailbox.host:
        raise ConfigError("no mailbox is set: set mailbox.host, mailbox.user and mailbox.password")
    from apscheduler.schedulers.background import BackgroundScheduler

    with _logging(settings.log, on_screen=True), ending() as stop, ExitStack() as for_life:
        scheduler = BackgroundScheduler(timezone=UTC)
        watching = _Watching(settings, archive, store, stop, for_life)

        def look() -> None:
            wait_seconds = watching.look()
            if wait_seconds is not None:
                job.modify(next_run_time=datetime.now(UTC) + timedelta(seconds=wait_seconds))

        job = scheduler.add_job(
            look,
            "interval",
            seconds=settings.mailbox.poll_seconds,
            next_run_time=datetime.now(UTC),
            max_instances=1,  # never two polls at once
            coalesce=True,
            misfire_grace_time=None,  # however late, a poll is not left out
        )
        scheduler.start()
        log.info("watching %s every %d s", _mailbox_name(settings.mailbox), settings.mailbox.poll_seconds)
        while not stop.is_set():
            time.sleep(CHECK_SECONDS)
        log.info("ending after the messages in hand")
        scheduler.shutdown(wait=True)
        log.info("ended")


class _Watching:
    """What the daemon remembers between polls."""

    def __init__(self, settings: Settings, archive: Archive, store: Books, stop: Event, for_life: ExitStack) -> None:
        self.settings, self.archive, self.store, self.stop = settings, archive, store, stop
        self.for_life = for_life
        self.alone = False
        self.leftovers = True
        self.failures = 0

    def look(self) -> float | None:
        """Poll; return after how many seconds to try again where that failed, None where all is well."""
        try:
            if not self.alone:
                self.for_life.enter_context(_alone(self.archive.directory, self.settings.mailbox))
                self.alone = True
            _poll(self.settings, self.archive, self.store, _tell_log, self.stop, leftovers=self.leftovers)
        except AlreadyRunning as error:
            log.warning("%s; standing by", error)
            return None
        except IntakeError as error:
            reason = str(error)
        except Exception:  # the daemon's loop: whatever it was, the next poll may go well
            log.exception("a mistake of this program")
            reason = "a mistake of this program"
        else:
            if self.failures:
                log.info("all is well again after %d failed polls", self.failures)
            self.failures, self.leftovers = 0, False
            return None
        self.failures += 1
        seconds = wait_seconds(self.failures, self.settings.mailbox.poll_seconds)
        log.error("%s; trying again in %.0f s", reason, seconds)
        return seconds


def wait_seconds(failures: int, poll_seconds: int) -> float:
    """Return how long to wait after this many failed polls in a row: growing, bounded, never the same twice."""
    doubled = FIRST_WAIT_SECONDS * 2.0 ** min(failures - 1, 30)
    return min(doubled, max(LONGEST_WAIT_SECONDS, poll_seconds)) * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - no secret


def _poll(settings: Settings, archive: Archive, store: Books, tell: Tell, stop: Event, *, leftovers: bool) -> None:
    from pipeline.mailbox.imap import Mailbox

    with open_workers(settings.workers) as workers, Mailbox(settings.mailbox) as mailbox:
        intake = Intake(archive, store, workers, settings)
        intake.take_in(mailbox, tell, stop)
        if leftovers:
            intake.take_in(Waiting(archive, store), tell, stop)


def _tell_log(outcome: Outcome) -> None:
    """Log the outcome: hash and state, nothing that a stranger wrote."""
    again = "moved, it was in the books already" if outcome.known else outcome.status.value
    log.info("message %s: %s", outcome.sha256[:12], again)


@contextmanager
def _alone(directory: Path, settings: MailboxSettings) -> Iterator[None]:
    """Hold the right to watch this mailbox; the system takes it back from a process that dies.

    Two sessions that move one message leave two copies of it. Source: reference/reliability.md, tried with Dovecot.
    """
    name = hashlib.sha256(_mailbox_name(settings).encode()).hexdigest()[:12]
    file = directory / f"mailbox-{name}.lock"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"cannot write {file}: {error.strerror}; check the rights of archive.directory") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning(
                f"another process on this machine watches {_mailbox_name(settings)}; end it first, or let it do the work"
            ) from None
        yield
    finally:
        os.close(handle)


def _mailbox_name(settings: MailboxSettings) -> str:
    return f"{settings.folder} of {settings.user} at {settings.host}"


@contextmanager
def ending() -> Iterator[Event]:
    """Yield an event that SIGTERM and SIGINT set. A second signal ends the process at once, which is as safe as any crash."""
    stop = Event()

    def ask(number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(128 + number)
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _logging(settings: LogSettings, *, on_screen: bool) -> Iterator[None]:
    """Send what is told to the file of the settings, else to standard error; times are UTC."""
    if settings.file is None and not on_screen:
        yield
        return
    try:
        handler = logging.StreamHandler() if settings.file is None else WatchedFileHandler(settings.file, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"log.file = {settings.file} cannot be written: {error.strerror}; choose another") from error
    formatter = logging.Formatter("%(asctime)sZ %(levelname)s %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    # Only our own words: at DEBUG imapclient would log what is fetched. Source: reference/reliability.md, 4.
    log.addHandler(handler)
    log.setLevel(settings.level.value)
    log.propagate = False
    # Scheduler: its warnings say only that a poll lasts longer than the time between two.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()
