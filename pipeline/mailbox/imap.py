"""The mailbox: yields its messages, and moves them to their folders once they are filed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, IMAPClientReadOnlyError

from config.settings import MailboxSettings
from models.errors import MailboxError
from models.mail import Move, RawMessage
from models.reply import Status
from pipeline.mailbox.arrival import in_utc
from pipeline.mailbox.connection import LOST, close, connect, drop, server, told
from pipeline.mailbox.ledger import Ledger, Memory
from pipeline.mailbox.listing import batches, undeleted
from pipeline.mailbox.moving import carry, finish, full, made, means, onward, standing

SIZES_AT_A_TIME = 500  # about 25 kB of answer

_T = TypeVar("_T")


class Mailbox:
    """One folder of a mailbox, over one connection that is made at the first use and once again where it was cut.

    A message is known by its hash; folder, UIDVALIDITY and UID only say where it lies. The ledger knows which of them need
    nothing more, so that a folder from which nothing can be moved is not read again and again.

    Args:
        settings: server, login and names of folders.
        folder: another folder than the one that is watched; it is only read, and nothing in it is moved, unless `moves`.
        ledger: where moves are written down; None: nothing outlives this object.

    Attributes:
        stays: the server lets this user only read the folder: messages are filed and stay where they are.

    Raises:
        MailboxError: by every method, where the server cannot be reached or refuses; nothing is half done then that could not
            be repeated. StoreError: the ledger refuses.
    """

    def __init__(
        self, settings: MailboxSettings, folder: str | None = None, ledger: Ledger | None = None, *, moves: bool = False
    ) -> None:
        self.settings = settings
        self.folder = folder or settings.folder
        self.read_only = folder is not None and not moves
        self.ledger = Memory() if ledger is None else ledger
        self.stays = False
        self._client: IMAPClient | None = None
        self._validity = 0  # UIDVALIDITY: UIDs mean something only together with it
        self._opened = 0  # how often the folder was opened: from one time to the next a server may have numbered it anew
        # UID -> (bytes, which opening) of every message that was yielded and not yet moved, by hash.
        self._places: dict[str, dict[int, tuple[int, int]]] = {}
        self._targets: dict[str, str] = {}  # target folders that are known to exist, by their names in the settings
        self._stayed: set[int] = set()  # UIDs of messages that are here although they were moved
        self._quiet: tuple[Any, ...] | None = None  # what the folder looked like when it held nothing to do

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
        """Yield every message of the folder that is not settled, the oldest first; bodies come in small batches, unread.

        First it ends what was begun earlier: moves of which nobody knows how far they came, and messages whose state has changed.

        Raises:
            MailboxError: also at the end, when the server would not give some of the messages: the others went before.
        """
        self.catch_up()
        looks = self._ask(f"cannot open {self.folder}", self._select)
        if looks == self._quiet:
            return
        self._quiet = None
        settled = self.ledger.settled(self.folder, self._validity)
        there = self._uids()
        uids = [uid for uid in there if uid not in settled or self._may_go(settled[uid])]
        again = [uid for uid in there if uid in settled and settled[uid] is None and uid not in self._stayed]
        if uids or again:
            yield from self._each(uids)
            yield from self._anew(again)
        else:
            self._quiet = looks

    def everything(self) -> Iterator[RawMessage]:
        """Yield every message of the folder, settled or not, as `messages` does."""
        self._ask(f"cannot open {self.folder}", self._select)
        yield from self._each(self._uids())

    def _anew(self, uids: list[int]) -> Iterator[RawMessage]:
        """Yield, of UIDs whose messages have left this folder, those that mean another message now.

        Some servers number anew and keep the UIDVALIDITY; new mail would be passed over for ever. A message that is still here
        although the server said that it was moved is left alone: moved at every poll, it would be doubled every time.
        """
        before = self.ledger.messages_at(self.folder, self._validity, uids) if uids else {}
        for raw in self._each(uids):
            places = self._places[raw.sha256]
            for uid in [uid for uid in places if before.get(uid) == raw.sha256]:
                del places[uid]
                self._stayed.add(uid)
            if places:
                yield raw
            else:
                del self._places[raw.sha256]

    def _each(self, uids: list[int]) -> Iterator[RawMessage]:
        refused: list[int] = []
        for batch in batches(self._sizes(uids), self.settings.batch_messages):
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
        if self.read_only:
            return
        for uid in tuple(self._places.get(sha256, {})):
            self._put(uid, sha256, status)
        self._places.pop(sha256, None)

    def look(self) -> str:
        """Return in one sentence what is there, for `check`; changes nothing."""
        number = self.count()
        names = [getattr(self.settings, status.value) for status in Status]
        missing = self._ask("cannot list folders", lambda client: [n for n in names if not client.folder_exists(full(client, n))])
        made_later = f"; {', '.join(missing)} will be made at the first use" if missing else ""
        return f"{server(self.settings)}: {self.folder} holds {number} message{'' if number == 1 else 's'}{made_later}"

    def folders(self, names: Iterable[str]) -> dict[str, str]:
        """Return the full names of those folders that are there, by their names in the settings."""

        def there(client: IMAPClient) -> dict[str, str]:
            complete = {name: full(client, name) for name in names}
            return {name: folder for name, folder in complete.items() if client.folder_exists(folder)}

        return self._ask("cannot list folders", there)

    def ask(self, what: str, command: Callable[[IMAPClient], _T]) -> _T:
        """Return the answer to a command that may be repeated; where the connection was cut, from a new one."""
        return self._ask(what, command)

    def select_again(self, client: IMAPClient) -> None:
        """Open the folder once more, after a command that opened another one."""
        self._select(client)

    def _put(self, uid: int, sha256: str, status: Status) -> None:
        """Move one copy; the ledger knows before and after."""
        name = getattr(self.settings, status.value)
        begun: Move | None = None

        def put(client: IMAPClient) -> None:
            nonlocal begun
            if begun is not None:
                finish(client, begun)
                return
            # Looked up at the last moment: a connection made anew may have found that the UIDs mean nothing any more.
            size, opened = self._places.get(sha256, {}).get(uid, (None, 0))
            # Numbers are certain only while the folder is open: a server that lost them may number anew under the same
            # UIDVALIDITY, and by an old number a mail would be moved that nobody has read (scripts/bench/FAULTS.md).
            if size is None or (opened != self._opened and not means(client, uid, sha256)):
                return
            if self.stays or name == self.folder:
                begun = Move(self.folder, self._validity, uid, sha256, size, status, self.folder)
                return
            begun = Move(self.folder, self._validity, uid, sha256, size, status, *self._target(client, name))
            self.ledger.begin(begun)
            carry(client, begun)

        self._ask(f"cannot move a message to {name}", put)
        if begun is not None:
            self.ledger.done(begun)

    def _target(self, client: IMAPClient, name: str) -> tuple[str, int, int]:
        """Return the folder's full name, UIDVALIDITY and UIDNEXT, after making it where it was missing."""
        known = self._targets.get(name)
        if known is not None:
            try:
                return known, *standing(client, known)
            except LOST:
                raise
            except IMAPClientError:  # a person deleted the folder meanwhile
                pass
        self._targets[name] = made(client, name)
        return self._targets[name], *standing(client, self._targets[name])

    def _may_go(self, status: Status | None) -> bool:
        """Return whether a message that had to stay here, since the folder could only be read, can be moved by now."""
        return status is not None and not self.stays and getattr(self.settings, status.value) != self.folder

    def catch_up(self) -> None:
        """End what was begun earlier, and take each message whose state has changed to the folder of its state."""
        if self.read_only:
            return
        for move in self.ledger.unfinished():
            if move.status is not None:  # else it waits to be read again, and is moved then
                self._ask("cannot end a move", partial(finish, move=move))
                self.ledger.done(move)
        for move in self.ledger.misplaced():
            self._follow(move)

    def _follow(self, move: Move) -> None:
        """Take a message whose state has changed since (`retry`, a person's decision) to the folder of its state."""
        if move.status is None:
            return
        name = getattr(self.settings, move.status.value)
        begun: Move | None = None

        def follow(client: IMAPClient) -> None:
            nonlocal begun
            if begun is not None:
                finish(client, begun)
                return
            target = made(client, name)
            if target == move.target:
                return
            begun = onward(client, move, target)
            if begun is not None:
                self.ledger.begin(begun)
                carry(client, begun)

        self._ask(f"cannot move a message to {name}", follow)
        if begun is not None:
            self.ledger.done(begun)
        self.ledger.done(move, gone=begun is None)

    def _uids(self) -> list[int]:
        """Return the UIDs of all that is not marked as deleted, ascending: in the order of arrival.

        The criterion is a flag, never a text: some servers refuse the charset of a text (BADCHARSET on Exchange and Gmail).
        """
        return sorted(self._ask(f"cannot list {self.folder}", undeleted))

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
        opened = self._opened  # the folder may be opened anew before the last of these is asked for
        for uid in uids:
            item = items.pop(uid, {})
            data = item.get(b"BODY[]")
            if data is None:  # somebody moved it away meanwhile
                continue
            sha256 = hashlib.sha256(data).hexdigest()
            self._places.setdefault(sha256, {})[uid] = (len(data), opened)
            yield RawMessage(sha256, in_utc(item.get(b"INTERNALDATE")), data)

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
            self._quiet = None  # the same figures may be those of another numbering
            self._stayed.clear()
        return self._client

    def _select(self, client: IMAPClient) -> tuple[Any, ...]:
        """Open the folder; return what it looks like: where nothing of this has changed, nothing has come."""
        with told(self.settings, f"cannot open the folder {self.folder}; check mailbox.folder"):
            try:
                answer = client.select_folder(self.folder, readonly=self.read_only)
                self.stays = False
            except IMAPClientReadOnlyError:
                answer = client.select_folder(self.folder, readonly=True)
                self.stays = True
        self._opened += 1
        validity = int(answer.get(b"UIDVALIDITY", 0))
        if validity != self._validity:
            self._stayed.clear()
            self._places.clear()  # the numbers mean other messages now; those that lie there come by again and are known
        self._validity = validity
        return tuple(answer.get(name) for name in (b"UIDVALIDITY", b"UIDNEXT", b"EXISTS", b"HIGHESTMODSEQ"))
