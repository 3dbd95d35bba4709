"""`untoc-intake config`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


def test_every_setting_is_shown_with_its_origin_and_no_secret(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks why a setting is as it is finds the variable; passwords stay hidden, in the database's URL too."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PASSWORD", "hunter2")
    monkeypatch.setenv("UNTOC_INTAKE_DATABASE__URL", "postgresql://clerk:swordfish@db/intake")
    ended = untoc_intake("config")
    assert ended.code == 0
    rows = {line.split()[0]: line for line in ended.out.splitlines() if "." in line.split(" ")[0]}
    assert rows["mailbox.poll_seconds"].split() == ["mailbox.poll_seconds", "300", "default"]
    assert "UNTOC_INTAKE_MAILBOX__PASSWORD" in rows["mailbox.password"]
    assert "hunter2" not in ended.out + ended.err
    assert "swordfish" not in ended.out + ended.err


@pytest.fixture(scope="module")
def _books_of_an_office() -> Iterator[None]:
    """What a shell may have set before the tests began."""
    with pytest.MonkeyPatch.context() as shell:
        shell.setenv("UNTOC_INTAKE_DATABASE__URL", "sqlite:////nowhere/books-of-an-office.db")
        yield


@pytest.mark.usefixtures("_books_of_an_office")
def test_tests_never_find_the_books_of_whoever_runs_them(untoc_intake: Any) -> None:
    """Settings that the shell brings along do not reach a command under test."""
    assert "books-of-an-office" not in untoc_intake("config").out
