"""Who has answered each invitation, and the files that people take away."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response
from sqlmodel import col
from starlette.exceptions import HTTPException

from config.groups import load_groups
from models.desk import SummaryRow
from models.invitation import Invitation
from models.reply import Status
from models.tables import InvitationRow, MessageRow
from pipeline.filing.answers import ANSWERS, SILENT, Roll, Standing, days_left, roll_of
from pipeline.filing.rollcall import Called
from pipeline.filing.words import plain
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.lists import PAGES_MOST
from pipeline.review.desk.pages import page
from pipeline.review.desk.visitor import Who

router = APIRouter()
At = Annotated[Bench, Depends(bench)]

LANGUAGES = (
    ("en", "English"), ("fr", "Français"), ("es", "Español"), ("ru", "Русский"), ("ar", "العربية"), ("zh", "中文"),
)  # fmt: skip
WRITING_AT_ONCE = BoundedSemaphore(1)  # a list of all that was ever filed takes a core for a while; pages need the other
WRITING_WAITS_SECONDS = 10
# name of the format -> (ending, MIME type)
FORMS = {
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("csv", "text/csv; charset=utf-8"),
    "indico": ("csv", "text/csv; charset=utf-8"),
    "vcf": ("vcf", "text/vcard; charset=utf-8"),
    "jsonl": ("jsonl", "application/jsonl"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One invitation in the list; `filed` and `waiting` are numbers of messages."""

    invitation: Invitation
    title: str
    filed: int
    waiting: int


@router.get("/answers")
def answers(
    request: Request, who: Who, at: At, reference: str = "", part: Annotated[int, Query(ge=1, le=PAGES_MOST)] = 1
) -> HTMLResponse:
    """Show who has answered one invitation; without one, the invitations."""
    if reference:
        return _one(request, who, at, reference)
    number, today = at.settings.lines_per_page, at.today()
    with at.database.reading("listing the invitations") as connection:
        asked = _asked(connection)
    # What is still to come stands first, the nearest at the top; then what is over, the latest first.
    asked.sort(key=lambda each: (each.invitation.ends < today, abs((each.invitation.starts - today).days)))
    return page(
        request, "invitations", who,
        asked=asked[(part - 1) * number : part * number], part=part, parts=max(1, -(-len(asked) // number)),
        today=today, left=days_left, take_away=at.take_away, languages=LANGUAGES,
    )  # fmt: skip


def _one(request: Request, who: Who, at: Bench, reference: str) -> HTMLResponse:
    with at.database.reading("looking who has answered") as connection:
        row = connection.execute(sa.select(InvitationRow.__table__).where(col(InvitationRow.reference) == reference)).first()  # type: ignore[attr-defined]
        called = at.roll_call.called(connection, reference)
        unlinked = _unlinked(connection)
    if row is None:
        raise HTTPException(404)
    invitation = _invitation(row)
    if invitation.ends < at.today():
        unlinked = {}
    roll = roll_of(invitation, {name: each.standing for name, each in called.items()}, load_groups())
    return page(
        request, "answers", who,
        invitation=invitation, title=_title(row), groups=_tables(roll, called, unlinked, at),
        counted={a: roll.counted(a) for a in ANSWERS},
        members=sum(len(standings) for _, standings in roll.groups),
        seats=sum(each.seats for _, standings in (*roll.groups, ("", roll.others)) for each in standings),
        answers=ANSWERS, today=at.today(), left=days_left, take_away=at.take_away, languages=LANGUAGES,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One State in its group.

    Attributes:
        latest: the hash of its latest message, "" for none.
        unlinked: the hash of a message of a silent State that waits and is linked to no invitation: it may be the answer.
    """

    name: str
    standing: Standing
    latest: str
    unlinked: str


@dataclass(frozen=True, slots=True)
class GroupTable:
    """One regional group: its States by answer, each by name."""

    name: str
    lines: Mapping[str, tuple[Line, ...]]

    @property
    def seats(self) -> int:
        """Persons named so far."""
        return sum(line.standing.seats for lines in self.lines.values() for line in lines)


def _unlinked(connection: sa.Connection) -> dict[str, str]:
    """Return State -> hash of its latest message that waits for a person and is linked to no invitation."""
    query = (
        sa.select(col(SummaryRow.state), col(MessageRow.sha256))
        .join(MessageRow, col(MessageRow.id) == col(SummaryRow.message_id))
        .where(col(SummaryRow.status) == Status.REVIEW, col(SummaryRow.reference).is_(None), col(SummaryRow.state).is_not(None))
        .order_by(col(SummaryRow.arrived), col(SummaryRow.message_id))
    )
    return {row.state: row.sha256 for row in connection.execute(query)}


def _tables(roll: Roll, called: Mapping[str, Called], unlinked: Mapping[str, str], at: Bench) -> list[GroupTable]:
    tables = []
    for name, standings in (*roll.groups, ("Others", roll.others)):
        lines = [
            Line(
                at.state_name(each.state),
                each,
                called[each.state].latest if each.state in called else "",
                unlinked.get(each.state, "") if each.answer == SILENT else "",
            )
            for each in standings
        ]
        lines.sort(key=lambda line: plain(line.name))
        if lines:
            tables.append(
                GroupTable(name, {answer: tuple(each for each in lines if each.standing.answer == answer) for answer in ANSWERS})
            )
    return tables


def _asked(connection: sa.Connection) -> list[Asked]:
    table: Any = InvitationRow.__table__  # type: ignore[attr-defined]
    counting = (
        sa.select(col(SummaryRow.reference), col(SummaryRow.status), sa.func.count())
        .where(col(SummaryRow.reference).is_not(None))
        .group_by(col(SummaryRow.reference), col(SummaryRow.status))
    )
    number = {(reference, status): many for reference, status, many in connection.execute(counting)}
    return [
        Asked(
            _invitation(row),
            _title(row),
            number.get((row.reference, Status.FILED), 0),
            number.get((row.reference, Status.REVIEW), 0),
        )
        for row in connection.execute(sa.select(table))
    ]


def _invitation(row: Any) -> Invitation:
    return Invitation(row.reference, row.dated, row.starts, row.ends, row.place, (), row.deadline)


def _title(row: Any) -> str:
    titles = {language: title for language, title in row.titles if language}
    return titles.get("en") or next(iter(titles.values()), "")


@router.get("/answers/download")
def download(_who: Who, at: At, what: str, language: str = "en", reference: str = "") -> Response:
    """Give out what was filed, for one invitation or for all, in one of the formats."""
    wanted = next((each for each in at.take_away if each.name == what), None)
    if wanted is None or language not in dict(LANGUAGES):
        raise HTTPException(404)
    if reference:
        with at.database.reading("looking an invitation up") as connection:
            if (
                connection.execute(sa.select(col(InvitationRow.id)).where(col(InvitationRow.reference) == reference)).first()
                is None
            ):
                raise HTTPException(404)
    ending, media_type = FORMS.get(what, (what, "application/octet-stream"))
    if not WRITING_AT_ONCE.acquire(timeout=WRITING_WAITS_SECONDS):
        raise HTTPException(503, "Somebody else is taking a list away just now. Try again in a minute.")
    try:
        with tempfile.TemporaryDirectory(prefix="untoc-desk-") as folder:
            file = Path(folder) / f"list.{ending}"
            wanted.write(reference or None, language, file)
            data = file.read_bytes()
    finally:
        WRITING_AT_ONCE.release()
    name = _file_name(reference, what, language, ending)
    return Response(data, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'})


def _file_name(reference: str, what: str, language: str, ending: str) -> str:
    """Return a name that every system takes: "CU-2009-33-A-docx-fr.docx"."""
    about = re.sub(r"[^A-Za-z0-9]+", "-", reference).strip("-") or "all"
    parts = (about, *((what,) if what != ending else ()), *((language,) if what in ("docx", "xlsx") else ()))
    return f"{'-'.join(parts)}.{ending}"
