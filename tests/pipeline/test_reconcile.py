"""Whether mailbox, books and archive agree; with a real mailbox in tests/system/test_moves.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.mail import RawMessage
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.reconcile import Agreement, reconcile


def test_books_without_an_original_are_named(books: Store, sample: Any, tmp_path: Path) -> None:
    """What only a back-up can bring back is told, once, and is not called repaired."""
    archive = Archive(tmp_path / "archive")
    (kept_reply, kept), (lost_reply, lost) = sample.reply(1), sample.reply(2)
    books.file(kept_reply, kept)
    books.file(lost_reply, lost)
    archive.keep(kept)
    agreement = Agreement()
    (found,) = reconcile((), archive, books, agreement)
    assert found.sha256 == lost.sha256
    assert not found.repaired
    assert (agreement.originals, agreement.elsewhere) == (1, 2)


def test_an_original_without_books_waits_to_be_read(books: Store, sample: Any, tmp_path: Path) -> None:
    """Books that were restored from yesterday get back what came since."""
    archive = Archive(tmp_path / "archive")
    raw: RawMessage = sample.reply(1)[1]
    archive.keep(raw)
    (found,) = reconcile((), archive, books, Agreement())
    assert found.repaired
    assert list(books.waiting()) == [raw.sha256]
    assert list(reconcile((), archive, books, Agreement())) == []
