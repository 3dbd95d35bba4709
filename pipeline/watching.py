"""One mailbox watched: when it is looked at next, what its failures mean, and who listens for it meanwhile."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event
from typing import Self

from config.settings import Auth, MailboxSettings, Settings
from models.errors import AlreadyRunning, IntakeError, LoginRefused
from pipeline.drafts import acknowledge
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.holding import Held
from pipeline.filing.store import Store
from pipeline.intake import Intake, Outcome, Tell, Waiting
from pipeline.mailbox.archive import Archive
from pipeline.mailbox.idle import Listener
from pipeline.mailbox.imap import Mailbox
from pipeline.mailbox.tokens import tokens_of
from pipeline.standby import alone, mailbox_name
from pipeline.workers import Workers, open_workers

FIRST_WAIT_SECONDS = 2.0  # after a failed poll; doubled with each further one
LONGEST_WAIT_SECONDS = 45.0  # or one poll, if that is longer: all is filed within a minute after a fault ends
JITTER = 0.2  # share by which waits differ, so that several offices do not all come back at the same moment
STUCK_SECONDS = 300.0  # beyond the time limits of one message and of the mail server: then a look is stuck

log = logging.getLogger("untoc-intake")


class Watching:
    """One mailbox or folder under the daemon's eyes, and what is remembered between looks. A context manager.

    Args:
        settings: all of them.
        mailbox: this one's.
        tell: called with each message's outcome.
        stop: set when the daemon ends.
        wake: called, from another thread, when this should be looked at now.
        count_failure: called with the name when a look failed.

    Attributes:
        due: monotonic time of the next look.
        last_good: monotonic time of the last look that went well, or of the beginning.
        last_message: monotonic time when a message came through; 0 where none has.
        failures: looks that failed since `last_good`.
        reason: why the last one failed; "" where it went well.
        standing_by: another process watches this mailbox.
        refused: the last login was refused.
    """

    def __init__(
        self,
        settings: Settings,
        mailbox: MailboxSettings,
        archive: Archive,
        store: Store,
        tell: Tell,
        stop: Event,
        wake: Callable[[], None],
        count_failure: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.settings, self.mailbox, self.archive, self.store = settings, mailbox, archive, store
        self.tell, self.stop, self.wake, self.count_failure = tell, stop, wake, count_failure
        self.name = mailbox_name(mailbox)
        self.due = 0.0
        self.last_good = self.progress = time.monotonic()
        self.last_message = 0.0
        self.failures = 0
        self.reason = ""
        self.standing_by = False
        self.refused = False
        self._busy = False
        self._leftovers = True
        self._away_until = 0.0  # monotonic seconds, where the server has asked for it
        self._told_stays = False
        self._alarmed = False
        self._held: Held | None = None
        self._right = ExitStack()
        self._source = Mailbox(mailbox, ledger=Deliveries(store.database, mailbox_name(mailbox)))
        self._listener = Listener(mailbox, self._news, self._tell_listener) if mailbox.idle_seconds else None

    def __enter__(self) -> Self:
        if self._listener is not None:
            self._listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._listener is not None:
            self._listener.end()
        self._source.close()
        self._right.close()

    def look(self) -> None:
        """Look at the mailbox; nothing that happens there ends the daemon. Sets `due`."""
        self._busy, self.progress = True, time.monotonic()
        self.due = time.monotonic() + self.mailbox.poll_seconds  # news that come from now on make it sooner
        try:
            self._look()
        except AlreadyRunning as error:
            if not self.standing_by:
                log.warning("%s; standing by", error)
            self.standing_by = True
            return
        except IntakeError as error:
            self._failed(str(error), refused=isinstance(error, LoginRefused), asked=getattr(error, "wait_seconds", 0.0))
        except Exception:  # the daemon's loop: whatever it was, the next look may go well
            log.exception("a mistake of this program")
            self._failed("a mistake of this program")
        else:
            self._went_well()
        finally:
            self._busy = False
        self.standing_by = False

    def alive(self) -> bool:
        """Return whether a look that goes on still comes forward."""
        own = self.settings.workers
        limit = own.message_timeout_seconds * own.attempts_max + 4 * self.mailbox.timeout_seconds + STUCK_SECONDS
        return not self._busy or time.monotonic() - self.progress < limit

    def age_seconds(self) -> float:
        """Return the time since a look went well, or since the beginning."""
        return time.monotonic() - self.last_good

    def stale(self) -> bool:
        """Return whether that is too long: three polls, or what the settings say, whichever is longer.

        A look that works a backlog off may take hours; as long as messages come through, nothing is wrong with it.
        """
        limit = max(self.settings.health.stale_seconds, 3 * self.mailbox.poll_seconds)
        return time.monotonic() - max(self.last_good, self.last_message) > limit

    def token_life_seconds(self) -> float | None:
        """Return how long the mailbox's token is valid yet; None where it needs none or has none."""
        return None if self.mailbox.auth is Auth.PASSWORD else tokens_of(self.mailbox).life_seconds()

    def sound(self) -> None:
        """Raise the alarm where the last good look is too long ago; once, until there is a good one again."""
        if self.standing_by or not self.stale():
            self._alarmed = False
        elif not self._alarmed:
            self._alarmed = True
            minutes = self.age_seconds() / 60
            log.critical("ALARM: %s: no look went well for %.0f minutes; last reason: %s", self.name, minutes, self.reason)

    def _look(self) -> None:
        if self._held is not None and not self._held.still():
            self._right.close()
            self._held = None
        if self._held is None:
            self._held = self._right.enter_context(alone(self.archive.directory, self.store.database, self.mailbox))
        with open_workers(self.settings.workers) as workers:
            take_all(self._intake(workers), self._source, self._tell, self.stop, leftovers=self._leftovers)
        acknowledge(self.settings, self.mailbox, self.name, self.store, self._source, datetime.now(UTC))
        if self._source.stays and not self._told_stays:
            self._told_stays = True
            log.warning("%s may only be read by this user: messages are filed and stay where they are", self.name)

    def _intake(self, workers: Workers) -> Intake:
        return Intake(self.archive, self.store, workers, replace(self.settings, mailbox=self.mailbox))

    def _tell(self, outcome: Outcome) -> None:
        self.progress = self.last_message = time.monotonic()
        self.tell(outcome)

    def _went_well(self) -> None:
        if self.failures:
            log.info("%s: all is well again after %d failed polls", self.name, self.failures)
        self.refused, self._away_until = False, 0.0
        self.failures, self.reason, self._leftovers = 0, "", self.stop.is_set() and self._leftovers
        self.last_good = time.monotonic()
        if self._listener is not None:
            self._listener.go.set()

    def _failed(self, reason: str, *, refused: bool = False, asked: float = 0.0) -> None:
        if refused and not self.refused:
            log.critical("ALARM: %s: the login is refused; nothing is read until somebody sees to it", self.name)
        self.refused = refused
        self.failures, self.reason = self.failures + 1, reason
        self.count_failure(self.name)
        if self._listener is not None and not self.stop.is_set():
            self._listener.go.clear()
        with suppress(IntakeError):
            self._source.close()
        seconds = max(asked, wait_seconds(self.failures, self.mailbox.poll_seconds))
        self.due = time.monotonic() + seconds
        self._away_until = time.monotonic() + asked if asked else 0.0
        log.error("%s; trying again in %.0f s", reason, seconds)

    def _news(self) -> None:
        self.due = self._away_until  # a server that asked to be left alone is, whatever the line that listens hears
        self.wake()

    def _tell_listener(self, said: str) -> None:
        log.info("%s: %s", self.name, said)


def look_once(settings: Settings, mailbox: MailboxSettings, archive: Archive, store: Store, tell: Tell, stop: Event) -> None:
    """Look at one mailbox and take everything in. Raises what is in the way: MailboxError, StoreError, ConfigError."""
    ledger = Deliveries(store.database, mailbox_name(mailbox))
    with open_workers(settings.workers) as workers, Mailbox(mailbox, ledger=ledger) as source:
        intake = Intake(archive, store, workers, replace(settings, mailbox=mailbox))
        take_all(intake, source, tell, stop, leftovers=True)
        acknowledge(settings, mailbox, mailbox_name(mailbox), store, source, datetime.now(UTC))


def take_all(intake: Intake, source: Mailbox, tell: Tell, stop: Event, *, leftovers: bool) -> None:
    """Take in what is in the mailbox, what was put back to work and (`leftovers`) what a crash has left in the archive."""
    read = 0

    def count(outcome: Outcome) -> None:
        nonlocal read
        read += 1
        tell(outcome)

    intake.take_in(source, tell, stop)
    intake.take_in(Waiting(intake.archive, intake.store, put_back_only=not leftovers), count, stop)
    if read:
        source.catch_up()  # where their mail lies, is not where it belongs any more


def wait_seconds(failures: int, poll_seconds: int) -> float:
    """Return how long to wait after this many failed polls in a row: growing, bounded, never the same twice."""
    doubled = FIRST_WAIT_SECONDS * 2.0 ** min(failures - 1, 30)
    return min(doubled, max(LONGEST_WAIT_SECONDS, poll_seconds)) * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - no secret
