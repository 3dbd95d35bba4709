"""One daemon a mailbox."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import MailboxSettings
from models.errors import AlreadyRunning, StoreError
from pipeline.filing.store import Store
from pipeline.standby import alone

MAILBOX = MailboxSettings(host="imap.example.org", user="untoc.cop", password="secret")


def test_only_one_holds_the_right(tmp_path: Path, books: Store) -> None:
    """The second is told which mailbox it is; when the first has ended, it may."""
    with alone(tmp_path, books.database, MAILBOX) as held:
        assert held.still()
        with (
            pytest.raises(AlreadyRunning, match=r"INBOX of untoc\.cop at imap\.example\.org"),
            alone(tmp_path, books.database, MAILBOX),
        ):
            pass
    with alone(tmp_path, books.database, MAILBOX):
        pass


def test_the_same_books_are_enough(tmp_path: Path, books: Store) -> None:
    """Two with archives of their own and one database keep each other off too."""
    with (
        alone(tmp_path / "one", books.database, MAILBOX),
        pytest.raises(AlreadyRunning),
        alone(tmp_path / "two", books.database, MAILBOX),
    ):
        pass


def test_other_mailboxes_are_other_rights(tmp_path: Path, books: Store) -> None:
    """One archive may serve several mailboxes and folders."""
    with alone(tmp_path, books.database, MAILBOX), alone(tmp_path, books.database, replace(MAILBOX, folder="Second")):
        pass


def test_an_archive_that_cannot_be_written_is_told(tmp_path: Path, books: Store) -> None:
    """With the setting to look at."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"archive\.directory"), alone(tmp_path / "file", books.database, MAILBOX):
        pass
