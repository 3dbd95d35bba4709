"""Logging in and out."""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from datetime import UTC, datetime, timedelta
from threading import BoundedSemaphore
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from config.settings import Access
from pipeline.filing import accounts
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.guard import COOKIE_TO_SET
from pipeline.review.desk.pages import page
from pipeline.review.desk.visitor import Form, Porter, Who

router = APIRouter()
At = Annotated[Bench, Depends(bench)]
log = logging.getLogger("untoc-intake")

DOORSTEP = "untoc-desk-door"  # cookie that ties the form to the browser before there is a session
ADDRESS_FACTOR = 4  # one office may stand behind one address: so many times the failures of one name
HASHING_AT_ONCE = BoundedSemaphore(2)  # one hash takes 64 MiB and a core; more at a time would stop the desk
WRONG = "Name or password is not right."


@router.get("/login", name="login_page")
def login_page(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name in the address
    """Show the form, with a secret that only this browser has."""
    porter: Porter = request.app.state.porter
    if porter.entrance.access is not Access.LOGIN:
        return RedirectResponse("/", 303)
    return _form(request, next, "")


@router.post("/login", response_model=None)
async def login(request: Request) -> Response:
    """Let somebody in who has the right password."""
    fields = await request.form(max_files=0, max_fields=10)
    from starlette.concurrency import run_in_threadpool

    return await run_in_threadpool(_login, request, fields)


def _login(request: Request, fields: FormData) -> Response:
    porter: Porter = request.app.state.porter
    target = str(fields.get("next", "/"))
    if porter.entrance.access is not Access.LOGIN:
        return RedirectResponse("/", 303)
    door = request.cookies.get(DOORSTEP, "")
    if not door or not hmac.compare_digest(str(fields.get("csrf", "")).encode(), _door_token(door).encode()):
        return _form(request, target, "The form was too old; try again.", 403)
    name, password = str(fields.get("name", "")).strip()[: accounts.NAME_MOST], str(fields.get("password", ""))
    address = request.client.host if request.client else ""
    by_name, by_address = accounts.name_subject(name), f"address {address}"
    now = datetime.now(UTC)
    with porter.database.reading("looking a login up") as connection:
        until = accounts.locked_until(connection, (by_name, by_address), now)
        stored = accounts.password_hash(connection, name)
    if until is not None:
        return _locked(request, target, until, now)
    with HASHING_AT_ONCE:
        right = accounts.is_right(password, stored)
    lock = timedelta(minutes=porter.settings.lock_minutes)
    most = porter.settings.login_failures_max
    with porter.database.writing("noting a login") as connection:
        if not right:
            accounts.note_failure(connection, by_name, now, most, lock)
            accounts.note_failure(connection, by_address, now, most * ADDRESS_FACTOR, lock)
        else:
            accounts.forgive(connection, by_name)
    if not right:
        log.warning("review desk: a login failed, from %s", address)
        return _form(request, target, WRONG, 401)
    request.scope["state"][COOKIE_TO_SET] = porter.begin(name)
    return RedirectResponse(_within(target), 303)


@router.post("/logout")
def logout(request: Request, _who: Who, at: At, _fields: Form) -> RedirectResponse:
    """End the session; what it had in hand is given back."""
    porter: Porter = request.app.state.porter
    token = request.cookies.get(porter.entrance.cookie, "")
    with at.database.writing("ending a session") as connection:
        accounts.end_session(connection, token)
    request.scope["state"][COOKIE_TO_SET] = ""
    return RedirectResponse("/login", 303)


def _form(request: Request, target: str, words: str, status: int = 200) -> HTMLResponse:
    porter: Porter = request.app.state.porter
    door = request.cookies.get(DOORSTEP) or secrets.token_urlsafe(accounts.TOKEN_BYTES)
    answer = page(request, "login", None, status, target=_within(target), words=words, csrf=_door_token(door))
    answer.set_cookie(DOORSTEP, door, httponly=True, secure=porter.entrance.secure, samesite="strict", path="/login")
    return answer


def _locked(request: Request, target: str, until: datetime, now: datetime) -> Response:
    minutes = max(1, round((until - now).total_seconds() / 60))
    answer = _form(request, target, f"Too many wrong passwords. Try again in {minutes} min.", 429)
    answer.headers["retry-after"] = str(minutes * 60)
    return answer


def _door_token(door: str) -> str:
    return hashlib.sha256(f"door {door}".encode()).hexdigest()


def _within(target: str) -> str:
    """Return the address if it is one of our own pages; else the list."""
    own = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if own else "/"
