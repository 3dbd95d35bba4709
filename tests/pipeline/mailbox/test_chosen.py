"""Some messages of a source."""

from __future__ import annotations

from collections.abc import Iterator

from models.mail import RawMessage
from models.reply import Status
from pipeline.mailbox.chosen import Chosen


class Two:
    """A source of two messages that remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, Status]] = []

    def count(self) -> int | None:
        return 2

    def messages(self) -> Iterator[RawMessage]:
        yield from (RawMessage("a" * 64, None, b"a"), RawMessage("b" * 64, None, b"b"))

    def acknowledge(self, sha256: str, status: Status) -> None:
        self.told.append((sha256, status))


def test_only_the_wanted_ones_pass() -> None:
    """Others are not yielded; what is filed is told to the source itself."""
    source = Two()
    chosen = Chosen(source, lambda raw: raw.data == b"b")
    assert [raw.data for raw in chosen.messages()] == [b"b"]
    assert chosen.count() is None
    chosen.acknowledge("b" * 64, Status.FILED)
    assert source.told == [("b" * 64, Status.FILED)]
