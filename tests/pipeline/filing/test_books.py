"""What became of every message."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from pipeline.filing.store import Store


def test_every_message_has_one_line_in_the_contracts_form(books: Store, sample: Any) -> None:
    """Hash, state, reason, Message-ID and the names: for filed, failed and pending messages."""
    books.file(*sample.reply(1, "Ana LIMA", "李伟"))
    books.file(*sample.unread(2))
    _, waiting = sample.reply(3)
    books.expect(waiting)
    filed, failed, pending = (line.as_json() for line in books.messages())
    assert filed == {
        "sha256": sample.reply(1)[1].sha256,
        "state": "filed",
        "reason": "",
        "message_id": "<1@mission.example.org>",
        "records": [{"name": "Ana LIMA"}, {"name": "李伟"}],
    }
    assert failed["state"] == "failed"
    assert failed["reason"].endswith("Ask the sender for a copy without password.")
    assert failed["records"] == []
    assert (pending["state"], pending["message_id"]) == ("pending", None)


def test_a_state_picks_its_messages(books: Store, sample: Any) -> None:
    """`--status failed` shows the failed ones alone; "pending" counts as a state."""
    books.file(*sample.reply(1))
    books.file(*sample.unread(2))
    books.expect(sample.reply(3)[1])
    assert [line.subject for line in books.messages("failed")] == ["Note 2"]
    assert [line.sha256 for line in books.messages("pending")] == [sample.reply(3)[1].sha256]
    assert list(books.messages("review")) == []


def test_a_persons_word_on_the_state_counts(books: Store, sample: Any) -> None:
    """What somebody has settled is listed as settled, under its new state only."""
    made, raw = sample.reply(1, "Ana LIMA")
    books.file(sample.doubted(made, 0.4), raw)
    with books.database.writing("correcting") as connection:
        connection.execute(
            sa.text(
                "INSERT INTO correction (message_id, made, person, path, old, new, why) "
                "VALUES (1, '2009-04-01', 'Clerk', 'status', 'review', 'filed', 'all seen')"
            )
        )
    assert [line.state for line in books.messages("filed")] == ["filed"]
    assert list(books.messages("review")) == []
