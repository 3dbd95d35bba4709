"""The desk as an application."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from starlette.testclient import TestClient

from models.errors import StoreError
from pipeline.review.desk import lists


def test_messages_of_an_older_version_are_listed(desk: Any, message: str) -> None:
    """The first start after an update finds everything that was filed before."""
    with desk.store.database.writing("forgetting") as connection:
        connection.execute(sa.text("DELETE FROM summary"))
    assert message in desk.client().get("/").text


def test_what_is_not_there_is_said_on_a_page(browser: TestClient) -> None:
    """Unknown messages and pages, and addresses that make no sense, come with words and a way on."""
    for address, status, words in (
        ("/messages/" + "f" * 64, 404, "no such message"),
        ("/messages/../../etc/passwd", 404, "no such page"),
        ("/nothing", 404, "no such page"),
        ("/?view=nonsense", 422, "not right"),
        ("/?part=0", 422, "not right"),
        ("/search?q=" + "x" * 500, 422, "not right"),
    ):
        answer = browser.get(address)
        assert (answer.status_code, words in answer.text) == (status, True), address
        assert "To the list" in answer.text


def test_no_documentation_of_the_interface_is_served(browser: TestClient) -> None:
    """The desk has pages for people and nothing else."""
    assert all(browser.get(address).status_code == 404 for address in ("/docs", "/redoc", "/openapi.json"))


def test_a_database_out_of_reach_is_said(browser: TestClient, monkeypatch: Any) -> None:
    """The page says that nothing was lost, and the next one may work again."""

    def refuses(*_arguments: object) -> None:
        raise StoreError("database books: locked")

    monkeypatch.setattr(lists, "counts", refuses)
    answer = browser.get("/")
    assert (answer.status_code, "Nothing was lost" in answer.text) == (503, True)


def test_a_mistake_of_ours_is_a_page_too(desk: Any, monkeypatch: Any) -> None:
    """It names where, never what somebody wrote, and has the headers of every other page."""

    def mistaken(*_arguments: object) -> None:
        raise RuntimeError("Ana LIMA <ana@example.org>")

    monkeypatch.setattr(lists, "counts", mistaken)
    answer = desk.client(raise_server_exceptions=False).get("/")
    assert answer.status_code == 500
    assert "RuntimeError at GET /" in answer.text
    assert "LIMA" not in answer.text
    assert "content-security-policy" in answer.headers
