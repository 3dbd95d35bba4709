"""The ledger that forgets with the process."""

from __future__ import annotations

from dataclasses import replace

from models.mail import Move
from models.reply import Status
from pipeline.mailbox.ledger import Memory

MOVE = Move("INBOX", 7, 3, "a" * 64, 5, Status.FILED, "Filed", 9, 12)


def test_a_move_is_begun_and_done() -> None:
    """It is unfinished in between, and settled afterwards, in its own folder and its own UIDVALIDITY only."""
    ledger = Memory()
    ledger.begin(MOVE)
    assert ledger.unfinished() == (MOVE,)
    ledger.done(MOVE)
    assert ledger.unfinished() == ledger.misplaced() == ()
    assert ledger.settled("INBOX", 7) == {3: None}
    assert ledger.settled("INBOX", 8) == ledger.settled("Filed", 7) == {}
    ledger.done(replace(MOVE, uid=4, target="INBOX"))
    assert ledger.settled("INBOX", 7)[4] is Status.FILED
    assert ledger.messages_at("INBOX", 7, [3, 5]) == {3: MOVE.sha256}
