"""The desk as an application: its pages, who may see them, and what happens when something goes wrong."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from models.errors import IntakeError
from pipeline.filing import summaries
from pipeline.filing.acts import Unknown
from pipeline.review.desk import answers, deciding, files, lists, login, people, record
from pipeline.review.desk.bench import Bench
from pipeline.review.desk.entrance import Entrance
from pipeline.review.desk.guard import App, Guard
from pipeline.review.desk.pages import page
from pipeline.review.desk.visitor import LoginNeeded, Porter, Refused, Visitor


def application(bench: Bench, entrance: Entrance) -> Guard:
    """Return the desk; messages that older versions filed are made ready for its lists first.

    Raises:
        StoreError: the database refuses.
    """
    with bench.database.writing("making the desk's lists") as connection:
        summaries.renew_missing(connection)
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
    for kind, handler in (
        (LoginNeeded, _to_login),
        (Refused, _refused),
        (Unknown, _unknown),
        (HTTPException, _http),
        (RequestValidationError, _not_understood),
        (IntakeError, _trouble),
        (Exception, _mistake),
    ):
        app.add_exception_handler(kind, handler)
    app.state.bench = bench
    app.state.porter = Porter(bench.database, bench.settings, entrance)
    for part in (lists, record, deciding, answers, files, login, people):
        app.include_router(part.router)
    return Guard(cast("App", app), entrance)  # around everything, so that even an answer to a mistake of ours bears its headers


def _to_login(request: Request, _error: Exception) -> Response:
    if request.url.path.startswith("/pictures/"):
        return PlainTextResponse("You are not logged in any more.\n", 401)
    if request.method != "GET":
        words = "Nothing of what you have just sent was saved. Log in again, open the reply, and do it once more."
        return page(request, "trouble", None, 401, title="You are not logged in any more", words=words)
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/login?{urlencode({'next': wanted})}" if wanted != "/" else "/login", 303)


def _who(request: Request) -> Visitor | None:
    try:
        porter: Porter = request.app.state.porter
        return porter.visitor(request)
    except (LoginNeeded, Refused, IntakeError):
        return None


def _refused(request: Request, error: Exception) -> HTMLResponse:
    return _told(request, 403, "That is not allowed", str(error))


def _unknown(request: Request, _error: Exception) -> HTMLResponse:
    return _told(request, 404, "There is no such message", "It may not have been read yet, or the address is not complete.")


def _http(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:
        return _told(request, 404, "There is no such page", "Go back to the list, or search for what you are looking for.")
    return _told(request, status, "That did not work", str(getattr(error, "detail", "")))


def _not_understood(request: Request, _error: Exception) -> HTMLResponse:
    return _told(request, 422, "That address is not right", "Something in it is not what the page expects.")


def _trouble(request: Request, error: Exception) -> HTMLResponse:
    return _told(request, 503, "The books cannot be reached", f"Nothing was lost that was saved before. {error}")


def _mistake(request: Request, error: Exception) -> HTMLResponse:
    words = f"Nothing was saved. Please report: {type(error).__name__} at {request.method} {request.url.path}"
    return page(request, "trouble", None, 500, title="A mistake of this program", words=words)


def _told(request: Request, status: int, title: str, words: str) -> HTMLResponse:
    return page(request, "trouble", _who(request), status, title=title, words=words)
