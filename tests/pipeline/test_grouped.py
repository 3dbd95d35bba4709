"""Messages in groups."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.errors import MailboxError
from models.mail import RawMessage
from pipeline import grouped
from pipeline.grouped import groups


def message(number: int, size_bytes: int = 1) -> RawMessage:
    return RawMessage(f"{number:064x}", None, b"x" * size_bytes)


@pytest.mark.parametrize(("number", "sizes"), [(0, []), (3, [3]), (4, [4]), (9, [4, 4, 1])])
def test_every_message_is_in_one_group(number: int, sizes: list[int]) -> None:
    """In the source's order, as many together as allowed."""
    messages = [message(each) for each in range(number)]
    found = list(groups(iter(messages), 4))
    assert [len(group) for group in found] == sizes
    assert [raw for group in found for raw in group] == messages


def test_large_messages_come_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory stays flat, however large they are."""
    monkeypatch.setattr(grouped, "BYTES", 10)
    sizes = (4, 4, 4, 30, 1)
    found = list(groups(message(number, size) for number, size in enumerate(sizes)))
    assert [[len(raw.data) for raw in group] for group in found] == [[4, 4, 4], [30], [1]]


def test_what_came_before_the_source_failed_is_there() -> None:
    """And the failure is told after it."""

    def failing() -> Iterator[RawMessage]:
        yield message(1)
        yield message(2)
        raise MailboxError("gone")

    found = groups(failing(), 5)
    assert next(found) == [message(1), message(2)]
    with pytest.raises(MailboxError):
        next(found)
