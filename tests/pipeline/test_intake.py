"""The order of steps: nothing is acknowledged that is not filed, nothing is read twice, nothing is lost."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from config.settings import ArchiveSettings, Settings, WorkerSettings
from models.errors import MailboxError, ProblemCode, SourceError, StoreError
from models.finding import absent
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply, Status
from pipeline import intake as intake_module
from pipeline.intake import Intake, Outcome, Waiting
from pipeline.mailbox.archive import Archive
from pipeline.work import MadeBy
from pipeline.workers import Inline, Local

SETTINGS = Settings()


def message(text: str) -> RawMessage:
    data = text.encode()
    return RawMessage(hashlib.sha256(data).hexdigest(), None, data)


def reply_to(raw: RawMessage, status: Status = Status.FILED) -> Reply:
    nothing = [absent(name, 0.0) for name in ("kind", "reference", "state", "sender_organisation")]
    return Reply(raw.sha256, None, None, "", "", *nothing, (), (), (), (), status, "", (("reader", "1"),))


def read(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    """What the message's own text says: it is read, or takes the worker along."""
    if raw.data == b"crash":
        os._exit(3)
    if raw.data == b"hang":
        time.sleep(600)
    return reply_to(raw, Status(raw.data.split()[0].decode()) if raw.data.split()[0] in STATUSES else Status.FILED)


STATUSES = [status.value.encode() for status in Status]


@dataclass
class Office:
    """Source, books and a diary of what happened, in memory."""

    messages_there: list[RawMessage] = field(default_factory=list)
    filed: dict[str, Reply] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)
    diary: list[str] = field(default_factory=list)
    begun: Counter[str] = field(default_factory=Counter)
    put_back_ones: set[str] = field(default_factory=set)
    questions: int = 0
    source_error: Exception | None = None
    move_error: Exception | None = None
    store_error: Exception | None = None

    # as a source
    def count(self) -> int:
        return len(self.messages_there)

    def messages(self) -> Iterator[RawMessage]:
        yield from list(self.messages_there)
        if self.source_error:
            raise self.source_error

    def acknowledge(self, sha256: str, status: Status) -> None:
        if self.move_error:
            raise self.move_error
        self.diary.append(f"acknowledged {self.text(sha256)} as {status}")
        self.messages_there = [raw for raw in self.messages_there if raw.sha256 != sha256]

    # as books
    def register(self) -> Register:
        return ()

    def expect(self, raw: RawMessage) -> None:
        self.expected.append(raw.sha256)
        self.diary.append(f"expected {raw.data.decode()}")

    def file(self, reply: Reply, raw: RawMessage) -> None:
        if self.store_error:
            raise self.store_error
        self.diary.append(f"filed {raw.data.decode()}")
        self.begun[raw.sha256] = 0
        self.filed[raw.sha256] = reply

    def status(self, sha256: str) -> Status | None:
        return self.filed[sha256].status if sha256 in self.filed else None

    def known(self, sha256s: Sequence[str]) -> Mapping[str, tuple[Status, MadeBy]]:
        self.questions += 1
        return {sha: (self.filed[sha].status, self.filed[sha].made_by) for sha in sha256s if sha in self.filed}

    def values(self, sha256: str) -> dict[str, Any] | None:  # noqa: ARG002 - the signature of the books
        return None  # what changed is for `pipeline.filing` to say

    def waiting(self, *, put_back_only: bool = False) -> Iterator[str]:
        waiting = (sha256 for sha256 in self.expected if sha256 not in self.filed)
        yield from (sha256 for sha256 in waiting if not put_back_only or sha256 in self.put_back_ones)

    def attempts(self, sha256: str) -> int:
        return self.begun[sha256]

    def attempt(self, sha256: str) -> int:
        self.begun[sha256] += 1
        return self.begun[sha256]

    def put_back(self, sha256s: Sequence[str] | None = None) -> tuple[str, ...]:
        for sha256 in sha256s or ():
            self.filed.pop(sha256)
            self.begun[sha256] = 0
            self.put_back_ones.add(sha256)
        return tuple(sha256s or ())

    def text(self, sha256: str) -> str:
        return next((raw.data.decode() for raw in self.messages_there if raw.sha256 == sha256), sha256)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def take_in(office: Office, archive: Archive, workers: Any = None, **how: Any) -> list[Outcome]:
    outcomes: list[Outcome] = []
    Intake(archive, office, workers or Inline(), SETTINGS, read).take_in(office, outcomes.append, **how)
    return outcomes


def test_each_message_goes_its_way_in_order(archive: Archive) -> None:
    """It is in the archive before it is read, in the books before it is acknowledged, and acknowledged with its own status."""
    office = Office([message("filed 1"), message("review 2"), message("ignored 3")])

    def reading(raw: RawMessage, register: Register, settings: Settings) -> Reply:
        office.diary.append(f"read {archive.read(raw.sha256).data.decode()}")
        return read(raw, register, settings)

    outcomes: list[Outcome] = []
    Intake(archive, office, Inline(), SETTINGS, reading).take_in(office, outcomes.append)
    for text, status in (("filed 1", "filed"), ("review 2", "review"), ("ignored 3", "ignored")):
        own = [entry for entry in office.diary if text in entry]
        assert own == [f"expected {text}", f"read {text}", f"filed {text}", f"acknowledged {text} as {status}"]
    assert [outcome.status for outcome in outcomes] == [Status.FILED, Status.REVIEW, Status.IGNORED]
    assert not any(outcome.known for outcome in outcomes)


def test_a_known_message_is_only_acknowledged(archive: Archive) -> None:
    """What a crash left between the books and the move is moved, not read again."""
    office = Office([message("review 1")])
    office.filed[message("review 1").sha256] = reply_to(message("review 1"), Status.REVIEW)
    assert take_in(office, archive) == [Outcome(message("review 1").sha256, Status.REVIEW, known=True)]
    assert office.diary == ["acknowledged review 1 as review"]
    assert archive.count() == 1, "its original is kept again, should it be missing"


def test_a_failed_message_that_lies_there_again_is_read_again(archive: Archive) -> None:
    """A person who moves it back into the mailbox wants it tried once more."""
    office = Office([message("filed 1")])
    office.filed[message("filed 1").sha256] = reply_to(message("filed 1"), Status.FAILED)
    assert [outcome.status for outcome in take_in(office, archive)] == [Status.FILED]


def test_reprocessing_reads_only_what_may_change(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Filed by the same tools from the same register: left alone, failed or not; by others: read again."""
    monkeypatch.setattr(intake_module, "makers", lambda *_: (("reader", "1"),))
    office = Office([message("filed 1"), message("failed 2"), message("filed 3")])
    take_in(office, archive)
    office.messages_there = [message("filed 1"), message("failed 2"), message("filed 3")]
    old = message("filed 3").sha256
    office.filed[old] = replace(office.filed[old], made_by=(("reader", "0"),))
    assert [(outcome.status, outcome.known) for outcome in take_in(office, archive, renew=True)] == [
        (Status.FILED, True),
        (Status.FAILED, True),
        (Status.FILED, False),
    ]


def test_a_second_run_asks_the_books_once_for_many(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """450 messages that are in the books already are three questions, not nine hundred; a copy among them is known, too."""
    monkeypatch.setattr(intake_module, "makers", lambda *_: (("reader", "1"),))
    office = Office([message(f"filed {number}") for number in range(449)] + [message("filed 0")])
    everything = list(office.messages_there)
    take_in(office, archive)
    office.messages_there, office.questions = everything, 0
    monkeypatch.setattr(office, "status", lambda _: pytest.fail("asked for one alone"))
    outcomes = take_in(office, archive, renew=True)
    assert (len(outcomes), {outcome.known for outcome in outcomes}, office.questions) == (450, {True}, 3)


def test_new_copies_in_one_group_are_read_once(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the group was asked for, neither was in the books; the second is looked up again."""
    monkeypatch.setattr(intake_module, "makers", lambda *_: (("reader", "1"),))
    office = Office([message("filed 1"), message("filed 2"), message("filed 1")])
    assert [outcome.known for outcome in take_in(office, archive, renew=True)] == [False, False, True]


def test_the_same_bytes_twice_are_one_message(archive: Archive) -> None:
    """A copy that comes while the first is still in hand starts no second reading."""
    local = Local(WorkerSettings(count=2))
    try:
        office = Office([message("filed 1"), message("filed 1"), message("filed 2")])
        assert len(take_in(office, archive, local)) == 2
    finally:
        local.stop()
    assert sorted(entry for entry in office.diary if entry.startswith("filed")) == ["filed filed 1", "filed filed 2"]


def test_a_message_that_kills_or_blocks_its_worker_fails_alone(archive: Archive) -> None:
    """It ends as failed with the reason, and says so; all others are filed."""
    texts = ["filed 1", "crash", "filed 2", "hang", "filed 3", "filed 4"]
    local = Local(WorkerSettings(count=2, message_timeout_seconds=20))  # a busy machine needs seconds to start a worker
    try:
        office = Office([message(text) for text in texts])
        outcomes = {outcome.sha256: outcome for outcome in take_in(office, archive, local)}
    finally:
        local.stop()
    for text in texts:
        expected = Status.FILED if text.startswith("filed") else Status.FAILED
        assert outcomes[message(text).sha256].status is expected, text
    assert office.filed[message("crash").sha256].problems[0].code is ProblemCode.WORKER_DIED
    assert office.filed[message("hang").sha256].problems[0].code is ProblemCode.WORKER_TIMED_OUT
    assert "ended with exit code 3" in outcomes[message("crash").sha256].reason
    assert office.messages_there == []


def test_no_more_is_in_hand_than_workers_can_use(archive: Archive) -> None:
    """However many messages there are, only two for each worker are taken out of the mailbox ahead of their turn."""
    taken = 0
    most = 0

    class Backlog(Office):
        def messages(self) -> Iterator[RawMessage]:
            nonlocal taken, most
            for raw in super().messages():
                taken += 1
                most = max(most, taken - len(self.filed))
                yield raw

    local = Local(WorkerSettings(count=1))
    try:
        office = Backlog([message(f"filed {number}") for number in range(12)])
        assert len(take_in(office, archive, local)) == 12
    finally:
        local.stop()
    assert most <= 3


def test_trouble_with_the_books_acknowledges_nothing(archive: Archive) -> None:
    """A message that could not be filed stays in the mailbox; its original is kept already."""
    office = Office([message("filed 1")], store_error=StoreError("locked"))
    with pytest.raises(StoreError):
        take_in(office, archive)
    assert office.messages_there == [message("filed 1")]
    assert archive.count() == 1
    office.store_error = None
    assert [outcome.status for outcome in take_in(office, archive)] == [Status.FILED]
    assert office.messages_there == []


def test_trouble_with_the_mailbox_loses_no_work(archive: Archive) -> None:
    """What was in hand when the connection broke is filed, then the trouble is told; the next run only acknowledges."""
    office = Office([message("filed 1"), message("filed 2")], source_error=MailboxError("gone"), move_error=MailboxError("gone"))
    with pytest.raises(MailboxError):
        take_in(office, archive)
    assert len(office.filed) >= 1
    office.source_error = office.move_error = None
    take_in(office, archive)
    assert office.messages_there == []
    assert len([entry for entry in office.diary if entry.startswith("filed")]) == 2


def test_a_bad_file_at_the_end_spoils_nothing(archive: Archive) -> None:
    """A source that cannot be read to its end is told after the rest is filed."""
    office = Office([message("filed 1")], source_error=SourceError("unreadable"))
    with pytest.raises(SourceError):
        take_in(office, archive)
    assert len(office.filed) == 1


def test_a_wish_to_end_is_met_after_the_messages_in_hand(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing more is begun; what does not end in time stays in the mailbox, unfiled, for the next start."""
    monkeypatch.setattr(intake_module, "ENDING_SECONDS", 1.0)
    local = Local(WorkerSettings(count=1))
    stop = Event()
    office = Office([message("filed 0"), message("hang"), *(message(f"filed {number}") for number in range(1, 9))])
    wished: list[float] = []

    def wish_to_end() -> None:
        """End once the first message is filed, and the second one in hand."""
        until = time.monotonic() + 60
        while not office.filed and time.monotonic() < until:
            time.sleep(0.05)
        wished.append(time.monotonic())
        stop.set()

    Timer(0.0, wish_to_end).start()
    try:
        take_in(office, archive, local, stop=stop)
        assert time.monotonic() - wished[0] < 10
    finally:
        local.stop()
    assert [raw.data for raw in office.messages_there][:2] == [b"hang", b"filed 1"]
    assert list(office.waiting())


def test_what_a_crash_left_in_the_archive_is_taken_up(archive: Archive) -> None:
    """A message that was archived and expected but never filed is read from the archive, wherever the mail is now."""
    office = Office()
    archive.keep(message("review 1"))
    office.expect(message("review 1"))
    Intake(archive, office, Inline(), SETTINGS, read).take_in(Waiting(archive, office))
    assert office.filed[message("review 1").sha256].status is Status.REVIEW
    assert list(office.waiting()) == []


def flaky(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    """Takes its worker along at the first attempt, and is read at the second."""
    marker = Path(settings.archive.directory) / "tried"
    if raw.data == b"flaky" and not marker.exists():
        marker.touch()
        os._exit(3)
    return reply_to(raw)


def test_a_worker_that_dies_once_costs_nothing(archive: Archive, tmp_path: Path) -> None:
    """The message is tried again when the others are through, and filed."""
    office = Office([message("flaky"), message("filed 1"), message("filed 2")])
    outcomes: list[Outcome] = []
    settings = Settings(archive=ArchiveSettings(directory=tmp_path))
    local = Local(WorkerSettings(count=1))
    try:
        Intake(archive, office, local, settings, flaky).take_in(office, outcomes.append)
    finally:
        local.stop()
    assert [outcome.status for outcome in outcomes] == [Status.FILED] * 3
    assert outcomes[-1].sha256 == message("flaky").sha256


def test_a_message_is_tried_only_so_often(archive: Archive) -> None:
    """One that kills its worker each time is tried three times, each counted before it is made, and then parked."""
    tried: list[int] = []

    class Counting(Office):
        def attempt(self, sha256: str) -> int:
            tried.append(super().attempt(sha256))
            return tried[-1]

    local = Local(WorkerSettings(count=1))
    try:
        office = Counting([message("crash")])
        (outcome,) = take_in(office, archive, local)
    finally:
        local.stop()
    assert tried == [1, 2, 3]
    assert outcome.status is Status.FAILED
    assert list(office.waiting()) == []


def test_what_took_the_program_along_is_read_last_and_alone(archive: Archive) -> None:
    """A message whose reading was begun three times and never ended waits until the others are through."""
    office = Office([message("filed suspect"), message("filed 1"), message("filed 2")])
    office.begun[message("filed suspect").sha256] = 3
    outcomes = take_in(office, archive)
    assert [outcome.sha256 for outcome in outcomes][-1] == message("filed suspect").sha256
    assert outcomes[-1].status is Status.FILED


def test_what_takes_the_program_along_every_time_is_parked(archive: Archive) -> None:
    """After six beginnings without an end it is not begun again, but failed with that reason; a person may put it back."""
    office = Office([message("filed suspect")])
    office.begun[message("filed suspect").sha256] = 6
    (outcome,) = take_in(office, archive)
    assert outcome.status is Status.FAILED
    assert "begun 6 times" in outcome.reason
    office.messages_there = [message("filed suspect")]
    assert [again.status for again in take_in(office, archive)] == [Status.FILED]


def test_a_damaged_original_holds_up_nobody(archive: Archive) -> None:
    """Of what waits in the archive, one that is damaged is failed with that reason, and the next is read."""
    office = Office()
    for text in ("filed 1", "filed 2"):
        archive.keep(message(text))
        office.expect(message(text))
    archive._message_file(message("filed 1").sha256).write_bytes(b"something else")
    Intake(archive, office, Inline(), SETTINGS, read).take_in(Waiting(archive, office))
    assert office.filed[message("filed 1").sha256].status is Status.FAILED
    assert "restore it from a back-up" in office.filed[message("filed 1").sha256].reason
    assert office.filed[message("filed 2").sha256].status is Status.FILED
    archive.keep(message("filed 1"))
    assert archive.read(message("filed 1").sha256).data == b"filed 1", "what comes by again heals the archive"
