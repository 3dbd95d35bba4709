"""Headers within limits."""

from __future__ import annotations

import time

from config.settings import ReadingSettings
from pipeline.reading.mail.heads import FIELD_MAX_BYTES, bounded

LIMITS = ReadingSettings(headers_max=10, headers_max_bytes=50_000)


def test_ordinary_headers_are_left_as_they_are() -> None:
    """Not a byte is changed, in any kind of line ending."""
    for end in (b"\n", b"\r\n", b"\r"):
        data = end.join([b"From: a@b.example", b"Subject: one", b" and more", b"", b"Body: this is no header"])
        assert bounded(data, LIMITS) == (data, "")


def test_of_too_many_headers_the_needed_ones_are_kept() -> None:
    """What tells sender, subject and parts stands at the end of a thousand others, and is still there."""
    head = b"".join(b"X-%d: value\r\n" % number for number in range(1_000))
    data, detail = bounded(head + b"Subject: note\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\nBody\r\n\r\nmore", LIMITS)
    assert data.startswith(b"X-0: value\r\n")
    assert data.endswith(b"Subject: note\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\nBody\r\n\r\nmore")
    assert data.count(b"X-") == 10
    assert "990 were left out" in detail


def test_a_header_of_megabytes_is_cut() -> None:
    """The others, and the body, are not touched."""
    data, detail = bounded(b"X: " + b"a" * 3_000_000 + b"\r\nSubject: note\r\n\r\nBody", LIMITS)
    assert len(data) < 2 * FIELD_MAX_BYTES
    assert data.endswith(b"\nSubject: note\r\n\r\nBody")
    assert "1 cut" in detail


def test_its_time_grows_with_the_length_only() -> None:
    """Half a million folded lines take no more than a moment."""
    started = time.process_time()
    bounded(b"X: a\r\n" + b" b\r\n" * 500_000 + b"\r\nBody", LIMITS)
    assert time.process_time() - started < 5
