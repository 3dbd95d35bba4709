"""Numbers of lists in old Word documents."""

from __future__ import annotations

import struct

from pipeline.reading.office.msdoc_lists import ListNumbers


def level(form: int, pattern: str, start: int = 1) -> bytes:
    return struct.pack("<iB23x", start, form) + struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")


def table(*levels: bytes) -> bytes:
    """Return the table of one list of nine levels, the first of them given."""
    head = struct.pack("<H", 1) + struct.pack("<i22xBx", 77, 0)
    return head + b"".join([*levels, *[level(0, "")] * (9 - len(levels))])


OVERRIDE = struct.pack("<I", 1) + struct.pack("<i12x", 77)


def test_levels_count_for_themselves() -> None:
    """A deeper level begins anew under each item; patterns may name the level above."""
    numbers = ListNumbers(table(level(0, "\0."), level(4, "\0.\1)")), OVERRIDE)
    assert [numbers.of(1, depth) for depth in (0, 1, 1, 0, 1)] == ["1.", "1.a)", "1.b)", "2.", "2.a)"]


def test_bullets_and_other_starts() -> None:
    """A bullet is a dash; a list may begin anywhere."""
    assert ListNumbers(table(level(23, "\uf0b7")), OVERRIDE).of(1, 0) == "-"
    assert ListNumbers(table(level(1, "\0.", 4)), OVERRIDE).of(1, 0) == "IV."


def test_no_list_and_damage_give_no_number() -> None:
    """What is not known is not invented."""
    assert ListNumbers(b"", b"").of(1, 0) == ""
    assert ListNumbers(table(level(0, "\0."))[:40], OVERRIDE).of(1, 0) == ""
    assert ListNumbers(table(), OVERRIDE).of(0, 0) == ""
