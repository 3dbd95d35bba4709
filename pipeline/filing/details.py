"""All that a person needs to judge one message: its doubtful values with their places, its problems, its pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.errors import Problem
from models.finding import Finding
from models.tables import DocumentRow, FindingRow, MessageRow, PageRow, ProblemRow
from pipeline.filing.rows import finding_of, problem_of

CHUNK_MESSAGES = 100  # pages carry their whole text, so that fewer are in memory at a time than for an export


@dataclass(frozen=True, slots=True)
class Doubt:
    """One value that waits for a person. `delegate` is the person's position, 0 for a value of the reply itself."""

    delegate: int
    position: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class FiledPage:
    """One page as it was filed.

    Attributes:
        document: SHA-256 of the attachment; None for a body of the message.
        untrusted_name: the attachment's file name; only shown.
        picture: SHA-256 of the page's picture in the archive, None for typed text.
        width_px, height_px: of the picture.
    """

    document: str | None
    untrusted_name: str
    number: int
    text: str
    language: str | None
    picture: str | None
    media_type: str | None = None
    width_px: int | None = None
    height_px: int | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """One message with all that is doubtful in it; `received` is UTC."""

    sha256: str
    message_id: str | None
    received: datetime | None
    subject: str
    sender: str
    reason: str
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]
    pages: tuple[FiledPage, ...]


def details(connection: sa.Connection, sha256s: Sequence[str]) -> Iterator[Detail]:
    """Yield what is filed of these messages, in the order of `sha256s`; unknown ones are passed over."""
    for start in range(0, len(sha256s), CHUNK_MESSAGES):
        yield from _details(connection, sha256s[start : start + CHUNK_MESSAGES])


def _details(connection: sa.Connection, sha256s: Sequence[str]) -> Iterator[Detail]:
    found = connection.execute(sa.select(MessageRow.__table__).where(col(MessageRow.sha256).in_(sha256s)))  # type: ignore[attr-defined]
    messages = {row.sha256: row for row in found}
    numbers = [row.id for row in messages.values()]
    doubts, problems, pages = _doubts(connection, numbers), _problems(connection, numbers), pages_of(connection, numbers)
    for sha256 in sha256s:
        row = messages.get(sha256)
        if row is not None:
            yield Detail(
                sha256=row.sha256,
                message_id=row.message_id,
                received=row.received,
                subject=row.subject,
                sender=row.sender,
                reason=row.reason,
                doubts=tuple(doubts[row.id]),
                problems=tuple(problems[row.id]),
                pages=tuple(pages[row.id]),
            )


def _doubts(connection: sa.Connection, numbers: Sequence[int]) -> defaultdict[int, list[Doubt]]:
    columns = FindingRow.__table__.c  # type: ignore[attr-defined]
    query = (
        sa.select(FindingRow.__table__)  # type: ignore[attr-defined]
        .where(columns.message_id.in_(numbers), columns.needs_review)
        .order_by(columns.message_id, columns.confidence, columns.delegate, columns.field, columns.position)
    )
    doubts: defaultdict[int, list[Doubt]] = defaultdict(list)
    for row in connection.execute(query):
        doubts[row.message_id].append(Doubt(row.delegate, row.position, finding_of(row)))
    return doubts


def _problems(connection: sa.Connection, numbers: Sequence[int]) -> defaultdict[int, list[Problem]]:
    query = sa.select(ProblemRow.__table__).where(col(ProblemRow.message_id).in_(numbers))  # type: ignore[attr-defined]
    problems: defaultdict[int, list[Problem]] = defaultdict(list)
    for row in connection.execute(query.order_by(col(ProblemRow.message_id), col(ProblemRow.position))):
        problems[row.message_id].append(problem_of(row))
    return problems


def pages_of(connection: sa.Connection, numbers: Sequence[int]) -> defaultdict[int, list[FiledPage]]:
    """Return the pages of these messages, in the order in which they were read, by the message's number."""
    page, document = PageRow.__table__, DocumentRow.__table__  # type: ignore[attr-defined]
    query = (
        sa.select(page, document.c.sha256, document.c.untrusted_name)
        .join(document, sa.and_(document.c.message_id == page.c.message_id, document.c.position == page.c.document))
        .where(page.c.message_id.in_(numbers))
        .order_by(page.c.message_id, page.c.document, page.c.number)
    )
    pages: defaultdict[int, list[FiledPage]] = defaultdict(list)
    for row in connection.execute(query):
        pages[row.message_id].append(_page(row))
    return pages


def _page(row: sa.Row[Any]) -> FiledPage:
    return FiledPage(
        row.sha256,
        row.untrusted_name,
        row.number,
        row.text,
        row.language,
        row.picture,
        row.media_type,
        row.width_px,
        row.height_px,
    )
