"""The lists: what waits and in which order, what is done, what a search finds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse

from pipeline.filing.queue import View, counts, found, listed, next_waiting
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.pages import page
from pipeline.review.desk.visitor import Who

router = APIRouter()
At = Annotated[Bench, Depends(bench)]

PAGES_MOST = 10_000
QUERY_MOST = 200  # letters


@router.get("/")
def queue(
    request: Request, who: Who, at: At, view: View = View.WAITING, part: Annotated[int, Query(ge=1, le=PAGES_MOST)] = 1
) -> HTMLResponse:
    """Show one list."""
    number = at.settings.lines_per_page
    moment = at.moment(who)
    with at.database.reading("listing messages") as connection:
        how_many = counts(connection, moment.today)
        lines = listed(connection, view, moment, (part - 1) * number, number)
    return page(
        request, "queue", who,
        view=view, views=list(View), counts=how_many, lines=lines, part=part, today=moment.today,
        parts=max(1, -(-how_many[view] // number)), first=(part - 1) * number, state_name=at.state_name,
    )  # fmt: skip


@router.get("/search")
def search(
    request: Request,
    who: Who,
    at: At,
    q: Annotated[str, Query(max_length=QUERY_MOST)] = "",
    part: Annotated[int, Query(ge=1, le=PAGES_MOST)] = 1,
) -> HTMLResponse:
    """Show what a search finds."""
    number = at.settings.lines_per_page
    moment = at.moment(who)
    with at.database.reading("searching messages") as connection:
        lines = found(connection, q, at.states_called, moment, (part - 1) * number, number + 1)
    return page(
        request, "search", who,
        q=q, lines=lines[:number], part=part, more=len(lines) > number, today=moment.today, state_name=at.state_name,
    )  # fmt: skip


@router.get("/next")
def following(who: Who, at: At, besides: str = "") -> RedirectResponse:
    """Go to the most urgent message that nobody else has open."""
    with at.database.reading("looking for the next message") as connection:
        sha256 = next_waiting(connection, at.moment(who), [besides] if besides else [])
    return RedirectResponse(f"/messages/{sha256}" if sha256 else "/?done=all", 303)


@router.get("/session")
def session(who: Who) -> JSONResponse:
    """Say who is logged in, and what a form of that session brings along: a window asks before it sends what was typed."""
    return JSONResponse({"name": who.name, "csrf": who.csrf})


@router.get("/keys")
def keys(request: Request, who: Who) -> HTMLResponse:
    """Show the keys."""
    return page(request, "keys", who)


@router.get("/health")
def health() -> PlainTextResponse:
    """Say that the desk is there; for a proxy or a supervisor."""
    return PlainTextResponse("ok\n")
