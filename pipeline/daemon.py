"""When the mailboxes are looked at: once, or again and again until the process is told to end."""

from __future__ import annotations

import logging
import os
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from threading import Event, Lock, Timer
from typing import Any, Self

from config.settings import Settings
from models.errors import ConfigError, IntakeError
from pipeline import notify
from pipeline.filing.store import Store
from pipeline.health import serving
from pipeline.intake import ENDING_SECONDS, Outcome, Tell
from pipeline.logs import logging_to
from pipeline.mailbox.archive import Archive
from pipeline.reporting import Reporting
from pipeline.signals import Wishes, ending, wishes
from pipeline.standby import alone, mailbox_name
from pipeline.watching import Watching, look_once

CHECK_SECONDS = 0.2  # how soon a signal is seen
PATIENCE_SECONDS = 8.0  # at the end, for a mail server that does not answer (reference/reliability.md, R7: 30 s in all)
OVERDUE_SECONDS = 5.0  # a look that is so late is not waited for: the clock was set back

EMPTY_REGISTER = (
    "the register of invitations is empty, so that every reply waits for a person: `untoc-intake invitations import FILE.toml`, "
    "then `untoc-intake reprocess archive`"
)

log = logging.getLogger("untoc-intake")


def run_once(settings: Settings, archive: Archive, store: Store, tell: Tell) -> None:
    """Look at every mailbox once, and file what is there, what a crash has left in the archive and what was put back to work.

    SIGTERM or Ctrl+C ends it after the messages in hand; a second one at once.

    Raises:
        ConfigError: no mailbox is set.
        AlreadyRunning: another process watches a mailbox.
        MailboxError, StoreError: from below; all that was filed stays filed.
    """
    _watched(settings)

    reporting = Reporting(settings, store, ())

    def tell_both(outcome: Outcome) -> None:
        reporting.outcome(outcome)
        tell(outcome)

    trouble: list[IntakeError] = []
    with logging_to(settings.log, on_screen=False), ending() as stop:
        for mailbox in settings.watched():
            try:
                with alone(archive.directory, store.database, mailbox):
                    look_once(settings, mailbox, archive, store, tell_both, stop)
            except IntakeError as error:  # the other mailboxes are still looked at
                trouble.append(error)
        for further in trouble[1:]:
            log.error("%s", further)
    if trouble:
        raise trouble[0]


def watch(load: Callable[[], Settings]) -> None:
    """Look at the mailboxes again and again; returns after SIGTERM or Ctrl+C, when the messages in hand are filed.

    Nothing that happens to mailbox, books or a message ends it: it is told in the log, and tried again after a growing wait.
    SIGHUP reads the settings anew: all of them are taken over, or, where anything is wrong with them, none.

    Args:
        load: reads the settings.

    Raises:
        ConfigError, StoreError: the settings at the start are wrong, or no mailbox is set.
    """
    with wishes() as asked:
        session = Session(load).prepared()
        while True:
            with session:
                session.run(asked)
            if asked.stop.is_set():
                return
            assert session.next is not None  # noqa: S101 - `run` returns for one of the two reasons
            session = session.next


class Session:
    """The daemon under one set of settings."""

    def __init__(self, load: Callable[[], Settings]) -> None:
        self._load = load
        self.settings = settings = load()
        self.archive = Archive(settings.archive.directory)
        self.store = Store(settings.database.url, self.archive.keep_picture)
        self.stop = Event()
        self.next: Session | None = None
        self.watchings: list[Watching] = []
        self.reporting = Reporting(settings, self.store, self.watchings)
        self._at_the_end = ExitStack()
        self._looks = Lock()
        self._looking = False
        self._job: Any = None

    def prepared(self) -> Self:
        """Return itself once everything that may be wrong with the settings was tried; nothing is taken over yet.

        Raises:
            ConfigError, StoreError: what is wrong, and what to do.
        """
        try:
            _watched(self.settings)
            with logging_to(self.settings.log, on_screen=True):
                self.store.database.prepare()
                if not self.store.register():
                    log.warning(EMPTY_REGISTER)
            self.archive.prepare()
        except BaseException:
            self.store.close()
            raise
        return self

    def __enter__(self) -> Self:
        from apscheduler.schedulers.background import BackgroundScheduler

        from pipeline.timing import FromNow

        self._at_the_end.callback(self.store.close)
        own = frozenset(mailbox.user for mailbox in self.settings.watched())
        self._at_the_end.enter_context(logging_to(self.settings.log, on_screen=True, own=own))
        self._at_the_end.callback(log.info, "ended")
        for mailbox in self.settings.watched():
            tell, failed = self.reporting.outcome, self.reporting.metrics.failed
            watching = Watching(self.settings, mailbox, self.archive, self.store, tell, self.stop, self.wake, failed)
            self.watchings.append(self._at_the_end.enter_context(watching))
            self.reporting.metrics.watch(watching.name, watching.age_seconds, watching.token_life_seconds)
            log.info("watching %s every %d s", mailbox_name(mailbox), mailbox.poll_seconds)
        self._serve()
        scheduler = BackgroundScheduler(timezone=UTC)
        self._job = scheduler.add_job(
            self._look,
            FromNow(min(watching.mailbox.poll_seconds for watching in self.watchings)),
            next_run_time=datetime.now(UTC),
            max_instances=1,  # never two polls at once
            coalesce=True,
            misfire_grace_time=None,  # however late, a poll is not left out
        )
        scheduler.start()
        self._at_the_end.callback(self._wait)
        self._at_the_end.callback(scheduler.shutdown, wait=False)  # it would wait with a lock in its hand that `_look_in` needs
        return self

    def __exit__(self, *_: object) -> None:
        log.info("ending after the messages in hand, %.0f s at most", ENDING_SECONDS)
        self.stop.set()
        limit = Timer(ENDING_SECONDS + PATIENCE_SECONDS, _end_at_once)
        limit.daemon = True
        if self.next is None:
            limit.start()
        self._at_the_end.close()
        limit.cancel()

    def run(self, asked: Wishes) -> None:
        """Return when this shall end, or when `next` was made from settings that were read anew."""
        notify.notify("READY=1", f"STATUS=Watching {len(self.watchings)} mailboxes or folders")
        pulse = notify.watchdog_seconds()
        pulsed = 0.0
        while not asked.stop.is_set():
            if asked.reload.is_set():
                asked.reload.clear()
                self.next = self._renewed()
                if self.next is not None:
                    return
            if time.monotonic() - self._due() > OVERDUE_SECONDS:
                self.wake()
            for watching in self.watchings:
                watching.sound()
            self.reporting.pulse()
            if pulse is not None and time.monotonic() - pulsed > pulse / 3 and self._alive():
                notify.notify("WATCHDOG=1")
                pulsed = time.monotonic()
            time.sleep(CHECK_SECONDS)
        notify.notify("STOPPING=1")

    def _serve(self) -> None:
        """Answer other programs; where that cannot be, mail is read all the same."""
        try:
            port = self._at_the_end.enter_context(serving(self.settings.health, self.watchings, self.reporting.numbers))
        except ConfigError as error:
            log.warning("%s", error)
        else:
            if port:
                log.info("/healthz, /readyz and /metrics at %s, port %d", self.settings.health.host, port)

    def wake(self) -> None:
        """Look now, or, where that is being done, right afterwards."""
        self._look_in(0.0)

    def _look_in(self, seconds: float) -> None:
        from apscheduler.jobstores.base import JobLookupError

        with suppress(JobLookupError, AttributeError):  # it ends just now, or has not begun
            self._job.modify(next_run_time=datetime.now(UTC) + timedelta(seconds=seconds))

    def _renewed(self) -> Session | None:
        """Return the daemon under the settings as they stand now; None where they are wrong, which is told."""
        notify.reloading()
        try:
            renewed = Session(self._load).prepared()
        except IntakeError as error:
            log.error("the settings stay as they were: %s", error)  # noqa: TRY400 - its text says all
            notify.notify("READY=1")
            return None
        log.info("the settings were read anew")
        return renewed

    def _look(self) -> None:
        """Look at each mailbox whose time has come; then say when the next one's will have."""
        with self._looks:
            self._looking = True
            try:
                for watching in self.watchings:
                    if not self.stop.is_set() and time.monotonic() >= watching.due:
                        watching.look()
                self.reporting.looked()
            finally:
                self._looking = False
        if not self.stop.is_set():
            self._look_in(max(0.0, self._due() - time.monotonic()))

    def _wait(self) -> None:
        """Return when the look that goes on has ended; `stop` keeps any other from beginning."""
        with self._looks:
            pass

    def _due(self) -> float:
        """Return when the next look is due, as monotonic time; never in the past while one is going on."""
        if self._looking:
            return time.monotonic()
        return min(watching.due for watching in self.watchings)

    def _alive(self) -> bool:
        """Return whether looks begin and go on."""
        return all(watching.alive() for watching in self.watchings)


def _end_at_once() -> None:
    """End a process whose mail server does not answer; as safe as any crash."""
    log.warning("ended without waiting any longer")
    os._exit(0)


def _watched(settings: Settings) -> None:
    """Raise ConfigError where no mailbox is set, or one twice: the second would stand by for ever, as if all were well."""
    if not settings.watched():
        raise ConfigError("no mailbox is set: set mailbox.host, mailbox.user and mailbox.password")
    for name, number in Counter(map(mailbox_name, settings.watched())).items():
        if number > 1:
            raise ConfigError(
                f"{name} is set {number} times: give each of [mailboxes.…] its own folder, user or host, or take it out"
            )
