"""Acknowledgements of filed replies, laid into the mailbox as drafts: each once, whatever happens in between, and never sent."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from config.knowledge import SHIPPED, load_knowledge
from config.settings import Acknowledge, MailboxSettings, Settings
from models.errors import MailboxError
from pipeline.acknowledgement import Receipt, message_id, written
from pipeline.filing.drafts import ANSWERED, Begun, Drafts, Due
from pipeline.filing.participants import Seats, seating
from pipeline.filing.store import Store
from pipeline.mailbox.drafting import lay, lies_there, place
from pipeline.mailbox.imap import Mailbox
from pipeline.outputs import Occasion

log = logging.getLogger("untoc-intake")


@dataclass(frozen=True, slots=True)
class Office:
    """Where drafts come from and go to.

    Attributes:
        own: the settings of the mailbox that `source` is connected to.
    """

    settings: Settings
    own: MailboxSettings
    store: Store
    source: Mailbox
    ledger: Drafts

    @property
    def sender(self) -> str:
        return self.settings.drafts.sender or (self.own.user if "@" in self.own.user else "")


def acknowledge(settings: Settings, own: MailboxSettings, mailbox: str, store: Store, source: Mailbox, now: datetime) -> int:
    """Lay a draft for each filed reply that has none yet, where settings ask for that; return how many were laid.

    A mailbox that refuses is told in the log: drafts are a courtesy, and replies are filed without them. What was begun and never
    ended is looked for first. Where nobody can tell whether it got there, it is not laid again: a second answer would be worse.

    Args:
        settings: all of them.
        own: those of this mailbox.
        mailbox: its name in the ledger.
        store: the books.
        source: the connection to it; its own folder is selected afterwards.
        now: UTC.

    Raises:
        StoreError: the books refuse.
    """
    if settings.drafts.acknowledge is Acknowledge.NEVER:
        return 0
    main = bool(settings.watched()) and own == settings.watched()[0]
    office = Office(settings, own, store, source, Drafts(store.database, mailbox, main=main))
    laid = 0
    try:
        for begun in office.ledger.unfinished():
            laid += _ended(office, begun, now)
        for receipt in _of(office, office.ledger.due(now - timedelta(days=settings.drafts.days)), first_only=True):
            laid += _laid(office, receipt, now)
    except MailboxError as error:
        log.warning("%s: no acknowledgement could be laid into the drafts: %s", mailbox, error)
    if laid:
        log.info("%s: %d acknowledgements laid into the drafts", mailbox, laid)
    return laid


def _laid(office: Office, receipt: Receipt, now: datetime) -> bool:
    mail = written(receipt, office.sender, now).as_bytes()
    folder, validity, next_uid = office.source.ask("cannot open the drafts", partial(place, name=office.settings.drafts.folder))
    if not office.ledger.begin(receipt.sha256, folder, validity, next_uid):
        return False
    _append(office, Begun(Due(receipt.sha256, "", "", None), folder, validity, next_uid), mail)
    office.ledger.done(receipt.sha256)
    return True


def _append(office: Office, begun: Begun, mail: bytes) -> None:
    """Append; after a cut connection only where it surely did not arrive."""
    tried = False

    def append(client: Any) -> None:
        nonlocal tried
        if tried and _lies_there(office, begun, client) is not False:
            return
        tried = True
        lay(client, begun.folder, mail)

    office.source.ask(f"cannot lay a draft into {begun.folder}", append)


def _lies_there(office: Office, begun: Begun, client: Any) -> bool | None:
    identity = message_id(begun.due.sha256, office.sender)
    try:
        return lies_there(client, begun.folder, begun.validity, begun.next_uid, identity)
    finally:
        office.source.select_again(client)


def _ended(office: Office, begun: Begun, now: datetime) -> bool:
    """End a draft that a crash cut short; return whether it had to be laid."""
    there = office.source.ask("cannot look into the drafts", partial(_lies_there, office, begun))
    receipt = next(_of(office, [begun.due]), None) if there is False else None
    if receipt is not None:
        _append(office, begun, written(receipt, office.sender, now).as_bytes())
    elif there is None:
        log.warning("the draft for message %s may or may not lie in %s; see to it", begun.due.sha256[:12], begun.folder)
    office.ledger.done(begun.due.sha256)
    return receipt is not None


def _of(office: Office, dues: Sequence[Due], *, first_only: bool = False) -> Iterator[Receipt]:
    """Yield what is to be said about each, but where a person must decide first; with `first_only`, not about copies."""
    register = {invitation.reference: invitation for invitation in office.store.register()}
    occasion = Occasion(states=load_knowledge(office.settings.extraction.knowledge_directory or SHIPPED).states)
    seats: dict[str, tuple[Seats, ...]] = {}
    records: dict[str, dict[str, Any]] = {}
    for due in dues:
        if due.reference not in register:
            continue
        if due.reference not in seats:
            found = list(office.store.records(due.reference))
            records |= {record["sha256"]: record for record in found}
            seats[due.reference] = seating(found, occasion.english_name)
        record = records.get(due.sha256)
        if record is None or record["kind"]["value"] not in ANSWERED:
            continue
        own = next((each for each in seats[due.reference] if any(due.sha256 in group for group in each.delegation.sources)), None)
        if own is not None and own.questions:
            continue  # what is not decided is not confirmed to a State
        if first_only and own is not None and office.ledger.answered(_copies(own, due.sha256)):
            office.ledger.none_needed(due.sha256)
            continue
        language = next(iter(record["languages"]), "en")
        state = record["state"]["value"]
        name = occasion.state_name(state, language) if state else (record["sender_organisation"] or {}).get("value") or ""
        if not name:
            continue
        yield Receipt(
            due.sha256, language, name, record["kind"]["value"], register[due.reference], own, due.sender, due.message_id
        )


def _copies(seats: Seats, sha256: str) -> tuple[str, ...]:
    return next(group for group in seats.delegation.sources if sha256 in group)
