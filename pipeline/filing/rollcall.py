"""Who has answered one invitation, quickly and again and again: what no message has changed is not looked at a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.desk import SummaryRow
from models.reply import Status
from models.tables import MessageRow
from pipeline.filing.answers import SILENT, Standing, standing_of, unheard
from pipeline.filing.earlier import chunked
from pipeline.filing.lineage import COMING, delegations
from pipeline.filing.records import Some, of_messages
from pipeline.filing.same_name import folded

# What `lineage` looks at, but for the other values of persons, by which it only chooses the surer of two readings.
SAID = Some(("kind", "reference", "state", "sender_organisation", "own_note", "change", "gone", "name"))
WITHOUT_PERSONS = frozenset({"regret", "acknowledgement"})

Sender = tuple[str | None, str]  # (State or None, organisation folded where there is no State): who speaks
Seen = tuple[tuple[Any, ...], ...]  # what the summaries of a sender's messages say: as long as it is the same, so is the rest


@dataclass(frozen=True, slots=True)
class Called:
    """What one State or organisation has said, and the latest of its messages by hash."""

    standing: Standing
    latest: str


class RollCall:
    """Remembers what each State has said to each invitation, until one of its messages changes. For the life of a desk.

    A sender with one message needs only its summary; where there are several, they are put together as everywhere else
    (`pipeline.filing.lineage`), which takes a millisecond for each.
    """

    def __init__(self) -> None:
        self._known: dict[str, dict[Sender, tuple[Seen, Called]]] = {}
        self._lock = Lock()

    def called(self, connection: sa.Connection, reference: str) -> Mapping[str, Called]:
        """Return what was said to the invitation with this reference, by State (alpha-3) or name of the organisation."""
        senders = _senders(connection, reference)
        with self._lock:
            before = self._known.get(reference, {})
        now = {sender: known for sender, known in before.items() if senders.get(sender) == known[0]}
        changed = {sender: seen for sender, seen in senders.items() if sender not in now}
        now |= _judged(connection, changed)
        with self._lock:
            self._known[reference] = now
        return {called.standing.state: called for _, called in now.values()}


def _senders(connection: sa.Connection, reference: str) -> dict[Sender, Seen]:
    """Return for each sender (id, version, sha256, status, kind, people, organisation) of its messages, the latest last."""
    message, summary = MessageRow, SummaryRow
    columns: list[Any] = [
        *(col(message.id), col(summary.version), col(message.sha256), col(summary.status), col(summary.kind)),
        *(col(summary.people), col(summary.organisation), col(summary.state)),
    ]
    query = (
        sa.select(*columns)
        .join(summary, col(summary.message_id) == col(message.id))
        .where(col(summary.reference) == reference, col(summary.status).in_((Status.FILED, Status.REVIEW)))
        .order_by(col(message.arrived), col(message.sha256))
    )
    senders: defaultdict[Sender, list[tuple[Any, ...]]] = defaultdict(list)
    for *row, state in connection.execute(query):
        organisation = row[-1] or ""
        if state or organisation:
            senders[state, "" if state else folded(organisation)].append(tuple(row))
    return {sender: tuple(rows) for sender, rows in senders.items()}


def _judged(connection: sa.Connection, senders: Mapping[Sender, Seen]) -> dict[Sender, tuple[Seen, Called]]:
    alone = {sender: (seen, _alone(sender, seen[0])) for sender, seen in senders.items() if len(seen) == 1}
    several = {sender: seen for sender, seen in senders.items() if len(seen) > 1}
    doubtful = {row[2] for seen in several.values() for row in seen if row[3] == Status.REVIEW}
    standings: dict[Sender, Standing] = {}
    for told in delegations(_records(connection, [row[0] for seen in several.values() for row in seen])):
        standings[told.state, "" if told.state else folded(told.organisation)] = standing_of(told, doubtful)
    for (state, name), seen in several.items():
        known = standings.get((state, name))
        replies = (unheard(state, row[4], row[3]) for row in seen)
        if (known is None or known.answer == SILENT) and (answered := next(filter(None, replies), None)):
            standings[state, name] = answered
    return alone | {
        sender: (seen, Called(standings[sender], seen[-1][2])) for sender, seen in several.items() if sender in standings
    }


def _alone(sender: Sender, row: Sequence[Any]) -> Called:
    """Return what a sender has said in its only message; `tests` compare it with what `lineage` makes of it."""
    _, _, sha256, status, kind, people, organisation = row
    if kind in COMING and not people and (answered := unheard(sender[0], kind, status)):
        return Called(answered, sha256)
    answer = "nomination" if kind in COMING and people else kind if kind in WITHOUT_PERSONS else SILENT
    seats, waits = (people, status == Status.REVIEW) if answer == "nomination" else (0, status == Status.REVIEW)
    return Called(Standing(sender[0] or organisation, answer, seats, waits and answer != SILENT), sha256)


def _records(connection: sa.Connection, numbers: Sequence[int]) -> list[dict[str, Any]]:
    return [record for rows in chunked(connection, numbers) for record in of_messages(connection, rows, SAID)]
