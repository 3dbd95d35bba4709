"""Which messages a folder holds, and in which portions they are fetched."""

from __future__ import annotations

from typing import Any

import pytest
from imapclient.exceptions import IMAPClientError

from pipeline.mailbox.listing import BATCH_MAX_BYTES, batches, numbers, undeleted


def test_batches_are_bounded_in_number_and_size() -> None:
    """No batch holds more than asked for; a message that is too large for company comes alone; none is left out."""
    half = BATCH_MAX_BYTES // 2
    listing = [(1, 10), (2, half), (3, half), (4, 3 * BATCH_MAX_BYTES), *((number, 10) for number in range(5, 12))]
    made = list(batches(iter(listing), 4))
    assert made == [[1, 2], [3], [4], [5, 6, 7, 8], [9, 10, 11]]
    assert list(batches(iter([]), 4)) == []


def test_ranges_of_numbers_are_read() -> None:
    """What a server gives as ranges (ESEARCH) is taken apart, whichever end of a range comes first."""
    assert list(numbers("3,5:7,10:9")) == [3, 5, 6, 7, 9, 10]


class Server:
    """Answers a search as ranges, or not at all; a plain search answers each number."""

    def __init__(self, ranges: list[bytes] | None, answer: str = "OK") -> None:
        self.ranges, self.answer = ranges, answer
        self._imap = self
        self.asked: list[str] = []

    def has_capability(self, name: str) -> bool:
        return name == "ESEARCH"

    def response(self, _name: str) -> tuple[str, list[Any]]:
        return "ESEARCH", self.ranges if self.asked else [None]

    def uid(self, *words: str) -> tuple[str, list[bytes]]:
        self.asked.append(" ".join(words))
        return self.answer, [b"said"]

    def search(self, criteria: list[str]) -> list[int]:
        self.asked += criteria
        return [1, 2]


def test_many_numbers_come_as_ranges() -> None:
    """A server that can (RFC 4731) answers in a few bytes; an empty folder has no range."""
    server = Server([b'(TAG "A1") UID ALL 1:3,7'])
    assert undeleted(server) == [1, 2, 3, 7]
    assert server.asked == ["SEARCH RETURN (ALL) UNDELETED"]
    assert undeleted(Server([b'(TAG "A1") UID'])) == []


def test_a_server_that_promises_more_than_it_does_is_asked_plainly() -> None:
    """Where no ranges come although they were announced, a plain search is made; a refusal is an error."""
    assert undeleted(Server([None])) == [1, 2]
    with pytest.raises(IMAPClientError, match="said"):
        undeleted(Server(None, "NO"))
