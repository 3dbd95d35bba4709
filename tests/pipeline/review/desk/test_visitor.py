"""Who is at the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from config.settings import Access
from pipeline.filing.roles import Role
from pipeline.review.desk import visitor
from pipeline.review.desk.visitor import Visitor, csrf_of

NAMED = {"x-remote-user": "Anna"}


def test_roles_may_what_those_before_may() -> None:
    """An administrator decides, too; a viewer looks."""
    who = Visitor("Anna", Role.REVIEWER, "", "")
    assert [who.may(role) for role in (Role.VIEWER, Role.REVIEWER, Role.ADMIN)] == [True, True, False]


def test_at_ones_own_machine_one_works_under_ones_own_name(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decisions bear the name of the account, without any login."""
    monkeypatch.setattr(visitor.getpass, "getuser", lambda: "clerk")
    text = browser.get("/").text
    assert "<bdi>clerk</bdi>" in text
    assert "Working as admin" in text


def test_a_container_without_names_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system knows no name for the account, work goes on under a plain one."""

    def nameless() -> str:
        raise OSError

    monkeypatch.setattr(visitor.getpass, "getuser", nameless)
    assert visitor.owner() == "local"


def test_one_browser_is_one_session(browser: TestClient, desk: Any) -> None:
    """The session lasts from page to page, and another browser has another."""
    browser.get("/")
    browser.get("/keys")
    desk.client().get("/")
    with desk.store.database.reading("counting") as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM session")).scalar() == 2


@pytest.mark.parametrize("given", [None, "", "0" * 64])
def test_a_form_without_the_sessions_token_changes_nothing(browser: TestClient, message: str, given: str | None) -> None:
    """Another site cannot make somebody's browser decide."""
    browser.get("/")
    answer = browser.post(f"/messages/{message}", data={"do": "accept"} | ({} if given is None else {"csrf": given}))
    assert answer.status_code == 403
    assert "not of this session" in answer.text
    assert 'class="chip review"' in browser.get(f"/messages/{message}").text


def test_the_token_of_another_session_is_none(desk: Any, message: str, token_of: Callable[[str], str]) -> None:
    """Forms belong to one browser."""
    one, other = desk.client(), desk.client()
    token = token_of(other.get("/").text)
    one.get("/")
    assert one.post(f"/messages/{message}", data={"csrf": token, "do": "save"}).status_code == 403
    assert csrf_of("a") != csrf_of("b")


def test_a_viewer_sees_everything_and_changes_nothing(login_desk: Any, message: str, token_of: Callable[[str], str]) -> None:
    """The form is shown without buttons, and what is sent all the same is refused."""
    client = login_desk.logged_in("Anna", Role.VIEWER)
    page = client.get(f"/messages/{message}").text
    assert "Ana LIMA" in page
    assert "data-accept" not in page
    for address in ("", "/undo", "/hold", "/release"):
        answer = client.post(f"/messages/{message}{address}", data={"csrf": token_of(page), "do": "accept"})
        assert answer.status_code == 403
        assert "reviewer" in answer.text
    assert client.get("/people").status_code == 403


def test_a_role_counts_from_the_moment_it_is_given(login_desk: Any, message: str) -> None:
    """Who is made a viewer decides no more, without logging in anew."""
    client = login_desk.logged_in("Anna")
    assert "data-accept" in client.get(f"/messages/{message}").text
    with login_desk.store.database.writing("changing") as connection:
        visitor.accounts.change(connection, "Anna", role=Role.VIEWER)
    assert "data-accept" not in client.get(f"/messages/{message}").text


def test_a_session_that_was_left_is_over(login_desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An hour without a page, and one logs in again; work keeps it going."""
    client = login_desk.logged_in("Anna")
    began = visitor.datetime.now(visitor.UTC)

    class Clock(visitor.datetime):  # type: ignore[name-defined,misc]
        later = timedelta()

        @classmethod
        def now(cls, tz: Any = None) -> Any:  # noqa: ARG003 - as in datetime
            return began + cls.later

    monkeypatch.setattr(visitor, "datetime", Clock)
    for minutes in (50, 100, 150):
        Clock.later = timedelta(minutes=minutes)
        assert client.get("/").status_code == 200
    Clock.later = timedelta(minutes=211)
    assert client.get("/").status_code == 303


def test_a_proxy_names_people_with_and_without_accounts(open_desk: Callable[..., Any], message: str) -> None:
    """Accounts have their role, others the one of the settings, and without one they are refused."""
    settings = {"access": Access.PROXY, "proxy_addresses": "127.0.0.1"}
    desk = open_desk(**settings, proxy_role="viewer")
    assert "Working as viewer" in desk.client().get("/", headers=NAMED).text
    desk.account("Anna", Role.ADMIN)
    assert "Working as admin" in desk.client().get("/", headers=NAMED).text
    strict = open_desk(**settings)
    refused = strict.client().get("/", headers={"x-remote-user": "Boris"})
    assert (refused.status_code, "Boris has no account" in refused.text) == (403, True)
    assert strict.client().get("/").status_code == 403
    assert message


def test_a_closed_account_stays_out_behind_a_proxy_too(open_desk: Callable[..., Any]) -> None:
    """The role for strangers is not for those who were shut out."""
    desk = open_desk(access=Access.PROXY, proxy_addresses="127.0.0.1", proxy_role="viewer")
    desk.account("Anna")
    with desk.store.database.writing("closing") as connection:
        visitor.accounts.change(connection, "Anna", active=False)
    assert desk.client().get("/", headers=NAMED).status_code == 403


def test_the_proxy_has_the_last_word_on_who_it_is(open_desk: Callable[..., Any]) -> None:
    """Another name in the same browser is another session; letters beyond ASCII come through."""
    desk = open_desk(access=Access.PROXY, proxy_addresses="127.0.0.1", proxy_role="reviewer")
    client = desk.client()
    assert "<bdi>Anna</bdi>" in client.get("/", headers=NAMED).text
    assert "<bdi>Борис</bdi>" in client.get("/", headers={"x-remote-user": "Борис".encode()}).text
