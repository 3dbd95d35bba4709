"""Times of arrival from headers that strangers wrote."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mailbox.arrival import received


def test_the_topmost_received_header_counts() -> None:
    """The last server on the way wrote it; folded lines and the zone are understood."""
    message = (
        b"Received: from a.example (a.example [192.0.2.1])\r\n\tby mx.example; Tue, 10 Mar 2009\r\n 09:30:00 +0100\r\n"
        b"Received: from x by y; Mon, 9 Mar 2009 09:30:00 +0100\r\nDate: Sun, 8 Mar 2009 10:00:00 +0000\r\n\r\nbody"
    )
    assert received(message) == datetime(2009, 3, 10, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "headers",
    [
        b"Date: Sun, 8 Mar 2009 10:00:00 +0000",
        b"date:Sun, 8 Mar 2009 10:00:00 GMT",
        b"Received: by y; yesterday\nDate: Sun, 8 Mar 2009 11:00:00 +0100",
        b"Received: by y\nDate: Sun, 8 Mar 2009 10:00:00 -0000",
        b"Received: by y; Thu, 1 Jan 1970 00:00:00 +0000\nDate: Sun, 8 Mar 2009 10:00:00 +0000",
    ],
)
def test_else_the_date_header(headers: bytes) -> None:
    """Where there is no Received header, or none that makes sense, the sender's date stands in."""
    assert received(headers + b"\n\nbody") == datetime(2009, 3, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\r\n\r\nDate: Sun, 8 Mar 2009 10:00:00 +0000",
        b"Date: nonsense\r\n\r\n",
        b"Date: Sun, 8 Mar 99999 10:00:00 +0000",
        b"Date: 1",
    ],
)
def test_else_nothing(message: bytes) -> None:
    """The body is not searched, and nonsense is no time."""
    assert received(message) is None


@given(st.binary(max_size=300), st.binary(max_size=60))
def test_no_bytes_raise(start: bytes, stamp: bytes) -> None:
    """Whatever strangers write, the answer is a time in UTC or None."""
    for message in (start, b"Date: " + stamp + b"\r\n\r\n" + start, b"Received: x; " + stamp):
        moment = received(message)
        assert moment is None or moment.tzinfo is UTC


def test_endless_headers_cost_no_time() -> None:
    """Ten megabytes of header are cut, not read."""
    started = time.monotonic()
    received(b"Received: " + b"(" * 10_000_000 + b"; x\r\n\r\n")
    received(b"Received: a; " + b"1 " * 5_000_000)
    assert time.monotonic() - started < 1
