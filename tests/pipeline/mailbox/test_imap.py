"""What of the mailbox needs no server; the rest is shown on a real one in tests/system/test_mailbox.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from config.settings import MailboxSettings
from models.errors import MailboxError
from models.mail import Move
from models.reply import Status
from pipeline.mailbox import imap
from pipeline.mailbox.imap import Mailbox

SETTINGS = MailboxSettings(host="imap.example.org", user="untoc.cop", password="secret")


class OneFolder:
    """A server with one folder; `trouble` is raised, one a command, until it is used up."""

    def __init__(self, trouble: list[Exception] | None = None, prefix: str = "") -> None:
        self.trouble = trouble or []
        self.prefix = prefix
        self.validity = 1
        self.shut = 0

    def select_folder(self, *_: object, **__: object) -> dict[bytes, Any]:
        return {b"UIDVALIDITY": self.validity}

    def search(self, *_: object) -> list[int]:
        if self.trouble:
            raise self.trouble.pop(0)
        return [3, 1, 2]

    def fetch(self, uids: list[int], wanted: tuple[str, ...]) -> dict[int, dict[bytes, Any]]:
        if "BODY.PEEK[]" in wanted and 2 in uids:
            raise IMAPClientError("fetch failed: [SERVERBUG] cannot read this message")
        return {uid: {b"RFC822.SIZE": 5, b"BODY[]": b"no %d" % uid} for uid in uids}

    def has_capability(self, name: str) -> bool:
        return name != "ESEARCH"

    def namespace(self) -> Any:
        return type("Namespace", (), {"personal": ((self.prefix, "."),)})

    def shutdown(self) -> None:
        self.shut += 1

    def logout(self) -> None:
        self.shut += 1


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Callable[[OneFolder], Mailbox]:
    def serve(server: OneFolder) -> Mailbox:
        monkeypatch.setattr(imap, "connect", lambda *_: server)
        return Mailbox(SETTINGS)

    return serve


def test_a_cut_connection_is_made_anew_once(served: Callable[[OneFolder], Mailbox]) -> None:
    """One cut goes unnoticed; two in a row are told, with the server and what was asked."""
    server = OneFolder([IMAPClientAbortError("socket error: EOF")])
    mailbox = served(server)
    assert mailbox.count() == 3
    assert server.shut == 1
    mailbox = served(OneFolder([ConnectionResetError(104, "Connection reset by peer")] * 2))
    with pytest.raises(MailboxError, match=r"imap\.example\.org, port 993: cannot list INBOX: Connection reset by peer"):
        mailbox.count()


def test_a_considered_refusal_is_not_repeated(served: Callable[[OneFolder], Mailbox]) -> None:
    """What the server refuses it is not asked again at once; its words are shown, on one line."""
    server = OneFolder([IMAPClientError("search failed: [SERVERBUG]\r\n internal\x07 error")])
    with pytest.raises(MailboxError, match=r"the server answered: search failed: \[SERVERBUG\] internal error$"):
        served(server).count()
    assert server.shut == 0


def test_a_message_that_the_server_cannot_give_holds_up_no_other(served: Callable[[OneFolder], Mailbox]) -> None:
    """The others are yielded, in their order; then the damaged one is told by its UID, with what to do."""
    messages = served(OneFolder()).messages()
    assert [next(messages).data for _ in range(2)] == [b"no 1", b"no 3"]
    with pytest.raises(MailboxError, match=r"does not give 1 of the messages in INBOX \(UID 2\); all others are through"):
        next(messages)


class Quiet(OneFolder):
    """A folder that counts how often it is searched; it offers the state that tells whether anything has come."""

    searched = 0
    following = 4

    def select_folder(self, *_: object, **__: object) -> dict[bytes, Any]:
        return {b"UIDVALIDITY": 1, b"UIDNEXT": self.following, b"EXISTS": self.following - 1}

    def search(self, *_: object) -> list[int]:
        self.searched += 1
        return list(range(1, self.following))


def test_a_folder_in_which_nothing_has_come_is_not_even_searched(served: Callable[[OneFolder], Mailbox]) -> None:
    """Where all messages are settled and the folder looks as before, opening it is all that a poll costs."""
    server = Quiet()
    mailbox = served(server)
    mailbox.settings = replace(mailbox.settings, filed="INBOX")
    for uid in (1, 2, 3):
        mailbox.ledger.done(Move("INBOX", 1, uid, "a" * 64, 5, Status.FILED, "INBOX"))
    for _ in range(3):
        assert list(mailbox.messages()) == []
    assert server.searched == 1
    server.following = 5
    assert [raw.data for raw in mailbox.messages()] == [b"no 4"]


def test_what_had_to_stay_is_moved_once_it_may(served: Callable[[OneFolder], Mailbox]) -> None:
    """A message of a folder that could only be read is taken up again when the folder can be written."""
    mailbox = served(Quiet())
    for uid in (1, 2, 3):
        mailbox.ledger.done(Move("INBOX", 1, uid, "a" * 64, 5, Status.FILED, "INBOX"))
    with pytest.raises(MailboxError, match="UID 2"):
        assert len(list(mailbox.messages())) == 2
