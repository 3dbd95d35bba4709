"""Packed rich text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.mail.lzfu import PackedError, unpacked_rtf

# The two examples of the specification. Source: MS-OXRTFCP, 4.1 and 4.2.
PLAIN = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af86820776f726c647d0af80af8")
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b514100042057585 9 5a0d6e7d010eb0".replace(" ", ""))


def test_references_into_what_both_sides_know_are_followed() -> None:
    """Rich text begins with words that are never sent."""
    assert unpacked_rtf(PLAIN, 1_000).startswith(b"{\\rtf1\\ansi\\ansicpg1252")


def test_a_reference_may_cross_its_own_end() -> None:
    """Repeated letters are copied from what is just being written."""
    assert unpacked_rtf(CROSSING, 1_000) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_too_much_is_refused() -> None:
    """The size is known before anything is unpacked."""
    with pytest.raises(PackedError, match="unpacked_max_bytes"):
        unpacked_rtf(PLAIN, 10)


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Damaged data gives what came before the damage."""
    unpacked_rtf(b"\0\0\0\0\xff\0\0\0LZFu" + bytes(4) + data, 1_000)
