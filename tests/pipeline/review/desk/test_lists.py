"""The lists as pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from models.reply import Status

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onmouseover=alert(3) \u202e{{7*7}}"


def test_the_list_says_who_wrote_what_is_due_and_what_is_to_check(browser: TestClient, message: str) -> None:
    """State, subject, names, invitation, deadline in words, number of doubts, and the way to the reply."""
    text = browser.get("/").text
    for words in (
        "Austria",
        "Note 1",
        "Ana LIMA; Juan ROCA",
        "CU 2009/33 (A)",
        "7 April 2009",
        "1 value",
        f'href="/messages/{message}"',
    ):
        assert words in text
    assert 'aria-current="page">Waiting' in text


def test_every_list_has_its_page_and_says_when_it_is_empty(browser: TestClient) -> None:
    """An empty list is good news, in words."""
    for view in ("waiting", "postponed", "differing", "failed", "filed", "ignored"):
        answer = browser.get(f"/?view={view}")
        assert answer.status_code == 200
        assert 'class="empty"' in answer.text


def test_an_empty_list_of_what_waits_names_what_could_not_be_read(browser: TestClient, books: Any, sample: Any) -> None:
    """Nothing waits, and yet something is left to do: it says what, and leads there."""
    made, raw = sample.reply(1)
    books.file(replace(made, status=Status.FAILED, reason="the worker died"), raw)
    text = browser.get("/").text
    assert 'class="empty"' in text
    assert "filed." not in text
    assert '<a href="/?view=failed">1 message could not be read</a>' in text


def test_a_window_may_ask_who_is_logged_in(login_desk: Any, token_of: Callable[[str], str]) -> None:
    """The name, and the token of that session's forms; without a login, none, and a form is answered by a page."""
    client = login_desk.logged_in("Anna")
    assert client.get("/session").json() == {"name": "Anna", "csrf": token_of(client.get("/").text)}
    client.cookies.clear()
    assert client.get("/session").status_code == 303
    answer = client.post(f"/messages/{'a' * 64}", data={"csrf": "x"})
    assert answer.status_code == 401
    assert "Nothing of what you have just sent was saved" in answer.text


def test_a_long_list_comes_in_parts(open_desk: Callable[..., Any], books: Any, sample: Any) -> None:
    """Each part says which lines it has, and leads to the next."""
    for number in range(5):
        books.file(*sample.reply(number, "Ana LIMA"))
    client = open_desk(lines_per_page=2).client()
    first = client.get("/?view=filed").text
    assert "1 to 2 of 5" in first
    assert 'rel="next"' in first
    last = client.get("/?view=filed&part=3").text
    assert "5 to 5 of 5" in last
    assert 'rel="next"' not in last
    found = client.get("/search?q=lima&part=2").text
    assert found.count('href="/messages/') == 2
    assert 'rel="next"' in found


def test_a_search_is_a_page_of_its_own(browser: TestClient, message: str) -> None:
    """What was looked for stands in the field again, and nothing found is said."""
    text = browser.get("/search", params={"q": "líma autriche"}).text
    assert message in text
    assert 'value="líma autriche"' in text
    assert "Nothing was found" in browser.get("/search?q=nobody").text
    assert "Nothing was found" not in browser.get("/search").text


def test_next_leads_to_the_most_urgent_or_says_that_nothing_waits(browser: TestClient, message: str) -> None:
    """One key from reply to reply."""
    assert browser.get("/next").headers["location"] == f"/messages/{message}"
    done = browser.get(f"/next?besides={message}").headers["location"]
    assert "Nothing else waits" in browser.get(done).text


@pytest.mark.parametrize("address", ["/?view=filed", "/search?q=script", "/messages/{sha256}", "/messages/{sha256}/history"])
def test_text_from_mails_is_only_ever_text(browser: TestClient, books: Any, sample: Any, address: str) -> None:
    """Hostile names, subjects and pages make no markup, no script and no template."""
    from dataclasses import replace

    made, raw = sample.reply(1, HOSTILE, text=f"Name: {HOSTILE}")
    books.file(
        replace(made, subject=HOSTILE, sender=HOSTILE, sender_organisation=sample.finding("sender_organisation", HOSTILE)), raw
    )
    text = browser.get(address.format(sha256=raw.sha256)).text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert " onmouseover=alert(3)" not in text.replace("&#39; onmouseover", "")
    assert "{{7*7}}" in text
    assert ">49<" not in text
    assert "\u202e" not in text


def test_the_keys_and_the_pulse_have_pages(browser: TestClient) -> None:
    """The keys are listed for who has no script; a proxy can ask whether the desk is there."""
    assert "Accept this reply" in browser.get("/keys").text
    assert browser.get("/health").text == "ok\n"
