"""Do mailbox, books and archive agree? Every message is looked at, byte by byte, and what differs is put right or named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from config.settings import MailboxSettings
from models.errors import OriginalDamaged
from models.mail import RawMessage
from models.reply import Status
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.deliveries import state as state_of
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.mailbox.imap import Mailbox
from pipeline.standby import mailbox_name

PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something on which mailbox, books and archive do not agree.

    Attributes:
        sha256: of the message.
        what: one sentence, without anything that a stranger wrote.
        repaired: whether it was put right.
    """

    sha256: str
    what: str
    repaired: bool


@dataclass
class Agreement:
    """What was looked at, for the closing summary; filled while `reconcile` is read.

    Attributes:
        purged: hashes of messages that were removed on purpose and may lie in the mailbox yet.
    """

    mails: int = 0
    originals: int = 0
    elsewhere: int = 0
    seen: set[str] = field(default_factory=set)
    purged: frozenset[str] = frozenset()


def reconcile(
    mailboxes: tuple[MailboxSettings, ...], archive: Archive, store: Store, agreement: Agreement
) -> Iterator[Difference]:
    """Yield every difference, after it was put right where that is possible. Nothing is ever deleted.

    The caller holds the right to watch these mailboxes.

    Raises:
        MailboxError, StoreError: a server or the disk is out of reach; what was found before stays right.
    """
    for mailbox in mailboxes:
        yield from _mailbox(mailbox, archive, store, agreement)
    yield from _archive(archive, store, agreement)


def _mailbox(mailbox: MailboxSettings, archive: Archive, store: Store, agreement: Agreement) -> Iterator[Difference]:
    ledger = Deliveries(store.database, mailbox_name(mailbox))
    with Mailbox(mailbox, ledger=ledger) as source:
        for move in ledger.unfinished():
            if move.status is not None:
                yield Difference(move.sha256, f"its move to {move.target} was begun and never ended", repaired=True)
        for move in ledger.misplaced():
            yield Difference(move.sha256, f"it lay in {move.target}, and is {move.status} by now", repaired=True)
        source.catch_up()
        names = {status: getattr(mailbox, status.value) for status in Status}
        there = source.folders((mailbox.folder, *names.values()))
    delivered = Counter(move.sha256 for move in ledger.placed())
    for name, folder in there.items():
        watched = name == mailbox.folder
        with Mailbox(mailbox, folder, moves=True) as source:
            times: Counter[str] = Counter()
            for raw in source.everything():
                agreement.mails += 1
                agreement.seen.add(raw.sha256)
                times[raw.sha256] += 1
                yield from _mail(raw, name, names, source, archive, store, agreement, watched=watched)
            for sha256, number in times.items():
                if number > max(1, delivered[sha256]):
                    what = f"it lies {number} times in {folder} and came {delivered[sha256] or 1} times; delete what is too much"
                    yield Difference(sha256, what, repaired=False)


def _mail(
    raw: RawMessage,
    name: str,
    names: dict[Status, str],
    source: Mailbox,
    archive: Archive,
    store: Store,
    agreement: Agreement,
    *,
    watched: bool,
) -> Iterator[Difference]:
    """Look at one mail of one folder."""
    state = state_of(store.database, raw.sha256)
    if state is None:
        if not watched and raw.sha256 not in agreement.purged:  # else it has just come, and is read at the next look
            archive.keep(raw)
            store.expect(raw)
            yield Difference(raw.sha256, f"it lay in {name} and was not in the books; it waits to be read now", repaired=True)
        return
    try:
        archive.read(raw.sha256)
    except OriginalDamaged:
        archive.keep(raw)
        yield Difference(raw.sha256, "its original was missing or damaged; it is kept again from the mailbox", repaired=True)
    if state == PENDING or names[Status(state)] == name or watched:
        return  # in the watched folder it is moved, or stays on purpose, at the next look
    source.acknowledge(raw.sha256, Status(state))
    yield Difference(raw.sha256, f"it lay in {name} and is {state}; it was moved to {names[Status(state)]}", repaired=True)


def _archive(archive: Archive, store: Store, agreement: Agreement) -> Iterator[Difference]:
    """Look at every original, and whether each message of the books has one."""
    known = set()
    for line in store.messages():
        known.add(line.sha256)
        try:
            archive.read(line.sha256)
            agreement.originals += 1
        except OriginalDamaged:
            yield Difference(line.sha256, "its original is missing or damaged; restore it from a back-up", repaired=False)
        agreement.elsewhere += line.sha256 not in agreement.seen
    for sha256 in archive.kept():
        if sha256 not in known and sha256 not in agreement.seen:
            store.expect(archive.read(sha256))
            yield Difference(sha256, "its original was kept and not in the books; it waits to be read now", repaired=True)
