"""One message with all that a person needs to decide on it: what the machine read, what people made of it, and its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.desk import SummaryRow
from models.errors import Problem
from models.finding import Finding
from models.tables import FindingRow, MessageRow, ProblemRow
from pipeline.filing import records
from pipeline.filing.acts import Unknown
from pipeline.filing.corrections import Record, laid_over, last_act, then_of
from pipeline.filing.details import FiledPage, pages_of
from pipeline.filing.rows import finding_of, problem_of
from pipeline.filing.snapshots import Difference, differences

Key = tuple[int, str, int]  # (delegate or 0, field, position within the field): which finding


@dataclass(frozen=True, slots=True)
class Case:
    """One message on the desk.

    Attributes:
        version: of the summary; who saves names it.
        reason: why the machine did not file it.
        machine: as it reads the message now, persons with ids, values with the `key` of their finding.
        record: the same with people's decisions.
        decisions: what people decided, the oldest first; rows of `models.tables.CorrectionRow`.
        last_act: the act that "undo" would undo, 0 for none.
        findings: places, reasons and other readings.
    """

    sha256: str
    version: int
    message_id: str | None
    received: datetime | None
    subject: str
    sender: str
    reason: str
    made_by: tuple[tuple[str, str], ...]
    machine: Record
    record: Record
    decisions: Sequence[Any]
    last_act: int
    differences: tuple[Difference, ...]
    findings: Mapping[Key, Finding]
    problems: tuple[Problem, ...]
    pages: tuple[FiledPage, ...]


def case(connection: sa.Connection, sha256: str) -> Case:
    """Return one message as it stands now.

    Raises:
        Unknown: there is no such message, or it was not read yet.
    """
    rows = connection.execute(sa.select(MessageRow.__table__).where(col(MessageRow.sha256) == sha256)).all()  # type: ignore[attr-defined]
    read = next(records.as_read(connection, rows, keyed=True), None)
    if read is None:
        raise Unknown(f"no message {sha256[:12]} was read; `untoc-intake messages` lists those that were")
    row = read.message
    version = connection.execute(sa.select(col(SummaryRow.version)).where(col(SummaryRow.message_id) == row.id)).scalar()
    machine, record = laid_over(read.record, ()), laid_over(read.record, read.decisions)
    return Case(
        sha256=row.sha256,
        version=version or 0,
        message_id=row.message_id,
        received=row.received,
        subject=row.subject,
        sender=row.sender,
        reason=row.reason,
        made_by=tuple((tool, made) for tool, made in row.made_by),
        machine=machine,
        record=record,
        decisions=read.decisions,
        last_act=last_act(read.decisions),
        differences=differences(machine, record, then_of(machine, read.decisions)),
        findings=_findings(connection, row.id),
        problems=_problems(connection, row.id),
        pages=tuple(pages_of(connection, [row.id])[row.id]),
    )


def before(present: Case, act: int) -> Record:
    """Return the record as it stood after the given act and before all later ones, from what the machine reads now."""
    return laid_over(present.machine, [each for each in present.decisions if each.act <= act])


def _findings(connection: sa.Connection, number: int) -> dict[Key, Finding]:
    query = sa.select(FindingRow.__table__).where(col(FindingRow.message_id) == number)  # type: ignore[attr-defined]
    return {(row.delegate, row.field, row.position): finding_of(row) for row in connection.execute(query)}


def _problems(connection: sa.Connection, number: int) -> tuple[Problem, ...]:
    query = sa.select(ProblemRow.__table__).where(col(ProblemRow.message_id) == number)  # type: ignore[attr-defined]
    return tuple(map(problem_of, connection.execute(query.order_by(col(ProblemRow.position)))))
