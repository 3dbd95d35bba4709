"""Where a draft goes; on a real server in tests/system/test_drafts.py."""

from __future__ import annotations

from typing import Any, cast

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from pipeline.mailbox.drafting import lies_there, place


class Server:
    """A server with some folders, one of which it may say is for drafts."""

    def __init__(self, *folders: str, special: str | None = None) -> None:
        self.there, self.special = list(folders), special
        self.validity, self.following = 7, 3

    def find_special_folder(self, _flag: bytes) -> str | None:
        return self.special

    def folder_exists(self, name: str) -> bool:
        return name in self.there

    def has_capability(self, _name: str) -> bool:
        return False

    def create_folder(self, name: str) -> None:
        self.there.append(name)

    def subscribe_folder(self, _name: str) -> None:
        pass

    def folder_status(self, name: str, _what: list[str]) -> dict[bytes, int]:
        if name not in self.there:
            raise IMAPClientError("no such folder")
        return {b"UIDVALIDITY": self.validity, b"UIDNEXT": self.following}


def as_client(server: Server) -> IMAPClient:
    return cast("Any", server)


def test_the_servers_own_folder_of_drafts_comes_first() -> None:
    """Whatever it is called; one that is named but not there is not believed."""
    assert place(as_client(Server("Entwürfe", special="Entwürfe")), "Drafts") == ("Entwürfe", 7, 3)
    assert place(as_client(Server(special="Entwürfe")), "Drafts") == ("Drafts", 7, 3)


def test_an_untouched_folder_proves_that_nothing_was_laid() -> None:
    """A folder that is gone proves nothing."""
    server = Server("Drafts")
    assert lies_there(as_client(server), "Drafts", 7, 3, "<a@b>") is False
    assert lies_there(as_client(server), "Gone", 7, 3, "<a@b>") is None
