"""What people do to a reply at the desk: the form sent, and everything that changes the books."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from models.reply import Status
from pipeline.filing import acts, holds
from pipeline.filing.acts import Change, Doer, Stale
from pipeline.filing.again import put_back
from pipeline.filing.case import Case, before, case
from pipeline.filing.queue import next_waiting
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.draft import Draft, changes, draft_of
from pipeline.review.desk.fields import Remarks
from pipeline.review.desk.form import cleaned, draft_from, gaps, going_on, granted, mistakes, wish
from pipeline.review.desk.merge import merged
from pipeline.review.desk.record import Conflict, Words, references, shown, taken
from pipeline.review.desk.visitor import Form, Reviewer, Visitor

router = APIRouter()
At = Annotated[Bench, Depends(bench)]
log = logging.getLogger("untoc-intake")

_PLACE = re.compile(r"f-[a-z0-9_-]{1,60}")
POSTPONED_MOST = timedelta(days=365)


@router.post("/messages/{sha256}", response_model=None)
def decide(request: Request, who: Reviewer, at: At, fields: Form, sha256: str) -> Response:
    """Do what a button of the form asks for."""
    with at.database.reading("opening a message") as connection:
        found = case(connection, sha256)
    draft, asked = draft_from(fields), wish(str(fields.get("do", "save")))
    changed = granted(draft, asked, _ids(found), at.joining)
    if _number(fields, "version") != found.version:  # also before the form is only shown anew: it would name the new version
        return _conflict(request, who, at, found, draft if changed is None else changed, fields)
    if changed is not None:
        words = replace(_words(fields), sure="", begin=going_on(draft, changed, asked))
        return shown(request, who, at, found, changed, hold=taken(at, who, sha256), words=words)
    return _saved(request, who, at, found, draft, asked.verb, fields)


def _saved(request: Request, who: Visitor, at: Bench, found: Case, draft: Draft, verb: str, fields: FormData) -> Response:
    words = _words(fields)
    wrong = mistakes(draft, [ref for ref, _ in references(at)], [code for code, _ in at.states], draft_of(found.record).own)
    until = _until(fields, at.today()) if verb == "postpone" else None
    if verb == "reject" and not words.why:
        wrong["why"] = "Say in a few words why this is no reply to file."
    if verb == "postpone" and until is None:
        wrong["until"] = "Choose a day after today and within a year."
    if wrong:
        remarks = Remarks(wrong, {})
        return shown(request, who, at, found, draft, status=422, remarks=remarks, words=replace(words, opened=verb, sure=""))
    asking = gaps(draft) if verb == "accept" else {}
    if asking and words.sure != " ".join(asking):
        remarks, asked = Remarks(asking, {}), replace(words, sure=" ".join(asking))
        return shown(request, who, at, found, draft, status=422, remarks=remarks, words=asked)
    made = changes(draft_of(found.record), draft)
    if until is not None:
        made.append(Change("postponed", found.record["postponed"], until.isoformat()))
    status = {"accept": Status.FILED, "reject": Status.IGNORED, "reopen": Status.REVIEW}.get(verb)
    doer = Doer(who.name, datetime.now(UTC), words.why)
    after: str | None = found.sha256
    version = 0
    try:
        with at.database.writing("saving a decision") as connection:
            if made or status is not None:
                version = acts.decide(connection, found.sha256, found.version, doer, made, status)
            if verb in ("accept", "reject", "postpone"):
                holds.give_back(connection, found.sha256, who.session)
                after = next_waiting(connection, at.moment(who), [found.sha256])
    except Stale:
        with at.database.reading("opening a message") as connection:
            present = case(connection, found.sha256)
        return _conflict(request, who, at, present, draft, fields)
    place = str(fields.get("place", ""))
    return _on(verb, found.sha256, version, after, place if after == found.sha256 and _PLACE.fullmatch(place) else "")


def _on(verb: str, sha256: str, version: int, after: str | None, place: str) -> RedirectResponse:
    """Return the way to the next message, with a word on this one; what was written, up to this version, may be undone there.

    Args:
        verb: what was done.
        sha256: of this message.
        version: of it since then; 0: nothing was written.
        after: the next message; None: there is none.
        place: the id of the field in which somebody worked, "" for none.
    """
    done = {"accept": "filed", "reject": "rejected", "postpone": "postponed"}.get(verb, "saved")
    query = urlencode({"done": done, "of": sha256, "version": version} if version else {"done": "unchanged"})
    at_field = f"#{place}" if place else ""
    return RedirectResponse(f"/messages/{after}?{query}{at_field}" if after else f"/?{query}", 303)


def _conflict(request: Request, who: Visitor, at: Bench, present: Case, ours: Draft, fields: FormData) -> HTMLResponse:
    """Show our draft on top of what a colleague has saved meanwhile."""
    act = _number(fields, "act")
    merge = merged(draft_of(before(present, act)), draft_of(present.record), ours)
    colleague = next((each.person for each in reversed(present.decisions) if each.act > act), "")
    remarks = Remarks({}, {clash.path: clash.theirs for clash in merge.clashes})
    return shown(
        request, who, at, present, merge.draft, status=409, remarks=remarks, hold=taken(at, who, present.sha256),
        conflict=Conflict(colleague, merge), words=replace(_words(fields), sure=""),
    )  # fmt: skip


@router.post("/messages/{sha256}/undo")
def undo(who: Reviewer, at: At, fields: Form, sha256: str) -> RedirectResponse:
    """Let the last act on a message count no more, if it is still the one that was seen: nobody undoes a colleague's unseen."""
    doer = Doer(who.name, datetime.now(UTC))
    try:
        with at.database.writing("undoing a decision") as connection:
            done = acts.undo(connection, sha256, _number(fields, "version"), doer)
    except Stale:
        return RedirectResponse(f"/messages/{sha256}?done=stale", 303)
    return RedirectResponse(f"/messages/{sha256}?done={'undone' if done else 'nothing'}", 303)


@router.post("/messages/{sha256}/again")
def again(who: Reviewer, at: At, _fields: Form, sha256: str) -> RedirectResponse:
    """Put a message that could not be read back to work, as `untoc-intake retry` does."""
    return _put_back(who, at, [sha256], f"/messages/{sha256}")


@router.post("/again")
def all_again(who: Reviewer, at: At, _fields: Form) -> RedirectResponse:
    """Put all messages that could not be read back to work."""
    return _put_back(who, at, None, "/")


def _put_back(who: Visitor, at: Bench, sha256s: list[str] | None, address: str) -> RedirectResponse:
    with at.database.writing("putting failed messages back to work") as connection:
        done = put_back(connection, sha256s)
    log.info("review desk: %s put %d failed messages back to work", who.name, len(done))
    return RedirectResponse(f"{address}?done={'again' if done else 'not-again'}", 303)


@router.post("/messages/{sha256}/hold")
def hold(who: Reviewer, at: At, fields: Form, sha256: str) -> Response:
    """Keep a message in hand; 409 with the colleague's name where somebody else has it."""
    other = taken(at, who, sha256, over=fields.get("over") == "yes")
    if fields.get("over") == "yes":
        return RedirectResponse(f"/messages/{sha256}", 303)
    return Response(None, 204) if other is None else Response(other.person.encode(), 409, media_type="text/plain; charset=utf-8")


@router.post("/messages/{sha256}/release")
def release(who: Reviewer, at: At, _fields: Form, sha256: str) -> Response:
    """Give a message back."""
    with at.database.writing("giving a message back") as connection:
        holds.give_back(connection, sha256, who.session)
    return Response(None, 204)


def _ids(found: Case) -> set[str]:
    """Return every id of a person that any decision used."""
    parts = (each.path.split("/") for each in found.decisions)
    used = {each[1] for each in parts if each[0] == "delegates" and len(each) > 1}
    return used | {person["id"] for person in (*found.record["delegates"], *found.machine["delegates"])}


def _words(fields: FormData) -> Words:
    """Return what was typed at the form's end; it is in no draft, and stays until something is saved."""
    return Words(cleaned(fields.get("why")), cleaned(fields.get("until")), sure=cleaned(fields.get("sure")))


def _number(fields: FormData, name: str) -> int:
    text = str(fields.get(name, ""))
    return int(text) if text.isdigit() and len(text) < 10 else 0


def _until(fields: FormData, today: date) -> date | None:
    try:
        until = date.fromisoformat(str(fields.get("until", "")))
    except ValueError:
        return None
    return until if today < until <= today + POSTPONED_MOST else None
