"""What the daemon says about itself: alarms, numbers, and the daily mail."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from config.groups import load_groups
from config.settings import Settings
from models.errors import IntakeError
from pipeline import digest
from pipeline.filing.answers import SILENT, Roll, rolls
from pipeline.filing.numbers import by_state, oldest_waiting
from pipeline.filing.store import Store
from pipeline.health import Watched
from pipeline.intake import Outcome
from pipeline.logs import about
from pipeline.metrics import CONTENT_TYPE, Metrics

SPACE_MIN_BYTES = 500_000_000  # below this, tell at once. Source: reference/reliability.md, R10
SPACE_SECONDS = 60.0  # how often the free space is looked at
LAST_DIGEST = "last-digest"  # a file in the archive: the day of the last daily mail

log = logging.getLogger("untoc-intake")


class Reporting:
    """Tells people and programs how the daemon is.

    Args:
        settings: all of them.
        store: the books.
        watched: the mailboxes.
    """

    def __init__(self, settings: Settings, store: Store, watched: Sequence[Watched]) -> None:
        self.settings, self.store, self.watched = settings, store, watched
        self.metrics = Metrics()
        self.metrics.space(self._free)
        self._space_at = self._digest_at = 0.0
        self._space_told = False
        self._sending: Thread | None = None

    def outcome(self, outcome: Outcome) -> None:
        """Log what became of a message: hash, state and reference, nothing that a stranger wrote."""
        again = "moved, it was in the books already" if outcome.known else outcome.status.value
        with about(message=outcome.sha256[:12], reference=outcome.reference):
            log.info("message %s: %s", outcome.sha256[:12], again)
        self.metrics.read(outcome)

    def looked(self) -> None:
        """Bring the numbers of the books up to date."""
        try:
            self.metrics.books(by_state(self.store.database))
        except IntakeError as error:
            log.warning("%s", error)

    def numbers(self) -> tuple[str, bytes]:
        """Return content type and text of all numbers."""
        return CONTENT_TYPE, self.metrics.text()

    def pulse(self) -> None:
        """Called several times a second: raise alarms, send the daily mail when its time has come."""
        if time.monotonic() >= self._space_at:
            self._space_at = time.monotonic() + SPACE_SECONDS
            self._look_for_space()
        now = datetime.now(UTC)
        if self.settings.digest.host and time.monotonic() >= self._digest_at and not self._is_sending():
            self._digest_at = time.monotonic() + SPACE_SECONDS
            if digest.due(self.settings.digest.hour, digest.last_sent(self._digest_file()), now):
                self._sending = Thread(target=self._send, args=(now,), name="digest", daemon=True)
                self._sending.start()

    def news(self, now: datetime) -> digest.News:
        """Return what the daily mail says. Raises StoreError."""
        since = digest.since(now)
        register = digest.open_invitations(self.store.register(), now.date())
        every = rolls(self.store.records(), register, load_groups()) if register else ()
        return digest.News(
            since=since,
            came=by_state(self.store.database, since),
            books=by_state(self.store.database),
            oldest=oldest_waiting(self.store.database),
            troubles=digest.troubles([(each.name, each.standing_by or not each.stale()) for each in self.watched]),
            answers=tuple(_answers(roll) for roll in every),
        )

    def _send(self, now: datetime) -> None:
        try:
            mail = digest.written(self.news(now), self.settings.digest, now)
            digest.send(mail, self.settings.digest)
            digest.note_sent(self._digest_file(), now.date())
            log.info("the daily mail was handed over")
        except IntakeError as error:
            self._digest_at = time.monotonic() + digest.RETRY_SECONDS
            log.error("%s; trying again in %.0f min", error, digest.RETRY_SECONDS / 60)  # noqa: TRY400 - its text says all

    def _is_sending(self) -> bool:
        return self._sending is not None and self._sending.is_alive()

    def _digest_file(self) -> Path:
        return self.settings.archive.directory / LAST_DIGEST

    def _look_for_space(self) -> None:
        free = self._free()
        short = free < SPACE_MIN_BYTES
        if short and not self._space_told:
            log.critical("ALARM: only %.0f MB are free where originals are kept; make room", free / 1e6)
        self._space_told = short

    def _free(self) -> float:
        try:
            return float(shutil.disk_usage(self.settings.archive.directory).free)
        except OSError:
            return float("inf")  # it is not there yet, or cannot be read: the first message tells which


def _answers(roll: Roll) -> digest.Answers:
    members = sum(len(standings) for _group, standings in roll.groups)
    silent = roll.counted(SILENT)
    return digest.Answers(roll.invitation.reference, members - silent, silent, roll.invitation.deadline)
