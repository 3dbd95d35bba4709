"""Acknowledgements that are not asked for; those that are, on a real server in tests/system/test_drafts.py."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

from config.settings import Acknowledge, DraftSettings, MailboxSettings, Settings
from models.errors import MailboxError
from pipeline.drafts import acknowledge
from pipeline.filing.store import Store

NOW = datetime(2009, 3, 21, tzinfo=UTC)
OWN = MailboxSettings(host="imap.example.org", user="untoc.cop@example.org")


class Refusing:
    """A mailbox that refuses whatever it is asked."""

    asked = 0

    def ask(self, what: str, _command: object) -> None:
        self.asked += 1
        raise MailboxError(f"{what}: no")


def test_nothing_is_drafted_unless_it_is_switched_on(books: Store, sample: Any) -> None:
    """By default the mailbox is not even asked."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    source = Refusing()
    assert acknowledge(Settings(mailbox=OWN), OWN, "one", books, cast("Any", source), NOW) == 0
    assert source.asked == 0


def test_a_mailbox_that_refuses_holds_nothing_up(books: Store, sample: Any, caplog: Any) -> None:
    """It is told in the log, and the reply is acknowledged another time."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    settings = Settings(mailbox=OWN, drafts=DraftSettings(Acknowledge.FILED))
    assert acknowledge(settings, OWN, "one", books, cast("Any", Refusing()), NOW) == 0
    assert "no acknowledgement could be laid" in caplog.text
