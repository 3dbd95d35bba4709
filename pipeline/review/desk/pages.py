"""From a template to a page. Everything that is put in is escaped; nothing is ever marked as safe."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from models.reply import Kind, Role
from pipeline.review.desk.visitor import Visitor
from pipeline.review.report import WORDS

HERE = Path(__file__).parent
STATIC = HERE / "static"

# What breaks HTML or would show text in another order than it was written.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PATH = re.compile(r"delegates/([^/]+)(?:/([a-z]+))?(?:/\d+)?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"[0-9]{1,9}")
_DONE = {
    "filed": "Accepted and filed.",
    "saved": "Saved.",
    "unchanged": "Nothing was changed, so nothing was saved.",
    "rejected": "Rejected: it is no reply to file.",
    "postponed": "Postponed.",
    "undone": "Undone.",
    "nothing": "There was nothing to undo.",
    "stale": "This reply was changed meanwhile; nothing was undone.",
    "again": "Put back to work: it is read again with the next look at the mailbox.",
    "not-again": "Nothing was put back: only what could not be read, and what nobody has decided on, is read again.",
    "all": "Nothing else waits that nobody has open.",
}
_SINGULAR = {"emails": "email", "phones": "phone", "faxes": "fax"}


def page(request: Request, template: str, who: Visitor | None, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page.

    Args:
        request: that it answers.
        template: its name without ".html.j2".
        who: looks at it; None: nobody is logged in.
        status: of HTTP.
        values: for the template.
    """
    text = environment().get_template(f"{template}.html.j2").render(who=who, flash=_flash(request), **values)
    return HTMLResponse(text.encode("utf-8", "replace"), status)


def _flash(request: Request) -> dict[str, str] | None:
    """Return the word on what was just done, and which message may be undone; from an address, so nothing of it is believed."""
    words = _DONE.get(request.query_params.get("done", ""))
    of, version = (request.query_params.get(name, "") for name in ("of", "version"))
    known = _SHA256.fullmatch(of) is not None and _VERSION.fullmatch(version) is not None
    return None if words is None else {"words": words, "of": of if known else "", "version": version if known else ""}


@cache
def environment() -> Environment:
    """Return the templates' environment."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "clean": clean,
        "day": day,
        "minute": minute,
        "path": path_in_words,
        "counted": counted,
        "sentence": sentence,
    }
    made.globals |= {"static": static, "kinds": [str(kind) for kind in Kind], "roles": [str(role) for role in Role]}
    return made


def clean(text: Any) -> str:
    """Return text from a mail without what breaks a page or turns its direction round."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", str(text or ""))


def day(value: date | datetime | None) -> str:
    """Return "7 April 2009"."""
    return "" if value is None else f"{value.day} {value:%B %Y}"


def minute(value: datetime | None) -> str:
    """Return "7 April 2009, 10:32"; times are UTC."""
    return "" if value is None else f"{day(value)}, {value:%H:%M}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 message" or "2 messages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """Return the text with a capital at its beginning and a stop at its end."""
    return text[:1].upper() + text[1:] + ("" if not text or text[-1] in ".!?:;。؟" else ".")


def path_in_words(path: str, names: Mapping[str, str]) -> str:
    """Return a decision's path for a person: "title of Ana LIMA".

    Args:
        path: as in `pipeline.filing.corrections`.
        names: of the persons, by id.
    """
    match = _PATH.fullmatch(path)
    if match is None:
        return {"order": "order of the delegates", "status": "filing"}.get(path) or WORDS.get(path, path)
    who = names.get(match[1]) or ("the added delegate" if match[1].startswith("+") else f"delegate {match[1]}")
    if match[2] is None:
        return f"delegate {who}"
    field = _SINGULAR.get(match[2], match[2])
    return f"{WORDS.get(field, field)} of {who}"


@cache
def static(name: str) -> str:
    """Return the address of one of our own files; it changes with the file, so that browsers may keep it."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{digest}/{name}"
