"""What every request must pass, and what every answer forbids."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from config.settings import Access
from pipeline.review.desk.guard import FORM_MAX_BYTES, POLICY, host_name


def test_every_answer_forbids_what_no_page_needs(browser: TestClient, message: str) -> None:
    """Pages, files, refusals and mistakes alike: no inline script or style, no frame, no sniffing, no cache of pages."""
    for address in ("/", f"/messages/{message}", "/nothing", "/messages/x", "/health", "/?view=nonsense"):
        headers = browser.get(address).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY


def test_no_page_holds_inline_script_or_style(browser: TestClient, message: str) -> None:
    """The strict policy is no hindrance, because there is nothing that it would stop."""
    for address in ("/", f"/messages/{message}", f"/messages/{message}/history", "/search?q=ana", "/keys", "/people"):
        text = browser.get(address).text
        assert " style=" not in text
        assert "<style" not in text
        assert " on" + "click" not in text
        assert text.count("<script") == text.count('<script src="/static/') == 1


@pytest.mark.parametrize("host", ["evil.example.org", "localhost.evil.example.org", "", "127.0.0.1.evil.example.org"])
def test_another_name_is_not_answered(browser: TestClient, host: str) -> None:
    """A page of somebody's own name server that points here learns nothing (DNS rebinding)."""
    assert browser.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "x-real-ip"])
def test_a_proxy_before_a_desk_without_login_is_refused(browser: TestClient, header: str) -> None:
    """Who puts a proxy before the desk and forgets the login opens it to nobody."""
    answer = browser.get("/", headers={header: "192.0.2.1"})
    assert answer.status_code == 403
    assert "desk.access" in answer.text


def test_a_desk_without_login_answers_its_own_machine_alone(desk: Any) -> None:
    """Even if it were reached from elsewhere."""
    assert desk.client(address="192.0.2.1").get("/").status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example.org"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(browser: TestClient, message: str, headers: dict[str, str]) -> None:
    """The browser says where a form came from; what comes from elsewhere is not even looked at."""
    browser.get("/")
    answer = browser.post(f"/messages/{message}", data={"do": "accept"}, headers=headers)
    assert (answer.status_code, answer.text) == (403, "The form came from another site.\n")


def test_a_form_must_tell_its_length_and_be_of_reasonable_size(browser: TestClient, message: str) -> None:
    """Nobody fills the memory."""
    address = f"/messages/{message}"
    assert browser.post(address, content=iter([b"x"])).status_code == 411
    assert browser.post(address, content=b"x" * (FORM_MAX_BYTES + 1)).status_code == 413
    assert browser.put(address, content=b"x").status_code == 405


def test_only_the_named_proxy_is_believed(open_desk: Callable[..., Any]) -> None:
    """Who reaches the desk past the proxy cannot name himself anybody."""
    desk = open_desk(access=Access.PROXY, proxy_addresses="192.0.2.7", proxy_role="viewer")
    named = {"x-remote-user": "Anna"}
    assert desk.client(address="192.0.2.7").get("/", headers=named).status_code == 200
    refused = desk.client(address="192.0.2.8").get("/", headers=named)
    assert (refused.status_code, "proxy_addresses" in refused.text) == (403, True)


def test_under_https_browsers_are_told_to_stay_there(open_desk: Callable[..., Any]) -> None:
    """Cookies are for https alone, and the browser does not come by http again."""
    desk = open_desk(access=Access.PROXY, proxy_addresses="127.0.0.1", proxy_role="viewer", url="https://desk.example.org")
    answer = desk.client(base_url="https://desk.example.org").get("/", headers={"x-remote-user": "Anna"})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-untoc-desk=")
    assert all(part in cookie for part in ("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"))
    assert "max-age" in answer.headers["strict-transport-security"]


@pytest.mark.parametrize(
    ("host", "name"),
    [("Desk.example.org:80", "desk.example.org"), ("[::1]:8025", "::1"), ("[", ""), ("a@b.example", "b.example")],
)
def test_the_name_in_a_host_header(host: str, name: str) -> None:
    """Without port and brackets, in small letters; rubbish is no name."""
    assert host_name(host) == name
