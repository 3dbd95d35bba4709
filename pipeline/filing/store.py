"""The books: every message, what it said, the register. Each filing is one transaction, and filing twice files once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from models.desk import SummaryRow
from models.invitation import Invitation, Register
from models.mail import RawMessage
from models.reply import Reply, Status
from models.tables import DocumentRow, InvitationRow, MessageRow, ProblemRow, ReplyRow
from pipeline.filing import records as _records
from pipeline.filing import summaries
from pipeline.filing.again import PENDING, put_back
from pipeline.filing.books import MessageLine, lines
from pipeline.filing.confirmed import Judged, judged
from pipeline.filing.corrections import laid_over
from pipeline.filing.database import Database
from pipeline.filing.details import Detail, details
from pipeline.filing.earlier import earlier, with_earlier
from pipeline.filing.records import Record, Some
from pipeline.filing.rows import rows_of
from pipeline.filing.values import values_of

MadeBy = tuple[tuple[str, str], ...]

# In which state messages ended: the machine's word, and a person's where somebody decided.
_ended: Any = sa.select(col(MessageRow.sha256), col(MessageRow.status), col(SummaryRow.status).label("settled")).outerjoin(
    SummaryRow, sa.and_(col(SummaryRow.message_id) == col(MessageRow.id), col(SummaryRow.decided))
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import of the register did, as references."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


class Store:
    """The database of one office.

    Args:
        url: SQLAlchemy URL; `sqlite:///FILE` or `postgresql://…`. The schema is made or renewed at the first use.
        keep_picture: keeps a page's picture and returns its SHA-256 (`Archive.keep_picture`).

    Raises:
        ConfigError: the URL is no database URL. Every method raises StoreError where the database refuses.
    """

    def __init__(self, url: str, keep_picture: Callable[[bytes], str]) -> None:
        self.database = Database(url)
        self._keep_picture = keep_picture

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back; iterators that are still open end in a StoreError."""
        self.database.close()

    def expect(self, raw: RawMessage) -> None:
        """Note that this message is in the archive and waits; does nothing where it is known."""
        with self.database.writing(f"noting message {raw.sha256[:12]}") as connection:
            _known(connection, raw)

    def file(self, reply: Reply, raw: RawMessage) -> None:
        """Write all that one message yielded, in one transaction; a repeat replaces what the machine wrote before.

        Page pictures are kept first: a crash in between leaves a picture that nobody points at, never a row without its picture.
        """
        kept = {
            page.picture.data: self._keep_picture(page.picture.data)
            for document in reply.documents
            for page in document.pages
            if page.picture is not None
        }
        with self.database.writing(f"filing message {raw.sha256[:12]}") as connection:
            message = _known(connection, raw)
            connection.execute(sa.update(MessageRow).where(col(MessageRow.id) == message).values(_outcome(reply)))
            for table in (ProblemRow, DocumentRow, ReplyRow):  # the rest goes with them
                connection.execute(sa.delete(table).where(col(table.message_id) == message))
            invitation = _invitation(connection, reply.reference.value)
            for table_class, rows in rows_of(reply, message, invitation, kept.__getitem__).tables.items():
                connection.execute(sa.insert(table_class), rows)
            summaries.renew(connection, [message])

    def values(self, sha256: str) -> dict[str, Any] | None:
        """Return the bare values that the machine read in this message; None where it was never read."""
        with self.database.reading("looking a message up") as connection:
            row = connection.execute(sa.select(MessageRow.__table__).where(col(MessageRow.sha256) == sha256)).all()  # type: ignore[attr-defined]
            read = next(_records.as_read(connection, row), None)
        return None if read is None else values_of(laid_over(read.record, ()))

    def attempt(self, sha256: str) -> int:
        """Count one more attempt at reading this message, before it is made; return how many were begun by now."""
        with self.database.writing(f"counting the attempts at message {sha256[:12]}") as connection:
            own = col(MessageRow.sha256) == sha256
            connection.execute(sa.update(MessageRow).where(own).values(attempts=col(MessageRow.attempts) + 1))
            return connection.execute(sa.select(col(MessageRow.attempts)).where(own)).scalar_one()

    def attempts(self, sha256: str) -> int:
        """Return how often reading this message was begun since it came or was put back; 0 for an unknown one."""
        with self.database.reading("looking a message up") as connection:
            query = sa.select(col(MessageRow.attempts)).where(col(MessageRow.sha256) == sha256)
            return connection.execute(query).scalar() or 0

    def put_back(self, sha256s: Sequence[str] | None = None) -> tuple[str, ...]:
        """Put failed messages (these, or all) back to work with no attempt counted; return which ones.

        Those whose state a person has decided are left alone. What was filed about them stays until they are read again.
        """
        with self.database.writing("putting failed messages back to work") as connection:
            return put_back(connection, sha256s)

    def status(self, sha256: str) -> Status | None:
        """Return the state in which this message ended, a person's decision included; None where it is unknown or still waits."""
        with self.database.reading("looking a message up") as connection:
            row = connection.execute(_ended.where(col(MessageRow.sha256) == sha256)).first()
        return None if row is None or row.status == PENDING else Status(row.settled or row.status)

    def settled(self) -> Iterator[tuple[str, Status]]:
        """Yield (sha256, status) of every message on whose status a person decided: where its mail belongs now."""
        with self.database.reading("looking for what people have settled") as connection:
            yield from summaries.settled(connection)

    def waiting(self, *, put_back_only: bool = False) -> Iterator[str]:
        """Yield the hash of every message that was archived and waits to be read, in the order received.

        Args:
            put_back_only: those that were read before and put back to work, and not those that a crash left.
        """
        query = sa.select(col(MessageRow.sha256)).where(col(MessageRow.status) == PENDING)
        if put_back_only:
            query = query.where(col(MessageRow.processed).is_not(None))
        with self.database.reading("looking for waiting messages") as connection:
            yield from connection.execute(query.order_by(col(MessageRow.arrived), col(MessageRow.id))).scalars()

    def known(self, sha256s: Sequence[str]) -> Mapping[str, tuple[Status, MadeBy]]:
        """Return for each of these messages that was read, and does not wait to be read again, its state and its makers.

        The state is a person's where somebody decided; the makers are (tool, version) of the last processing.
        """
        query: Any = _ended.add_columns(col(MessageRow.made_by)).where(col(MessageRow.sha256).in_(list(sha256s)))
        with self.database.reading("looking messages up") as connection:
            rows = connection.execute(query.where(col(MessageRow.processed).is_not(None), col(MessageRow.status) != PENDING))
            return {row.sha256: (Status(row.settled or row.status), tuple(map(tuple, row.made_by))) for row in rows}

    def counts(self) -> Mapping[str, int]:
        """Return the number of messages by status; statuses that no message has are left out."""
        query = sa.select(col(MessageRow.status), sa.func.count()).group_by(col(MessageRow.status))
        with self.database.reading("counting messages") as connection:
            return {row.status: row[1] for row in connection.execute(query)}

    def answers(self) -> Mapping[str, int]:
        """Return for each reference of the register how many messages were linked to it; those without any are left out."""
        query = (
            sa.select(col(InvitationRow.reference), sa.func.count())
            .join(ReplyRow, col(ReplyRow.invitation_id) == col(InvitationRow.id))
            .group_by(col(InvitationRow.reference))
        )
        with self.database.reading("counting answers") as connection:
            return {row.reference: row[1] for row in connection.execute(query)}

    def unlinked(self) -> int:
        """Return the number of messages that were read and seem to answer an invitation, but are linked to none."""
        query = (
            sa.select(sa.func.count())
            .select_from(ReplyRow)
            .join(MessageRow, col(MessageRow.id) == col(ReplyRow.message_id))
            .where(col(ReplyRow.invitation_id).is_(None), col(MessageRow.status) != Status.IGNORED)
        )
        with self.database.reading("counting messages") as connection:
            return connection.execute(query).scalar_one()

    def register(self) -> Register:
        """Return the register of invitations, by date and reference."""
        query = sa.select(InvitationRow.__table__).order_by(col(InvitationRow.dated), col(InvitationRow.reference))  # type: ignore[attr-defined]
        with self.database.reading("reading the register") as connection:
            return tuple(_invitation_of(row) for row in connection.execute(query))

    def import_register(self, register: Register) -> Imported:
        """Add or renew these invitations; those that are not among them stay, since replies may be linked to them."""
        added, changed, unchanged = [], [], []
        with self.database.writing("importing the register") as connection:
            known = {row.reference: row for row in connection.execute(sa.select(InvitationRow.__table__))}  # type: ignore[attr-defined]
            for invitation in register:
                values = asdict(invitation) | {"titles": [list(title) for title in invitation.titles]}
                row = known.get(invitation.reference)
                if row is None:
                    connection.execute(sa.insert(InvitationRow), [values])
                    added.append(invitation.reference)
                elif _invitation_of(row) == invitation:
                    unchanged.append(invitation.reference)
                else:
                    connection.execute(sa.update(InvitationRow).where(col(InvitationRow.id) == row.id).values(values))
                    changed.append(invitation.reference)
            summaries.renew_linked(connection, [*added, *changed])
        return Imported(tuple(added), tuple(changed), tuple(unchanged))

    def messages(self, status: str | None = None) -> Iterator[MessageLine]:
        """Yield one line for every message ever seen (or those of one status, "pending" too), in the order received."""
        with self.database.reading("listing messages") as connection:
            yield from lines(connection, status)

    def records(
        self, reference: str | None = None, some: Some | None = None, *, ids: bool = False, supersedes: bool = True
    ) -> Iterator[Record]:
        """Yield the record of every processed message, in the order received, people's corrections included.

        Args:
            reference: only those that answer this invitation of the register.
            some: which values; None: all, with their places.
            ids: leave persons on whose reply somebody decided their `id`; see `pipeline.filing.corrections`.
            supersedes: tell which earlier message each amends or repeats, and so whether it is an amendment that does not say so;
                that costs as much again as the records do.
        """
        with self.database.reading("reading records") as connection:
            before = earlier(connection) if supersedes else {}
            for record in _records.records(connection, reference, some, ids=ids):
                yield with_earlier(record, before.get(record["sha256"]))

    def judged(self) -> Iterator[Judged]:
        """Yield every value of every reply that a person confirmed as a whole, right or wrong."""
        with self.database.reading("reading what was confirmed") as connection:
            yield from judged(connection)

    def details(self, sha256s: Sequence[str]) -> Iterator[Detail]:
        """Yield what a person needs to judge these messages, in the given order; unknown ones are passed over."""
        with self.database.reading("reading what is doubtful") as connection:
            yield from details(connection, sha256s)


def _known(connection: sa.Connection, raw: RawMessage) -> int:
    """Return the number of the message's row, which is made if it is new, and hold it until the end of the transaction.

    Two processes may file one message at the same time (the daemon, and `reprocess archive`): the second waits for the first.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    connection.execute(insert(MessageRow).values(_waiting(raw)).on_conflict_do_nothing(index_elements=["sha256"]))
    query = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256) == raw.sha256).with_for_update()
    return cast("int", connection.execute(query).scalar_one())


def _waiting(raw: RawMessage) -> dict[str, Any]:
    return {
        "sha256": raw.sha256,
        "message_id": None,
        "received": raw.received,
        "arrived": raw.received or datetime.now(UTC),
        "size_bytes": len(raw.data),
        "subject": "",
        "sender": "",
        "status": PENDING,
        "reason": "",
        "made_by": [],
        "processed": None,
    }


def _outcome(reply: Reply) -> dict[str, Any]:
    values: dict[str, Any] = {
        "message_id": reply.message_id,
        "subject": reply.subject,
        "sender": reply.sender,
        "status": str(reply.status),
        "reason": reply.reason,
        "made_by": [list(pair) for pair in reply.made_by],
        "processed": datetime.now(UTC),
        "attempts": 0,
    }
    if reply.received is not None:
        values |= {"received": reply.received, "arrived": reply.received}
    return values


def _invitation(connection: sa.Connection, reference: str | None) -> int | None:
    if reference is None:
        return None
    return connection.execute(sa.select(col(InvitationRow.id)).where(col(InvitationRow.reference) == reference)).scalar()


def _invitation_of(row: Any) -> Invitation:
    titles: Sequence[Sequence[str]] = row.titles
    return Invitation(
        reference=row.reference,
        dated=row.dated,
        starts=row.starts,
        ends=row.ends,
        place=row.place,
        titles=tuple((language, title) for language, title in titles),
        deadline=row.deadline,
    )
