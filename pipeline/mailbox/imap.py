"""The mailbox: yields its messages, and moves them to their folders once they are filed."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from imapclient import DELETED, IMAPClient
from imapclient.exceptions import IMAPClientError, IMAPClientReadOnlyError

from config.settings import MailboxSettings
from models.errors import MailboxError
from models.mail import RawMessage
from models.reply import Status
from pipeline.mailbox.connection import LOST, close, connect, drop, server, told

BATCH_MAX_BYTES = 50_000_000  # of bodies fetched together; a message larger than this comes alone
SIZES_AT_A_TIME = 500  # about 25 kB of answer

_T = TypeVar("_T")


class Mailbox:
    """One folder of a mailbox, over one connection that is made at the first use and once again where it was cut.

    A message is known by its hash; folder, UIDVALIDITY and UID only say where it lies while this connection lasts.

    Args:
        settings: server, login and names of folders.
        folder: another folder than the one that is watched; it is only read, and nothing in it is moved.

    Raises:
        MailboxError: by every method, where the server cannot be reached or refuses; nothing is half done then that could not
            be repeated.
    """

    def __init__(self, settings: MailboxSettings, folder: str | None = None) -> None:
        self.settings = settings
        self.folder = folder or settings.folder
        self.read_only = folder is not None
        self._client: IMAPClient | None = None
        self._validity = 0  # UIDVALIDITY: UIDs mean something only together with it
        self._places: dict[str, list[int]] = {}  # UIDs of every message that was yielded and not yet moved, by hash
        self._targets: dict[str, str] = {}  # target folders that are known to exist, by their names in the settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Log out."""
        if self._client is not None:
            close(self._client)
            self._client = None

    def count(self) -> int:
        """Return the number of messages in the folder."""
        return len(self._uids())

    def messages(self) -> Iterator[RawMessage]:
        """Yield every message of the folder, the oldest first; bodies come in small batches and stay unread (BODY.PEEK).

        Raises:
            MailboxError: also at the end, when the server would not give some of the messages: the others went before.
        """
        refused: list[int] = []
        for batch in _batches(self._sizes(self._uids()), self.settings.batch_messages):
            yield from self._fetch(batch, refused)
        if refused:
            raise MailboxError(
                f"{server(self.settings)}: the server does not give {len(refused)} of the messages in {self.folder} "
                f"(UID {', '.join(map(str, refused[:5]))}); all others are through: move these away by a mail program"
            )

    def acknowledge(self, sha256: str, status: Status) -> None:
        """Move every copy of the message that was yielded to the folder of its status.

        Copies that are no longer there were moved already: by an earlier call whose answer was lost, or by a person.
        """
        name = getattr(self.settings, status.value)
        if self.read_only or name == self.folder or sha256 not in self._places:
            return
        # The places are looked up at the last moment: a connection made anew may have found that they mean nothing any more.
        self._ask(f"cannot move a message to {name}", lambda client: self._move(client, self._places.get(sha256, []), name))
        self._places.pop(sha256, None)

    def look(self) -> str:
        """Return in one sentence what is there, for `check`; changes nothing."""
        number = self.count()
        names = [getattr(self.settings, status.value) for status in Status]
        missing = self._ask(
            "cannot list folders", lambda client: [n for n in names if not client.folder_exists(_full(client, n))]
        )
        made = f"; {', '.join(missing)} will be made at the first use" if missing else ""
        return f"{server(self.settings)}: {self.folder} holds {number} message{'' if number == 1 else 's'}{made}"

    def _uids(self) -> list[int]:
        """Return the UIDs of all that is not marked as deleted, ascending: in the order of arrival.

        The criterion is a flag, never a text: some servers refuse the charset of a text (BADCHARSET on Exchange and Gmail).
        """
        return sorted(self._ask(f"cannot list {self.folder}", lambda client: client.search(["UNDELETED"])))

    def _sizes(self, uids: list[int]) -> Iterator[tuple[int, int]]:
        """Yield (UID, bytes) of each message that is still there."""
        for start in range(0, len(uids), SIZES_AT_A_TIME):
            some = uids[start : start + SIZES_AT_A_TIME]
            items = self._fetch_items(f"cannot list {self.folder}", some, "RFC822.SIZE")
            yield from ((uid, items[uid].get(b"RFC822.SIZE", 0)) for uid in some if uid in items)

    def _fetch_items(self, what: str, uids: list[int], *wanted: str) -> dict[int, dict[bytes, Any]]:
        return self._ask(what, lambda client: client.fetch(uids, wanted))

    def _fetch(self, uids: list[int], refused: list[int]) -> Iterator[RawMessage]:
        try:
            items = self._fetch_items("cannot fetch messages", uids, "BODY.PEEK[]", "INTERNALDATE")
        except MailboxError as error:
            if isinstance(error.__cause__, LOST) or not isinstance(error.__cause__, IMAPClientError):
                raise
            if len(uids) == 1:  # damaged on the server; Exchange has such messages, and one must not hold up all others
                refused.append(uids[0])
            else:
                for uid in uids:
                    yield from self._fetch([uid], refused)
            return
        for uid in uids:
            item = items.pop(uid, {})
            data = item.get(b"BODY[]")
            if data is None:  # somebody moved it away meanwhile
                continue
            sha256 = hashlib.sha256(data).hexdigest()
            places = self._places.setdefault(sha256, [])
            if uid not in places:
                places.append(uid)
            yield RawMessage(sha256, _utc(item.get(b"INTERNALDATE")), data)

    def _move(self, client: IMAPClient, uids: list[int], name: str) -> None:
        target = self._targets.get(name) or _made(client, name)
        self._targets[name] = target
        try:
            _move(client, uids, target)
        except LOST:
            raise
        except IMAPClientError as error:
            if "TRYCREATE" in str(error):  # a person deleted the folder meanwhile
                _made(client, name)
            elif "EXPUNGEISSUED" not in str(error):  # RFC 5530: some of them are gone, which is no trouble
                raise
            _move(client, list(client.fetch(uids, ["FLAGS"])), target)

    def _ask(self, what: str, command: Callable[[IMAPClient], _T]) -> _T:
        """Return the answer to a command; where the connection was cut, from a new one. Every command here may be repeated."""
        with told(self.settings, what):
            client = self._connected()
            try:
                return command(client)
            except LOST:
                drop(client)
                self._client = None
            return command(self._connected())

    def _connected(self) -> IMAPClient:
        if self._client is None:
            client = connect(self.settings)
            try:
                self._select(client)
            except BaseException:
                close(client)
                raise
            self._client = client
        return self._client

    def _select(self, client: IMAPClient) -> None:
        with told(self.settings, f"cannot open the folder {self.folder}; check mailbox.folder"):
            try:
                answer = client.select_folder(self.folder, readonly=self.read_only)
            except IMAPClientReadOnlyError:
                raise MailboxError(
                    f"{server(self.settings)}: {self.folder} may only be read by {self.settings.user!r}, but messages must be "
                    "moved out of it when they are filed: give this user the right to delete in it"
                ) from None
        validity = int(answer.get(b"UIDVALIDITY", 0))
        if self._places and validity != self._validity:
            self._places.clear()  # the numbers mean other messages now; those that lie there come by again and are known
        self._validity = validity


def _batches(listing: Iterator[tuple[int, int]], messages_max: int) -> Iterator[list[int]]:
    """Yield the UIDs in runs that are neither too many nor, together, too large."""
    batch: list[int] = []
    size = 0
    for uid, size_bytes in listing:
        if batch and (len(batch) >= messages_max or size + size_bytes > BATCH_MAX_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(uid)
        size += size_bytes
    if batch:
        yield batch


def _move(client: IMAPClient, uids: list[int], target: str) -> None:
    """Move messages; UIDs that are gone are no error.

    Without MOVE: copy, mark as deleted, and take away these UIDs alone where the server can (UIDPLUS). A bare EXPUNGE or CLOSE
    would also take what other people have marked; so they stay marked, and are not listed again.
    """
    if not uids:
        return
    if client.has_capability("MOVE"):
        client.move(uids, target)
        return
    there = [uid for uid, item in client.fetch(uids, ["FLAGS"]).items() if DELETED not in item.get(b"FLAGS", ())]
    if there:
        client.copy(there, target)
        client.add_flags(there, [DELETED], silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(uids)


def _made(client: IMAPClient, name: str) -> str:
    """Return the folder's full name, after making it where it was missing."""
    full = _full(client, name)
    if not client.folder_exists(full):
        try:
            client.create_folder(full)
        except IMAPClientError:
            if not client.folder_exists(full):  # else another client made it just now
                raise
        with contextlib.suppress(IMAPClientError):  # mail programs show what is subscribed; not all servers know that
            client.subscribe_folder(full)
    return full


def _full(client: IMAPClient, name: str) -> str:
    """Return the name below the user's own part of the tree: some servers have everything below "INBOX."."""
    if not client.has_capability("NAMESPACE"):
        return name
    personal = client.namespace().personal
    prefix = personal[0][0] if personal else ""
    return name if name.startswith(prefix) else prefix + name


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is None:
        return None
    return moment.astimezone(UTC)
