"""One reply: its pages beside the form, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse
from sqlmodel import col

from models.tables import InvitationRow
from pipeline.filing import acts, holds
from pipeline.filing.case import Case, case
from pipeline.filing.holds import Hold
from pipeline.filing.roles import Role
from pipeline.filing.values import values_of
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.draft import Draft, draft_of
from pipeline.review.desk.fields import Remarks, field_id, form_of
from pipeline.review.desk.merge import Merged
from pipeline.review.desk.pages import page
from pipeline.review.desk.places import sheets
from pipeline.review.desk.visitor import Visitor, Who

router = APIRouter()
At = Annotated[Bench, Depends(bench)]

NOTHING = Remarks({}, {})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A colleague has saved meanwhile. `person` is "" where it was a new reading by the machine."""

    person: str
    merged: Merged


@dataclass(frozen=True, slots=True)
class Words:
    """What stands at the form's end, and how it is shown.

    Attributes:
        why: the reason.
        until: the day until which it is postponed.
        opened: which of the parts there is open, "postpone" or "reject".
        sure: of which gaps this page asks whether they are meant (`form.gaps`); pressing Accept once more says so.
        begin: path of the field in which work goes on; "" for where it begins.
    """

    why: str = ""
    until: str = ""
    opened: str = ""
    sure: str = ""
    begin: str = ""


NO_WORDS = Words()


@router.get("/messages/{sha256}")
def record(request: Request, who: Who, at: At, sha256: str) -> HTMLResponse:
    """Show a message; who may decide has it in hand from then on."""
    hold = taken(at, who, sha256)
    with at.database.reading("opening a message") as connection:
        found = case(connection, sha256)
    return shown(request, who, at, found, draft_of(found.record), hold=hold)


@router.get("/messages/{sha256}/history")
def history(request: Request, who: Who, at: At, sha256: str) -> HTMLResponse:
    """Show what people did to a message."""
    with at.database.reading("reading a message's history") as connection:
        found = case(connection, sha256)
        done = acts.history(connection, sha256)
    return page(request, "history", who, case=found, done_acts=list(reversed(_by_act(done))), names=names_of(found), at=at)


def _by_act(done: list[acts.Done]) -> list[list[acts.Done]]:
    grouped: dict[tuple[int, datetime], list[acts.Done]] = {}
    for each in done:
        grouped.setdefault((each.act, each.made), []).append(each)
    return list(grouped.values())


def taken(at: Bench, who: Visitor, sha256: str, *, over: bool = False) -> Hold | None:
    """Take a message in hand, if this visitor may decide; return who else has it."""
    if not who.may(Role.REVIEWER):
        return None
    lasts = timedelta(minutes=at.settings.hold_minutes)
    with at.database.writing("taking a message in hand") as connection:
        return holds.take(connection, sha256, who.session, who.name, datetime.now(UTC), lasts, over=over)


def shown(
    request: Request,
    who: Visitor,
    at: Bench,
    found: Case,
    draft: Draft,
    *,
    status: int = 200,
    remarks: Remarks = NOTHING,
    hold: Hold | None = None,
    conflict: Conflict | None = None,
    words: Words = NO_WORDS,
) -> HTMLResponse:
    """Return the page of a message with a draft in its form.

    Args:
        request: that is answered.
        who: looks.
        at: the bench.
        found: the message as it is saved.
        draft: what stands in the form.
        status: of HTTP.
        remarks: at single fields.
        hold: who else has it open.
        conflict: what a colleague has saved meanwhile.
        words: what stands at the form's end.
    """
    doubtful = frozenset(key for key, finding in found.findings.items() if finding.needs_review)
    form = form_of(found, draft, remarks)
    return page(
        request, "record", who, status,
        case=found, form=form, sheets=sheets(found.pages, found.findings, doubtful), remarks=remarks, hold=hold,
        may_decide=who.may(Role.REVIEWER), register=references(at), states=at.states, state_name=at.state_name,
        names=names_of(found), today=at.today(), unsaved=draft != draft_of(found.record),
        focus=field_id(words.begin) or _focus(form, remarks), conflict=conflict, words=words,
    )  # fmt: skip


def _focus(form: Any, remarks: Remarks) -> str:
    """Return the id of the field in which work begins: what cannot be saved, what clashes, what is doubted."""
    fields = [*form.own.values()]
    for person in form.persons:
        fields += [*person.fields.values(), *(field for each in person.lists.values() for field in each)]
    for wanted in (lambda field: field.mistake, lambda field: field.path in remarks.theirs, lambda field: field.doubtful):
        first = next((field.id for field in fields if wanted(field)), None)
        if first is not None:
            return str(first)
    return ""


def names_of(found: Case) -> Mapping[str, str]:
    """Return the persons' names by their ids, also of those whom somebody took away."""
    names = {person["id"]: person["name"] or "" for person in values_of(found.machine)["delegates"]}
    return names | {person["id"]: person["name"] or "" for person in values_of(found.record)["delegates"]}


def references(at: Bench) -> list[tuple[str, str]]:
    """Return (reference, title) of every invitation, the youngest first."""
    query = sa.select(InvitationRow.__table__).order_by(col(InvitationRow.dated).desc(), col(InvitationRow.reference))  # type: ignore[attr-defined]
    with at.database.reading("reading the register") as connection:
        return [(row.reference, _title(row)) for row in connection.execute(query)]


def _title(row: Any) -> str:
    titles = dict(row.titles)
    title = titles.get("en") or next(iter(titles.values()), "")
    return f"{title}, {row.place}, {row.starts}".strip(", ")
