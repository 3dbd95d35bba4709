"""What is written down of each move, so that one whose answer was lost is neither repeated nor forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from models.mail import Move
from models.reply import Status


class Ledger(Protocol):
    """Where moves of one mailbox are written down; `pipeline.filing.deliveries.Deliveries`. All may raise StoreError."""

    def settled(self, folder: str, validity: int) -> Mapping[int, Status | None]:
        """Return the UIDs of this folder that are done with: the status of those that stay in it, None for those that left."""

    def messages_at(self, folder: str, validity: int, uids: Sequence[int]) -> Mapping[int, str]:
        """Return the hash of the message that each of these UIDs meant when it was written down; unknown ones are left out."""

    def unfinished(self) -> tuple[Move, ...]:
        """Return the moves that were begun and never noted as done."""

    def misplaced(self) -> tuple[Move, ...]:
        """Return, for each message whose state has changed since it was put somewhere, where that was and its state now."""

    def begin(self, move: Move) -> None:
        """Write down that this will be tried now."""

    def done(self, move: Move, *, gone: bool = False) -> None:
        """Write down that it is where it belongs, or that somebody took it away (`gone`)."""


@dataclass
class Memory:
    """A ledger that forgets with the process: for folders that are only looked at."""

    finished: dict[tuple[str, int], dict[int, Status | None]] = field(default_factory=dict)
    begun: dict[tuple[str, int, int], Move] = field(default_factory=dict)
    hashes: dict[tuple[str, int, int], str] = field(default_factory=dict)

    def settled(self, folder: str, validity: int) -> Mapping[int, Status | None]:
        return self.finished.get((folder, validity), {})

    def messages_at(self, folder: str, validity: int, uids: Sequence[int]) -> Mapping[int, str]:
        return {uid: self.hashes[folder, validity, uid] for uid in uids if (folder, validity, uid) in self.hashes}

    def unfinished(self) -> tuple[Move, ...]:
        return tuple(self.begun.values())

    def misplaced(self) -> tuple[Move, ...]:
        return ()

    def begin(self, move: Move) -> None:
        self.begun[move.folder, move.validity, move.uid] = move

    def done(self, move: Move, *, gone: bool = False) -> None:
        del gone
        self.begun.pop((move.folder, move.validity, move.uid), None)
        self.hashes[move.folder, move.validity, move.uid] = move.sha256
        stays = move.status if move.target == move.folder else None
        self.finished.setdefault((move.folder, move.validity), {})[move.uid] = stays
