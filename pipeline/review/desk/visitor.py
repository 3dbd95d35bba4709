"""Who is at the desk: from a request to a person with a role and a session."""

from __future__ import annotations

import getpass
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from config.settings import Access, DeskSettings
from pipeline.filing import accounts
from pipeline.filing.database import Database
from pipeline.filing.roles import Role
from pipeline.review.desk.entrance import Entrance
from pipeline.review.desk.guard import COOKIE_TO_SET

TOUCH_SECONDS = 60  # that somebody is at work is written down once a minute, not with every picture
FIELDS_MAX = 20_000  # of one form: 300 persons with 12 fields are 3,600
_RANK = (Role.VIEWER, Role.REVIEWER, Role.ADMIN)


class LoginNeeded(Exception):
    """Nobody is logged in."""


class Refused(Exception):
    """This person may not do that; the text says what it would take."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks at a page.

    Attributes:
        session: what the database knows of the session; the holder of messages.
        csrf: what every form of this session must bring along.
    """

    name: str
    role: Role
    session: str
    csrf: str

    def may(self, role: Role) -> bool:
        """Tell whether somebody may do what this role may."""
        return _RANK.index(self.role) >= _RANK.index(role)


@dataclass(frozen=True, slots=True)
class Porter:
    """Knows people by their session.

    Args:
        database: the books.
        settings: of the desk.
        entrance: what they mean.
    """

    database: Database
    settings: DeskSettings
    entrance: Entrance

    def visitor(self, request: Request) -> Visitor:
        """Return who asks.

        Raises:
            LoginNeeded: nobody is logged in here.
            Refused: the proxy names somebody whom the desk does not know.
        """
        now, token = datetime.now(UTC), request.cookies.get(self.entrance.cookie, "")
        person = self._named(request)
        running = self._running(token, now)
        if running is not None and (person is None or person == running):
            return self._visitor(running, token)
        if person is None:
            raise LoginNeeded
        visitor = self._visitor(person, "")  # whether he may come in at all
        token = self.begin(person)
        request.scope["state"][COOKIE_TO_SET] = token
        return self._visitor(visitor.name, token)

    def begin(self, person: str) -> str:
        """Begin a session and return its token."""
        now = datetime.now(UTC)
        with self.database.writing("beginning a session") as connection:
            accounts.sweep_sessions(connection, now - self._lasts)
            return accounts.begin_session(connection, person, now)

    @property
    def _lasts(self) -> timedelta:
        return timedelta(hours=self.settings.session_hours)

    def _named(self, request: Request) -> str | None:
        """Return who asks by the settings alone: the owner of this machine, or whom the proxy names; None: ask the session."""
        if self.entrance.access is Access.LOOPBACK:
            return owner()
        if self.entrance.access is Access.PROXY:
            # Header values are bytes; what a proxy sends in UTF-8 came to us as Latin-1.
            name = (
                request.headers.get(self.entrance.proxy_header, "")
                .encode("latin-1", "replace")
                .decode("utf-8", "replace")
                .strip()
            )
            if not name or len(name) > accounts.NAME_MOST or not name.isprintable():
                raise Refused(f"The proxy named nobody in the header {self.settings.proxy_header}.")
            return name
        return None

    def _running(self, token: str, now: datetime) -> str | None:
        if not token:
            return None
        idle = timedelta(minutes=self.settings.idle_minutes)
        with self.database.reading("looking a session up") as connection:
            found = accounts.session_of(connection, token, now, self._lasts, idle)
        if found is None:
            return None
        person, seen = found
        if now - seen > timedelta(seconds=TOUCH_SECONDS):
            with self.database.writing("noting a session") as connection:
                accounts.touch_session(connection, token, now)
        return person

    def _visitor(self, person: str, token: str) -> Visitor:
        return Visitor(person, self._role(person), accounts.token_hash(token), csrf_of(token))

    def _role(self, person: str) -> Role:
        if self.entrance.access is Access.LOOPBACK:
            return Role.ADMIN
        with self.database.reading("looking an account up") as connection:
            account = accounts.account(connection, person)
        if account is not None and account.active:
            return account.role
        if account is None and self.entrance.access is Access.PROXY and self.entrance.proxy_role is not None:
            return self.entrance.proxy_role
        if self.entrance.access is Access.PROXY:
            raise Refused(f"{person} has no account at this desk; an administrator makes one with `untoc-intake users add`.")
        raise LoginNeeded


def owner() -> str:
    """Return the name under which somebody works at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container whose user has no name
        return "local"


def csrf_of(token: str) -> str:
    """Return what a form must bring along so that no other site can have made it."""
    return hashlib.sha256(f"form of {token}".encode()).hexdigest()


def visitor(request: Request) -> Visitor:
    """Return who asks; every page behind the door depends on it."""
    porter: Porter = request.app.state.porter
    return porter.visitor(request)


def reviewer(who: Annotated[Visitor, Depends(visitor)]) -> Visitor:
    """Return who asks, if he may decide."""
    if not who.may(Role.REVIEWER):
        raise Refused("You may look, but not decide: that takes the role of a reviewer.")
    return who


def admin(who: Annotated[Visitor, Depends(visitor)]) -> Visitor:
    """Return who asks, if he may see to the accounts."""
    if not who.may(Role.ADMIN):
        raise Refused("That takes the role of an administrator.")
    return who


async def form(request: Request, who: Annotated[Visitor, Depends(visitor)]) -> FormData:
    """Return the form that was sent, if it comes from one of our own pages of this session. Raises Refused."""
    data = await request.form(max_files=0, max_fields=FIELDS_MAX)
    given = data.get("csrf", "")
    if not hmac.compare_digest(str(given).encode(), who.csrf.encode()):
        raise Refused("The form is not of this session; open the page again and send it once more.")
    return data


Who = Annotated[Visitor, Depends(visitor)]
Reviewer = Annotated[Visitor, Depends(reviewer)]
Admin = Annotated[Visitor, Depends(admin)]
Form = Annotated[FormData, Depends(form)]
