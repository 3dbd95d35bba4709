"""`untoc-intake users`."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.filing import accounts
from pipeline.filing.roles import Role
from pipeline.filing.store import Store


@pytest.fixture
def password(tmp_path: Path) -> str:
    """A file with a good password."""
    (tmp_path / "password").write_text("correct horse battery\n", encoding="utf-8")
    return "password"


def stored(tmp_path: Path) -> list[tuple[str, Role, bool]]:
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "") as store, store.database.reading("listing") as connection:
        return [(each.name, each.role, each.active) for each in accounts.accounts(connection)]


def test_an_account_is_made_changed_closed_and_opened(untoc_intake: Callable[..., Any], tmp_path: Path, password: str) -> None:
    """All that an office needs to see to its people, from the machine itself."""
    assert untoc_intake("users", "add", "anna", "--role", "admin", "--password-file", password).code == 0
    assert stored(tmp_path) == [("anna", Role.ADMIN, True)]
    untoc_intake("users", "role", "anna", "viewer")
    untoc_intake("users", "close", "anna")
    assert stored(tmp_path) == [("anna", Role.VIEWER, False)]
    assert "closed" in untoc_intake("users", "list").out
    untoc_intake("users", "open", "anna")
    (tmp_path / "new").write_text("another good password", encoding="utf-8")
    untoc_intake("users", "password", "anna", "--password-file", "new")
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "") as store, store.database.reading("looking") as connection:
        assert accounts.is_right("another good password", accounts.password_hash(connection, "anna"))


def test_a_password_may_come_by_standard_input(
    untoc_intake: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a password store, without a file on the disk."""
    monkeypatch.setattr("sys.stdin", io.StringIO("correct horse battery\n"))
    assert untoc_intake("users", "add", "boris", "--password-file", "-").code == 0
    assert stored(tmp_path) == [("boris", Role.REVIEWER, True)]


def test_what_cannot_be_done_is_said(untoc_intake: Callable[..., Any], tmp_path: Path, password: str) -> None:
    """Names that are taken or unknown, passwords that are too short or not there."""
    assert "no accounts" in untoc_intake("users", "list").out
    untoc_intake("users", "add", "anna", "--password-file", password)
    (tmp_path / "short").write_text("short", encoding="utf-8")
    for arguments, said in (
        (("add", "Anna", "--password-file", password), "already"),
        (("add", "eva", "--password-file", "short"), "at least 12"),
        (("add", "eva", "--password-file", "nothing"), "cannot read"),
        (("role", "eva", "admin"), "no account"),
        (("role", "anna", "king"), "king"),
    ):
        done = untoc_intake("users", *arguments)
        assert done.code != 0
        assert said in done.err
