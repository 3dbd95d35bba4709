"""Logging in and out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.review.desk import login

PASSWORD = "correct horse battery"  # of every account in these tests


def try_to(client: TestClient, token_of: Callable[[str], str], name: str, password: str = PASSWORD, **more: str) -> Any:
    """Send the login form."""
    token = token_of(client.get("/login").text)
    return client.post("/login", data={"csrf": token, "name": name, "password": password, **more})


@pytest.fixture
def anna(login_desk: Any) -> TestClient:
    """A browser in which nobody is logged in; Anna has an account."""
    login_desk.account("Anna")
    client: TestClient = login_desk.client()
    return client


def test_nothing_is_shown_before_the_login(anna: TestClient, message: str) -> None:
    """Every page leads to the form, and back to where one wanted to go."""
    for address in ("/", f"/messages/{message}", "/search?q=ana", "/people", f"/messages/{message}/original"):
        answer = anna.get(address)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/login")
        assert "LIMA" not in answer.text
    assert anna.get("/pictures/" + "a" * 64).status_code == 401
    assert anna.post(f"/messages/{message}", data={"do": "accept"}).status_code == 401


def test_the_right_password_lets_one_in(anna: TestClient, token_of: Callable[[str], str]) -> None:
    """To the page that was asked for, with a session that no script can read."""
    answer = try_to(anna, token_of, "Anna", next="/search?q=lima")
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=lima")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert anna.get("/").status_code == 200


@pytest.mark.parametrize(
    "target", ["https://evil.example.org", "//evil.example.org", "/\\evil.example.org", "javascript:alert(1)", "/\r\nx: y"]
)
def test_the_login_leads_to_our_own_pages_only(anna: TestClient, token_of: Callable[[str], str], target: str) -> None:
    """No address from a mail can use it as a springboard."""
    assert try_to(anna, token_of, "Anna", next=target).headers["location"] == "/"


def test_a_wrong_password_says_nothing_of_the_name(anna: TestClient, token_of: Callable[[str], str]) -> None:
    """Who guesses names learns nothing."""
    wrong, unknown = try_to(anna, token_of, "Anna", "wrong password!"), try_to(anna, token_of, "Boris", "wrong password!")
    assert wrong.status_code == unknown.status_code == 401
    assert login.WRONG in wrong.text
    assert login.WRONG in unknown.text


@pytest.mark.parametrize("name", ["Anna", "Nobody"])
def test_guessing_is_locked(anna: TestClient, token_of: Callable[[str], str], name: str) -> None:
    """After five wrong passwords even the right one waits, for names without account as well."""
    for _ in range(5):
        assert try_to(anna, token_of, name, "wrong password!").status_code == 401
    locked = try_to(anna, token_of, name)
    assert (locked.status_code, locked.headers["retry-after"]) == (429, "900")
    assert "Too many wrong passwords" in locked.text


def test_one_address_cannot_try_many_names(anna: TestClient, token_of: Callable[[str], str]) -> None:
    """Twenty wrong logins from one address lock it, whatever the names."""
    for number in range(20):
        try_to(anna, token_of, f"Name {number}", "wrong password!")
    assert try_to(anna, token_of, "Anna").status_code == 429


def test_a_right_password_forgives_the_wrong_ones(anna: TestClient, token_of: Callable[[str], str]) -> None:
    """Who mistypes now and then is never locked."""
    for _ in range(3):
        for _ in range(4):
            try_to(anna, token_of, "Anna", "wrong password!")
        assert try_to(anna, token_of, "Anna").status_code == 303


def test_a_lock_ends(anna: TestClient, token_of: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter of an hour later one may try again."""
    for _ in range(5):
        try_to(anna, token_of, "Anna", "wrong password!")
    later = login.datetime.now(login.UTC) + timedelta(minutes=16)

    class Clock(login.datetime):  # type: ignore[name-defined,misc]
        @classmethod
        def now(cls, tz: Any = None) -> Any:  # noqa: ARG003 - as in datetime
            return later

    monkeypatch.setattr(login, "datetime", Clock)
    assert try_to(anna, token_of, "Anna").status_code == 303


@pytest.mark.parametrize("form", [{}, {"csrf": "0" * 64}])
def test_the_login_form_comes_from_this_browser(anna: TestClient, form: dict[str, str]) -> None:
    """Another site cannot log somebody in under a name of its own."""
    anna.get("/login")
    assert anna.post("/login", data=form | {"name": "Anna", "password": PASSWORD}).status_code == 403


def test_logging_out_ends_the_session_and_gives_back(login_desk: Any, message: str, token_of: Callable[[str], str]) -> None:
    """The old cookie opens nothing any more, and colleagues find the reply free."""
    anna, boris = login_desk.logged_in("Anna"), login_desk.logged_in("Boris")
    anna.get(f"/messages/{message}")
    assert "open with <bdi>Anna</bdi>" in boris.get("/").text
    cookie = anna.cookies["untoc-desk"]
    assert anna.post("/logout", data={"csrf": token_of(anna.get("/").text)}).headers["location"] == "/login"
    anna.cookies.set("untoc-desk", cookie)
    assert anna.get("/").status_code == 303
    assert "open with" not in boris.get("/").text


def test_without_accounts_there_is_no_login(browser: TestClient) -> None:
    """At one's own machine the form leads to the list."""
    assert browser.get("/login").headers["location"] == "/"
    assert browser.post("/login", data={"name": "x"}).headers["location"] == "/"
