"""What the office need not, or must not, keep any longer: originals, pages, records and corrections go; a count stays."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from models.errors import StoreError
from models.tables import CorrectionRow, FindingRow, InvitationRow, MessageRow, PageRow, ReplyRow
from pipeline.filing.database import Database
from pipeline.filing.same_name import folded
from pipeline.mailbox.archive import Archive

NOTE = "purged.jsonl"  # in the archive: what was removed, as hashes and numbers
ROWS_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """Which messages go; all that is said must hold.

    Attributes:
        older_than_days: received longer ago than this.
        reference: linked to this invitation of the register.
        person: the name of one of the delegates, as it stands in the records.
    """

    older_than_days: int | None = None
    reference: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Purged:
    """How much went."""

    messages: int
    pictures: int


def chosen(database: Database, choice: Choice, now: datetime) -> tuple[str, ...]:
    """Return the messages that would go, in the order received. Raises StoreError."""
    query = sa.select(col(MessageRow.sha256)).order_by(col(MessageRow.arrived), col(MessageRow.id))
    if choice.older_than_days is not None:
        query = query.where(col(MessageRow.arrived) < now - timedelta(days=choice.older_than_days))
    if choice.reference is not None:
        linked = (
            sa.select(col(ReplyRow.message_id))
            .join(InvitationRow, col(InvitationRow.id) == col(ReplyRow.invitation_id))
            .where(col(InvitationRow.reference) == choice.reference)
        )
        query = query.where(col(MessageRow.id).in_(linked))
    with database.reading("choosing what goes") as connection:
        found = tuple(connection.execute(query).scalars())
        if choice.person is None:
            return found
        named = set(_naming(connection, choice.person))
        return tuple(sha256 for sha256 in found if sha256 in named)


def purge(database: Database, archive: Archive, sha256s: Sequence[str], choice: Choice, now: datetime) -> Purged:
    """Remove these messages and all that was read in them. The mailbox is left as it is.

    The count is written down first, then rows, then files: after a crash the same call goes on.

    Raises:
        StoreError: database or archive refuse.
    """
    _note(archive.directory, sha256s, choice, now)
    pictures: set[str] = set()
    for start in range(0, len(sha256s), ROWS_AT_A_TIME):
        some = sha256s[start : start + ROWS_AT_A_TIME]
        with database.writing("removing messages") as connection:
            numbers = sa.select(col(MessageRow.id)).where(col(MessageRow.sha256).in_(some))
            shown = sa.select(col(PageRow.picture)).where(col(PageRow.message_id).in_(numbers), col(PageRow.picture).is_not(None))
            pictures.update(picture for picture in connection.execute(shown).scalars() if picture)
            connection.execute(sa.delete(CorrectionRow).where(col(CorrectionRow.message_id).in_(numbers)))
            connection.execute(sa.delete(MessageRow).where(col(MessageRow.sha256).in_(some)))  # the rest goes with them
    pictures -= _still_shown(database, pictures)
    for sha256 in sha256s:
        archive.forget(sha256)
    for picture in pictures:
        archive.forget_picture(picture)
    database.forget()
    return Purged(len(sha256s), len(pictures))


def purged(directory: Path) -> frozenset[str]:
    """Return the hashes of all that was ever purged: what lies in the mailbox yet is not taken in again by a comparison."""
    try:
        lines = (directory / NOTE).read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise StoreError(f"cannot read {directory / NOTE}: {error.strerror}; check its rights") from error
    return frozenset(sha256 for line in lines for sha256 in json.loads(line)["sha256"])


def _naming(connection: sa.Connection, person: str) -> Iterator[str]:
    """Yield the messages in which the machine read, or a person wrote, this name; accents, capitals and order do not count."""
    wanted = _words(person)
    found = sa.select(col(MessageRow.sha256), col(FindingRow.value), col(FindingRow.as_written)).join(
        FindingRow, col(FindingRow.message_id) == col(MessageRow.id)
    )
    corrected = sa.select(col(MessageRow.sha256), col(CorrectionRow.old), col(CorrectionRow.new)).join(
        CorrectionRow, col(CorrectionRow.message_id) == col(MessageRow.id)
    )
    for query in (found.where(col(FindingRow.field) == "name"), corrected):
        for sha256, *texts in connection.execute(query):
            if any(wanted == _words(text) for text in texts if text):
                yield sha256


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(name).split())


def _still_shown(database: Database, pictures: set[str]) -> set[str]:
    with database.reading("looking which pictures are still shown") as connection:
        ordered = sorted(pictures)
        still: set[str] = set()
        for start in range(0, len(ordered), ROWS_AT_A_TIME):
            query = sa.select(col(PageRow.picture)).where(col(PageRow.picture).in_(ordered[start : start + ROWS_AT_A_TIME]))
            still.update(picture for picture in connection.execute(query).scalars() if picture)
        return still


def _note(directory: Path, sha256s: Sequence[str], choice: Choice, now: datetime) -> None:
    """Write down what goes, without the person's name."""
    line = {
        "at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "messages": len(sha256s),
        "older_than_days": choice.older_than_days,
        "reference": choice.reference,
        "of_a_person": choice.person is not None,
        "sha256": list(sha256s),
    }
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (directory / NOTE).open("a", encoding="ascii") as stream:
            stream.write(json.dumps(line) + "\n")
    except OSError as error:
        raise StoreError(f"cannot write {directory / NOTE}: {error.strerror}; check its rights") from error
