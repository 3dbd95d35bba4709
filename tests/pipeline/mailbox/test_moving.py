"""One message carried from folder to folder, once; on a real server in tests/system/test_moves.py."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from imapclient import DELETED
from imapclient.exceptions import IMAPClientError

from models.mail import Move
from models.reply import Status
from pipeline.mailbox import moving
from pipeline.mailbox.moving import carry, find, finish, full, made, onward

LETTER = b"one letter"
HASH = hashlib.sha256(LETTER).hexdigest()
MOVE = Move("INBOX", 1, 3, HASH, len(LETTER), Status.FILED, "Filed", 1, 10)


@dataclass
class Server:
    """Folders of (UID -> bytes) with flags; its UIDVALIDITY is 1, and it writes down each command that changes something."""

    folders: dict[str, dict[int, bytes]]
    can: tuple[str, ...] = ("UIDPLUS",)
    flags: dict[tuple[str, int], list[bytes]] = field(default_factory=dict)
    diary: list[str] = field(default_factory=list)
    selected: str = "INBOX"
    validity: int = 1
    spaces: tuple[Any, Any, Any] = ((("", "/"),), None, None)

    def has_capability(self, name: str) -> bool:
        return name in self.can

    def namespace(self) -> Any:
        return type("Namespace", (), dict(zip(("personal", "other", "shared"), self.spaces, strict=True)))

    def folder_exists(self, name: str) -> bool:
        return name in self.folders

    def create_folder(self, name: str) -> None:
        self.folders[name] = {}

    def subscribe_folder(self, name: str) -> None:
        raise IMAPClientError(f"cannot subscribe {name}")

    def select_folder(self, name: str, **_how: bool) -> dict[bytes, Any]:
        if name not in self.folders:
            raise IMAPClientError("NONEXISTENT")
        self.selected = name
        return {b"UIDVALIDITY": self.validity}

    def folder_status(self, name: str, _what: object) -> dict[bytes, Any]:
        return {b"UIDVALIDITY": self.validity, b"UIDNEXT": max(self.folders[name], default=0) + 1}

    def search(self, criteria: list[str]) -> list[int]:
        first = int(criteria[1].partition(":")[0])
        uids = sorted(self.folders[self.selected])
        return [uid for uid in uids if uid >= first] or uids[-1:]  # as servers do: "n:*" always names the last one

    def fetch(self, uids: list[int], _wanted: object) -> dict[int, dict[bytes, Any]]:
        there = {uid: self.folders[self.selected].get(uid) for uid in uids}
        return {
            uid: {b"FLAGS": self.flags.get((self.selected, uid), []), b"RFC822.SIZE": len(data), b"BODY[]": data}
            for uid, data in there.items()
            if data is not None
        }

    def copy(self, uids: list[int], target: str) -> None:
        self.diary.append("copy")
        for uid in uids:
            self.folders[target][max(self.folders[target], default=0) + 1] = self.folders[self.selected][uid]

    def add_flags(self, uids: list[int], flags: list[bytes], **_how: bool) -> None:
        self.diary.append("flag")
        for uid in uids:
            self.flags.setdefault((self.selected, uid), []).extend(flags)

    def uid_expunge(self, uids: list[int]) -> None:
        self.diary.append(f"expunge {uids}")
        for uid in uids:
            self.folders[self.selected].pop(uid, None)


def test_without_move_a_message_is_copied_and_only_its_own_uid_removed() -> None:
    """COPY, then the mark, then UID EXPUNGE of that one; what others marked stays."""
    server = Server({"INBOX": {3: LETTER, 4: b"another"}, "Filed": {}}, flags={("INBOX", 4): [DELETED]})
    carry(server, MOVE)
    assert server.diary == ["copy", "flag", "expunge [3]"]
    assert server.folders == {"INBOX": {4: b"another"}, "Filed": {1: LETTER}}


def test_without_uidplus_nothing_is_expunged() -> None:
    """It stays where it was, marked: a bare EXPUNGE would take other people's mail."""
    server = Server({"INBOX": {3: LETTER}, "Filed": {}}, can=())
    carry(server, MOVE)
    assert server.diary == ["copy", "flag"]


def test_a_copy_that_was_made_before_a_crash_is_not_made_again() -> None:
    """The target holds it already, above the UIDs of that time: only the removal is left to do."""
    server = Server({"INBOX": {3: LETTER}, "Filed": {9: b"older", 10: LETTER}})
    assert finish(server, MOVE)
    assert server.diary == ["flag", "expunge [3]"]
    assert server.folders["Filed"] == {9: b"older", 10: LETTER}
    assert server.selected == "INBOX"


def test_an_older_copy_of_the_same_bytes_is_not_taken_for_it() -> None:
    """The same message that came and was filed earlier lies below; this one was not copied yet."""
    server = Server({"INBOX": {3: LETTER}, "Filed": {8: LETTER}})
    assert finish(server, MOVE)
    assert server.diary[0] == "copy"
    assert list(server.folders["Filed"].values()) == [LETTER, LETTER]


def test_what_is_gone_is_left_gone() -> None:
    """The answer to the move was lost, or a person was faster: nothing is done."""
    server = Server({"INBOX": {4: b"another"}, "Filed": {10: LETTER}})
    assert not finish(server, MOVE)
    server.validity = 2  # the folder was made anew: the number means another message
    server.folders["INBOX"][3] = b"not the same"
    assert not finish(server, MOVE)
    assert server.diary == []


def test_a_message_that_somebody_deleted_is_not_copied_again() -> None:
    """It is marked and has no copy: a person's wish, or a person took the copy elsewhere."""
    server = Server({"INBOX": {3: LETTER}, "Filed": {}}, flags={("INBOX", 3): [DELETED]})
    assert finish(server, MOVE)
    assert server.diary == []


def test_it_is_found_by_its_bytes() -> None:
    """Another message of the same size is not taken for it, and a server that counts sizes otherwise does not hide it."""
    server = Server({"Filed": {10: b"same  size", 11: LETTER}})
    assert find(server, "Filed", MOVE) == 11
    assert find(server, "Filed", Move("INBOX", 1, 3, HASH, 99_999, Status.FILED, "Filed", 1, 10)) == 11
    assert find(server, "Nowhere", MOVE) is None
    server.folders["Filed"] = {9: LETTER}
    assert find(server, "Filed", MOVE) is None
    server.validity = 2
    assert find(server, "Filed", MOVE) == 9, "the folder was made anew: its numbers begin again"


def test_a_way_onward_starts_where_it_lies() -> None:
    """Its folder is selected, and the target's state is noted."""
    server = Server({"Filed": {10: LETTER}, "Failed": {4: b"x"}})
    assert onward(server, MOVE, "Failed") == Move("Filed", 1, 10, HASH, len(LETTER), Status.FILED, "Failed", 1, 5)
    assert server.selected == "Filed"
    del server.folders["Filed"][10]
    assert onward(server, MOVE, "Failed") is None


@pytest.mark.parametrize(
    ("personal", "name", "complete"),
    [("", "Filed", "Filed"), ("INBOX.", "Filed", "INBOX.Filed"), ("INBOX.", "INBOX.Filed", "INBOX.Filed"),
     ("INBOX.", "shared.untoc.Filed", "shared.untoc.Filed"), ("", "user/other/Filed", "user/other/Filed")],
)  # fmt: skip
def test_folders_lie_below_the_users_own_part(personal: str, name: str, complete: str) -> None:
    """Where a server has all folders below "INBOX.", ours are made there too; those of a shared mailbox are named in full."""
    spaces = (((personal, "."),), (("user/", "/"),), (("shared.", "."),))
    server = Server({}, can=("NAMESPACE",), spaces=spaces)
    assert full(server, name) == complete
    assert made(server, name) == complete
    assert complete in server.folders


def test_nothing_expunges_more_than_its_own() -> None:
    """No module of the mailbox knows a bare EXPUNGE, or CLOSE, which expunges too; other people's marked mail is theirs."""
    for file in Path(moving.__file__).parent.glob("*.py"):
        assert not re.search(r"\.(expunge|close_folder|delete_messages|delete_folder)\(", file.read_text(encoding="utf-8")), file
