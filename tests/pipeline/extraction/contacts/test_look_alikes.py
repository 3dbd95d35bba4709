"""Letters that pictures show alike."""

from __future__ import annotations

from pipeline.extraction.contacts.look_alikes import looks_like


def test_look_alikes() -> None:
    """Single letters, and pairs that look like one."""
    assert looks_like("rnarc", "marc")
    assert looks_like("1ee", "lee")
    assert not looks_like("ada", "ida")
    assert not looks_like("brook", "brooks")
    assert looks_like("myd", "mvd")
    assert looks_like("mijustice", "mjustice")
    assert not looks_like("mia", "mja-")
