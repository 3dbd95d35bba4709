"""From a reply to the rows of `models.tables`, and from a finding's row back to the finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Row
from sqlmodel import SQLModel

from models.errors import Problem, ProblemCode
from models.finding import Finding, Where
from models.page import Box, Page
from models.reply import Delegate, Reply
from models.tables import DelegateRow, DocumentRow, FindingRow, PageRow, ProblemRow, ReplyRow

Values = dict[str, Any]

THE_REPLY_ITSELF = 0  # `finding.delegate` of the values that are no delegate's


@dataclass(slots=True)
class Rows:
    """What one reply becomes, table by table, in an order in which the database can take it."""

    tables: dict[type[SQLModel], list[Values]] = field(default_factory=dict)

    def add(self, table: type[SQLModel], values: Values) -> None:
        self.tables.setdefault(table, []).append(values)


def rows_of(reply: Reply, message: int, invitation: int | None, keep_picture: Callable[[bytes], str]) -> Rows:
    """Return all rows that stand below the message's own.

    Args:
        reply: what became of the message.
        message: number of its row.
        invitation: number of the invitation's row that it answers, if any.
        keep_picture: keeps a page's picture and returns its SHA-256.
    """
    rows = Rows()
    for position, problem in enumerate(reply.problems, start=1):
        rows.add(
            ProblemRow,
            {
                "message_id": message,
                "position": position,
                "code": str(problem.code),
                "place": problem.where,
                "detail": problem.detail,
            },
        )
    for position, document in enumerate(reply.documents, start=1):
        rows.add(
            DocumentRow,
            {
                "message_id": message,
                "position": position,
                "part": document.part,
                "sha256": document.sha256,
                "untrusted_name": document.untrusted_name,
                "format": document.format,
            },
        )
        for page in document.pages:
            rows.add(PageRow, {"message_id": message, "document": position, **_page(page, keep_picture)})
    rows.add(ReplyRow, {"message_id": message, "invitation_id": invitation, "languages": list(reply.languages)})
    for delegate in reply.delegates:
        rows.add(DelegateRow, {"message_id": message, "position": delegate.position})
    for owner, name, position, finding in _placed(reply):
        key = {"message_id": message, "delegate": owner, "field": name, "position": position}
        rows.add(FindingRow, key | _finding(finding))
    return rows


def _placed(reply: Reply) -> Iterator[tuple[int, str, int, Finding]]:
    """Yield (delegate or 0, field, position within the field, finding); fields are named by where they stand in the reply."""
    for name in ("kind", "reference", "state", "sender_organisation"):
        yield THE_REPLY_ITSELF, name, 1, getattr(reply, name)
    for name in ("own_note", "change", "gone"):
        for position, finding in enumerate((each for each in reply.changes if each.field == name), start=1):
            yield THE_REPLY_ITSELF, name, position, finding
    for delegate in reply.delegates:
        for name, findings in _fields(delegate):
            for position, finding in enumerate(findings, start=1):
                yield delegate.position, name, position, finding


def _fields(delegate: Delegate) -> tuple[tuple[str, Sequence[Finding]], ...]:
    return (
        ("name", (delegate.name,)),
        ("honorific", (delegate.honorific,)),
        ("title", (delegate.title,)),
        ("organisation", (delegate.organisation,)),
        ("role", (delegate.role,)),
        ("email", delegate.emails),
        ("phone", delegate.phones),
        ("fax", delegate.faxes),
    )


def _page(page: Page, keep_picture: Callable[[bytes], str]) -> Values:
    picture = page.picture
    return {
        "number": page.number,
        "source": str(page.source),
        "language": page.language,
        "text": page.text,
        "header": page.header,
        "rotation_degrees": page.rotation_degrees,
        "picture": keep_picture(picture.data) if picture else None,
        "media_type": picture.media_type if picture else None,
        "width_px": picture.width_px if picture else None,
        "height_px": picture.height_px if picture else None,
    }


def _finding(finding: Finding) -> Values:
    where = finding.where
    box = where.box if where else None
    return {
        "value": finding.value,
        "as_written": finding.as_written,
        "confidence": finding.confidence,
        "needs_review": finding.needs_review,
        "document": where.document if where else None,
        "page": where.page if where else None,
        "box_left": box.left if box else None,
        "box_top": box.top if box else None,
        "box_right": box.right if box else None,
        "box_bottom": box.bottom if box else None,
        "read_text": where.text if where else None,
        "header": where.header if where else "",
        "reasons": list(finding.reasons),
        "alternatives": list(finding.alternatives),
    }


def finding_of(row: Row[Any]) -> Finding:
    """Return the finding that was filed as this row."""
    where: Where | None = None
    if row.read_text is not None:
        box = None if row.box_left is None else Box(row.box_left, row.box_top, row.box_right, row.box_bottom)
        where = Where(row.document, row.page, box, row.read_text, row.header)
    return Finding(
        field=row.field,
        value=row.value,
        as_written=row.as_written,
        confidence=row.confidence,
        where=where,
        reasons=tuple(row.reasons),
        alternatives=tuple(row.alternatives),
        needs_review=row.needs_review,
    )


def problem_of(row: Row[Any]) -> Problem:
    """Return the problem that was filed as this row; a code of another version of this software becomes a bug with its detail."""
    known = row.code in ProblemCode.__members__.values()
    return Problem(ProblemCode(row.code) if known else ProblemCode.BUG, row.place, row.detail)
