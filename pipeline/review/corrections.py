"""Corrections out and in: as a sheet for offline work, as a log that other books take over, as training lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from models.desk import SummaryRow
from models.tables import CorrectionRow, MessageRow
from pipeline.filing import acts
from pipeline.filing.acts import Unknown
from pipeline.filing.case import Case, case
from pipeline.filing.database import Database
from pipeline.filing.whole import whole_file
from pipeline.review.lessons import lessons
from pipeline.review.offline import EDITABLE, HEAD, Refused, rows_of
from pipeline.review.sheets import SheetError, write_sheet

LOGGED = ("act", "made", "person", "path", "old", "new", "why")


def chosen(database: Database, status: str | None = None, reference: str | None = None) -> list[str]:
    """Return the messages in this state that answer this invitation, in the order received; None for all."""
    query = sa.select(col(MessageRow.sha256)).join(SummaryRow, col(SummaryRow.message_id) == col(MessageRow.id))
    if status is not None:
        query = query.where(col(SummaryRow.status) == status)
    if reference is not None:
        query = query.where(col(SummaryRow.reference) == reference)
    with database.reading("choosing messages") as connection:
        return list(connection.execute(query.order_by(col(MessageRow.arrived), col(MessageRow.id))).scalars())


def export_sheet(database: Database, sha256s: Iterable[str], path: Path, state_name: Callable[[str], str]) -> int:
    """Write the values of these messages as CSV or XLSX; return the number of rows."""
    rows = (row for found in _cases(database, sha256s) for row in rows_of(found, state_name))
    return write_sheet(path, HEAD, rows, EDITABLE)


def export_lessons(database: Database, sha256s: Iterable[str], path: Path) -> int:
    """Write training lines of what people confirmed in these messages; return their number."""
    return _write_lines(path, (lesson for found in _cases(database, sha256s) for lesson in lessons(found)))


def export_log(database: Database, path: Path) -> int:
    """Write every decision that anybody ever made, the oldest first; return their number."""
    columns = [getattr(CorrectionRow, name) for name in LOGGED]
    query = (
        sa.select(col(MessageRow.sha256), *map(col, columns))
        .join(MessageRow, col(MessageRow.id) == col(CorrectionRow.message_id))
        .order_by(col(CorrectionRow.id))
    )
    with database.reading("reading decisions") as connection:
        rows = (row._asdict() | {"made": row.made.isoformat()} for row in connection.execute(query))
        return _write_lines(path, rows)


def import_log(database: Database, path: Path) -> tuple[int, list[Refused]]:
    """Take a log over; return how many decisions were new, and the messages that these books do not have.

    Raises:
        SheetError: it is no log.
    """
    new, refused = 0, []
    for sha256, rows in _read_log(path).items():
        try:
            with database.writing("taking decisions over") as connection:
                new += acts.restore(connection, sha256, rows)
        except Unknown:
            refused.append(Refused(sha256, "this message is not in the books; read it first (`untoc-intake reprocess archive`)"))
    return new, refused


def _read_log(path: Path) -> dict[str, list[dict[str, Any]]]:
    by_message: dict[str, list[dict[str, Any]]] = {}
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SheetError(f"cannot read {path}: {error}") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            values = {name: row[name] for name in LOGGED} | {"made": datetime.fromisoformat(row["made"])}
            by_message.setdefault(row["sha256"], []).append(values)
        except (ValueError, KeyError, TypeError):
            raise SheetError(f"{path}, line {number}: this is no line of `corrections export --output FILE.jsonl`") from None
    return by_message


def _cases(database: Database, sha256s: Iterable[str]) -> Iterator[Case]:
    for sha256 in sha256s:
        with database.reading("opening a message") as connection:
            yield case(connection, sha256)


def _write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    number = 0
    with whole_file(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
            number += 1
    return number
