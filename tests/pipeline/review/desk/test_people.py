"""Who works at the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.filing.roles import Role


@pytest.fixture
def admin(login_desk: Any) -> TestClient:
    """A browser of Ada, who is an administrator; Boris has an account, too."""
    client: TestClient = login_desk.logged_in("Ada", Role.ADMIN)
    login_desk.account("Boris")
    return client


def test_administrators_see_the_accounts(admin: TestClient) -> None:
    """Names, roles, last logins."""
    text = admin.get("/people").text
    assert "<bdi>Boris</bdi>" in text
    assert "never" in text
    assert "Role of Boris" in text


def test_roles_and_rights_are_changed(admin: TestClient, login_desk: Any, token_of: Callable[[str], str]) -> None:
    """A new role counts at once; a closed account is out at once."""
    boris = login_desk.logged_in("Carla")
    token = token_of(admin.get("/people").text)
    admin.post("/people/Carla", data={"csrf": token, "do": "role", "role": "viewer"})
    assert "Working as viewer" in boris.get("/").text
    admin.post("/people/Carla", data={"csrf": token, "do": "close"})
    assert boris.get("/").status_code == 303
    assert "closed" in admin.get("/people").text
    admin.post("/people/Carla", data={"csrf": token, "do": "open"})
    assert "closed" not in admin.get("/people").text.split("Carla")[1]


def test_sessions_are_ended_and_locks_lifted(admin: TestClient, login_desk: Any, token_of: Callable[[str], str]) -> None:
    """For a laptop that was lost, and for who mistyped too often."""
    carla = login_desk.logged_in("Carla")
    token = token_of(admin.get("/people").text)
    admin.post("/people/Carla", data={"csrf": token, "do": "end"})
    assert carla.get("/").status_code == 303
    for _ in range(5):
        door = token_of(carla.get("/login").text)
        carla.post("/login", data={"csrf": door, "name": "Carla", "password": "wrong password!"})
    assert "locked until" in admin.get("/people").text
    admin.post("/people/Carla", data={"csrf": token, "do": "unlock"})
    assert "locked until" not in admin.get("/people").text


@pytest.mark.parametrize("form", [{"do": "role", "role": "viewer"}, {"do": "close"}])
def test_nobody_shuts_himself_out(admin: TestClient, token_of: Callable[[str], str], form: dict[str, str]) -> None:
    """There is always one administrator left."""
    token = token_of(admin.get("/people").text)
    assert admin.post("/people/Ada", data=form | {"csrf": token}).status_code == 403


@pytest.mark.parametrize("form", [{"do": "role", "role": "king"}, {"do": "close"}])
def test_what_makes_no_sense_is_refused(admin: TestClient, token_of: Callable[[str], str], form: dict[str, str]) -> None:
    """Unknown roles and unknown people."""
    token = token_of(admin.get("/people").text)
    assert admin.post("/people/Nobody", data=form | {"csrf": token}).status_code == 403
