"""In which order: collect -> archive -> process -> file -> acknowledge. A crash anywhere leaves a step that can be repeated."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from functools import cached_property
from operator import sub
from threading import Event
from typing import Any, Protocol

from config.settings import Settings
from models.errors import MailboxError, OriginalDamaged, Problem, ProblemCode, SourceError
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply, Status
from pipeline.filing.changes import Changed, changes
from pipeline.grouped import groups
from pipeline.mailbox import Source
from pipeline.work import MadeBy, give_up, makers, read_message
from pipeline.workers import Workers

IN_HAND_PER_WORKER = 2  # one that is read and one that waits: no worker idles, and memory stays bounded
CHECK_SECONDS = 0.5  # how soon a wish to end is noticed
CRASHES_PER_ATTEMPT = 2  # a message that took the whole program along so many times more than it may fail is read no more
ENDING_SECONDS = 10.0  # messages in hand get this long to end; what is not through is read again at the next start

Read = Callable[[RawMessage, Register, Settings], Reply]


class Originals(Protocol):
    """Where originals are kept; `pipeline.mailbox.archive.Archive`."""

    def keep(self, raw: RawMessage) -> None: ...
    def read(self, sha256: str) -> RawMessage: ...


class Books(Protocol):
    """Where replies are filed; `pipeline.filing.store.Store`. Every method raises StoreError where the database refuses."""

    def register(self) -> Register: ...
    def expect(self, raw: RawMessage) -> None: ...
    def attempts(self, sha256: str) -> int: ...
    def attempt(self, sha256: str) -> int: ...
    def put_back(self, sha256s: Sequence[str] | None = None) -> tuple[str, ...]: ...
    def file(self, reply: Reply, raw: RawMessage) -> None: ...
    def status(self, sha256: str) -> Status | None: ...
    def known(self, sha256s: Sequence[str]) -> Mapping[str, tuple[Status, MadeBy]]: ...
    def values(self, sha256: str) -> dict[str, Any] | None: ...
    def waiting(self, *, put_back_only: bool = False) -> Iterator[str]: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one message in this run.

    Attributes:
        reason: one sentence why it is not filed; "" for filed and known ones.
        known: it was in the books already and was not read again.
        changed: what is read in it otherwise than before, where it was read again.
        reference: the invitation that it was linked to, in the register's spelling; "" where there is none.
        pages: (where the text came from, number of pages).
        seconds: (stage, seconds): read (with the wait for a worker), file (into the books), move (in the mailbox).
    """

    sha256: str
    status: Status
    reason: str = ""
    known: bool = False
    changed: tuple[Changed, ...] = ()
    reference: str = field(default="", compare=False)
    pages: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    seconds: tuple[tuple[str, float], ...] = field(default=(), compare=False)


Tell = Callable[[Outcome], None]


@dataclass(frozen=True)
class Waiting:
    """The messages that were archived and wait to be read, as a source: what a crash left, and what was put back to work.

    Args:
        put_back_only: only the latter.
    """

    archive: Originals
    store: Books
    put_back_only: bool = False

    def count(self) -> int | None:
        return None

    def messages(self) -> Iterator[RawMessage]:
        """Yield them in the order received. One whose original is damaged or gone is filed as failed, with what to do."""
        # A snapshot: filing shortens the list.
        for sha256 in tuple(self.store.waiting(put_back_only=self.put_back_only)):
            try:
                raw = self.archive.read(sha256)
            except OriginalDamaged as error:
                empty = RawMessage(sha256, None, b"")
                self.store.file(give_up(empty, Problem(ProblemCode.MESSAGE_DAMAGED, "this message", str(error))), empty)
                continue
            yield raw

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Do nothing: the ledger knows where they lie, and the mailbox follows at its next look."""


class Intake:
    """Takes messages from a source to the books.

    Args:
        archive: keeps the originals.
        store: the books.
        workers: read the messages, at most `IN_HAND_PER_WORKER` for each at a time.
        settings: handed to the workers.
        read: what a worker does with a message.
    """

    def __init__(self, archive: Originals, store: Books, workers: Workers, settings: Settings, read: Read = read_message) -> None:
        self.archive = archive
        self.store = store
        self.workers = workers
        self.settings = settings
        self.read = read

    def take_in(
        self,
        source: Source,
        tell: Tell = lambda _: None,
        stop: Event | None = None,
        *,
        renew: bool = False,
        most: int | None = None,
    ) -> None:
        """Take every message of the source to its end; returns when all are filed, or after `stop` was set.

        Args:
            source: acknowledged only what is filed.
            tell: called with each message's outcome.
            stop: set by others when this shall end: no more is collected, and what is in hand gets `ENDING_SECONDS`.
            renew: read known messages again where the tools, the register or the settings have changed since.
            most: read no more messages than this; those that are left as they are do not count.

        Raises:
            MailboxError, SourceError: the source failed; what was in hand is filed, and acknowledged another time.
            StoreError: archive or books refused; nothing more is acknowledged.
        """
        _Round(self, source, tell, stop or Event(), renew, most).run()


class _Round:
    """One source taken in: what is in hand, and the trouble met.

    A message is a suspect once reading it was begun as often as it may fail: it is read last and alone, so that, if it takes the
    program along, no other message is counted as its victim again and again.
    """

    def __init__(self, intake: Intake, source: Source, tell: Tell, stop: Event, renew: bool, most: int | None) -> None:
        self.archive, self.store, self.workers = intake.archive, intake.store, intake.workers
        self.settings, self.read = intake.settings, intake.read
        self.attempts_max = intake.settings.workers.attempts_max
        self.register = self.store.register()
        self.source, self.tell, self.stop, self.renew, self.most = source, tell, stop, renew, most
        self.in_hand: dict[Future[Reply | Problem], RawMessage] = {}
        self.begun: dict[str, int] = {}  # attempts at each message that was taken up in this round
        self.since: dict[str, float] = {}
        self.given_up: set[str] = set()
        self.last: list[str] = []  # to be read when all others are through, each alone
        self.trouble: MailboxError | SourceError | None = None

    def run(self) -> None:
        room = IN_HAND_PER_WORKER * self.workers.count
        try:
            for raw, up_to_date in self.asked_for():
                if self.stop.is_set() or self.trouble is not None or self.full:
                    break
                self.collect(raw, up_to_date)
                self.settle(0)
                while len(self.in_hand) >= room and not self.stop.is_set():
                    self.settle(CHECK_SECONDS)
        except (MailboxError, SourceError) as error:
            self.trouble = self.trouble or error
        self.finish()
        while self.last and not self.stop.is_set():
            self.begin(self.archive.read(self.last.pop(0)), known=False)
            self.finish()
        if self.trouble is not None:
            raise self.trouble

    @property
    def full(self) -> bool:
        return self.most is not None and len(self.begun) + len(self.last) >= self.most

    def asked_for(self) -> Iterator[tuple[RawMessage, Status | None]]:
        """Yield the source's messages, each with its status where it was read already just as it would be now.

        A backlog that is in the books is asked for in groups: most of a second run's time went into two questions for each
        message. A mailbox that is watched gives few at a time, and each is to be read as soon as it is there.
        """
        if not self.renew:
            yield from ((raw, None) for raw in self.source.messages())
            return
        for group in groups(self.source.messages()):
            known = self.store.known([raw.sha256 for raw in group])
            for raw in group:
                status, made_by = known.get(raw.sha256, (None, None))
                yield raw, status if made_by is not None and made_by == self.makers else None

    def collect(self, raw: RawMessage, up_to_date: Status | None = None) -> None:
        """Keep the message; then hand it to a worker, unless the books have it already.

        Args:
            raw: the message.
            up_to_date: its status, where it is known that it need not be read again.
        """
        if raw.sha256 in self.last or any(raw.sha256 == other.sha256 for other in self.in_hand.values()):
            return  # the same bytes twice: the source remembers both places, and acknowledges both
        self.archive.keep(raw)
        status = up_to_date or self.store.status(raw.sha256)
        if status is not None and (up_to_date or not self.must_read_again(raw.sha256, status)):
            self.acknowledge(raw.sha256, status)
            self.tell(Outcome(raw.sha256, status, known=True))
            return
        if status is Status.FAILED:
            self.store.put_back([raw.sha256])
        self.store.expect(raw)
        if self.store.attempts(raw.sha256) >= self.attempts_max and status is None:
            self.last.append(raw.sha256)
        else:
            self.begin(raw, known=status not in (None, Status.FAILED))

    def begin(self, raw: RawMessage, *, known: bool) -> None:
        """Count the attempt, then hand the message to a worker; one that is in the books already keeps what it has."""
        attempts = self.store.attempts(raw.sha256)
        if attempts >= self.attempts_max * CRASHES_PER_ATTEMPT and not known:
            detail = f"Reading it was begun {attempts} times, and each time the whole program ended."
            self.give_up(raw, Problem(ProblemCode.WORKER_DIED, "this message", detail))
            return
        self.begun[raw.sha256] = self.store.attempt(raw.sha256)
        self.since[raw.sha256] = time.monotonic()
        self.in_hand[self.workers.submit(self.read, raw, self.register, self.settings)] = raw

    def give_up(self, raw: RawMessage, problem: Problem) -> None:
        self.given_up.add(raw.sha256)
        self.in_hand[self.workers.submit(give_up, raw, problem)] = raw

    def must_read_again(self, sha256: str, status: Status) -> bool:
        if self.renew:
            return self.store.known([sha256]).get(sha256, (status, None))[1] != self.makers
        return status is Status.FAILED  # it lies in the mailbox again: a person may have put it back

    @cached_property
    def makers(self) -> MadeBy | None:
        made_by = self.workers.ask(makers, self.register, self.settings)
        return None if isinstance(made_by, Problem) else made_by

    def settle(self, timeout_seconds: float) -> None:
        """File what the workers have done, the oldest first; wait for the first one at most this long."""
        done = wait(self.in_hand, timeout_seconds, FIRST_COMPLETED).done
        for future in [future for future in self.in_hand if future in done]:
            raw, result = self.in_hand.pop(future), future.result()
            if raw.sha256 in self.given_up:
                # Where no worker comes back any more: here, then.
                self.file(raw, result if isinstance(result, Reply) else give_up(raw, result))
            elif self.begun.get(raw.sha256, self.attempts_max) < self.attempts_max and _may_go_better(result):
                self.last.append(raw.sha256)
            elif isinstance(result, Reply):
                self.file(raw, result)
            else:
                self.give_up(raw, result)

    def file(self, raw: RawMessage, reply: Reply) -> None:
        """Write the reply into the books, and only then tell the mailbox."""
        before = self.store.values(raw.sha256) if self.renew else None
        times = [self.since.pop(raw.sha256, time.monotonic()), time.monotonic()]
        self.store.file(reply, raw)
        times.append(time.monotonic())
        self.acknowledge(raw.sha256, reply.status)
        times.append(time.monotonic())
        after = self.store.values(raw.sha256) if before else None
        changed = changes(before, after) if before and after else ()
        pages = Counter(str(page.source) for document in reply.documents for page in document.pages)
        self.tell(
            Outcome(
                raw.sha256,
                reply.status,
                reply.reason,
                changed=changed,
                reference=reply.reference.value or "",
                pages=tuple(pages.items()),
                seconds=tuple(zip(("read", "file", "move"), map(sub, times[1:], times), strict=False)),
            )
        )

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Tell the source; once it has failed, the rest is left to the next run, which finds them known."""
        if self.trouble is not None:
            return
        try:
            self.source.acknowledge(sha256, status)
        except MailboxError as error:
            self.trouble = error

    def finish(self) -> None:
        """File all that is in hand; where this shall end, only what is ready in time."""
        until = None
        while self.in_hand:
            if self.stop.is_set():
                until = until or time.monotonic() + ENDING_SECONDS
                self.in_hand = {future: raw for future, raw in self.in_hand.items() if not future.cancel()}
                if time.monotonic() > until:
                    return
            self.settle(CHECK_SECONDS)


def _may_go_better(result: Reply | Problem) -> bool:
    """Return whether another attempt may succeed: memory or files may have been short just now.

    A message that took its whole time once would take it again, and hold up others for as long.
    """
    problems = result.problems if isinstance(result, Reply) else (result,)
    return any(problem.code in (ProblemCode.WORKER_DIED, ProblemCode.BUG) for problem in problems)
