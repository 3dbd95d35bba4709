"""Who works at the desk; for administrators. Accounts are made with `untoc-intake users add`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from pipeline.filing import accounts
from pipeline.filing.accounts import AccountError
from pipeline.filing.roles import Role
from pipeline.review.desk.bench import Bench, bench
from pipeline.review.desk.pages import page
from pipeline.review.desk.visitor import Admin, Form, Refused

router = APIRouter()
At = Annotated[Bench, Depends(bench)]


@router.get("/people")
def people(request: Request, who: Admin, at: At) -> HTMLResponse:
    """Show the accounts."""
    with at.database.reading("listing accounts") as connection:
        everybody = accounts.accounts(connection)
        locks = accounts.locked(connection, datetime.now(UTC))
    locked = {each.name: locks.get(accounts.name_subject(each.name)) for each in everybody}
    return page(request, "people", who, people=everybody, locked=locked, account_roles=list(Role))


@router.post("/people/{name}")
def change(who: Admin, at: At, fields: Form, name: str) -> RedirectResponse:
    """Change somebody's role, end his sessions, let him in again or no more."""
    wanted = str(fields.get("do", ""))
    if name == who.name and wanted in ("role", "close"):
        raise Refused("You cannot take your own rights away; another administrator can.")
    try:
        with at.database.writing("changing an account") as connection:
            _change(connection, name, wanted, str(fields.get("role", "")))
    except (AccountError, ValueError) as error:
        raise Refused(str(error)) from None
    return RedirectResponse("/people?done=saved", 303)


def _change(connection: sa.Connection, name: str, wanted: str, role: str) -> None:
    match wanted:
        case "end":
            accounts.end_sessions(connection, name)
        case "unlock":
            accounts.forgive(connection, accounts.name_subject(name))
        case "role":
            accounts.change(connection, name, role=Role(role))
        case "open" | "close":
            accounts.change(connection, name, active=wanted == "open")
