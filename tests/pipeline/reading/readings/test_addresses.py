"""Mail addresses read once more."""

from __future__ import annotations

import numpy as np
import pytest

from models.page import Box, Line, Word
from pipeline.reading.readings.addresses import reread

PAGE = np.full((1000, 700), 255, dtype=np.uint8)


def word(text: str, left: float, right: float) -> Word:
    """Return a word of a fixed line."""
    return Word(text, Box(left, 0.3, right, 0.31), 0.8)


@pytest.mark.parametrize(
    ("second", "third", "kept"),
    [
        (["Qa.", "ada.brook@example.t"], "oa: ada.brook@example.tj", "ada.brook@example.tj"),
        (["(ada_brook@examp1e.org);"], "(ada_brook@example.org);", "(ada_brook@example.org);"),
        (["ada_off1ce1", "1@example.org", "sul"], "ada_office11@example.org:<l", "ada_office11@example.org"),
        (["ada@example.org.ps"], "ada@example.org.p", "ada@example.org.ps"),
    ],
)
def test_the_third_reading_spells_the_address(second: list[str], third: str, kept: str) -> None:
    """It stands where the second reading had it, with the marks around it; what only one of them cut off is kept."""
    width = 0.8 / len(second)
    words = [word(text, 0.1 + width * index, 0.09 + width * (index + 1)) for index, text in enumerate(second)]
    result = reread(words, [Line(tuple(words))], PAGE, lambda _: (third, 0.9))
    assert kept in [one.text for one in result]
    assert sum("@" in one.text for one in result) == 1


def test_agreement_makes_sure() -> None:
    """Two readings that are equal are right nearly always, two that differ are a question."""
    line = Line((word("ada@example.org", 0.1, 0.4),))
    (agreed,) = reread(line.words, [line], PAGE, lambda _: ("ada@example.org", 0.9))
    (disputed,) = reread(line.words, [line], PAGE, lambda _: ("ad@example.org", 0.9))
    assert agreed.confidence > 0.95 > 0.8 > disputed.confidence


def test_lines_without_an_address_are_not_read_again() -> None:
    """Nothing is asked of the engine, and nothing changes."""
    line = Line((word("Вена", 0.1, 0.2),))

    def never(_: object) -> tuple[str, float]:
        raise AssertionError

    assert reread(line.words, [line], PAGE, never) == list(line.words)


def test_another_address_does_not_replace_it() -> None:
    """What is not alike speaks of something else."""
    line = Line((word("ada@example.org", 0.1, 0.4),))
    assert reread(line.words, [line], PAGE, lambda _: ("ben.stone@mission.example", 0.9)) == list(line.words)


def test_a_first_letter_read_in_the_other_script_is_part_of_the_address() -> None:
    """A Cyrillic "о" by itself before "ffice@…" made a word of its own, and closed the gap between two columns."""
    torn, rest = Word("о", Box(0.1, 0.3, 0.11, 0.31), 0.0), Word("ffice@example.org", Box(0.11, 0.3, 0.4, 0.31), 0.8)
    (kept,) = reread([torn, rest], [Line((rest,))], PAGE, lambda _: ("office@example.org", 0.9))
    assert (kept.text, kept.box.left, kept.box.right) == ("office@example.org", 0.1, 0.4)
    other = Word("и", Box(0.1, 0.3, 0.11, 0.31), 0.9)
    assert len(reread([other, rest], [Line((rest,))], PAGE, lambda _: ("office@example.org", 0.9))) == 2


@pytest.mark.parametrize("left", [0.5, 0.1])
def test_the_rest_of_a_broken_address_is_read_too(left: float) -> None:
    """Below it in a cell, or at the beginning of the next line; a next line that holds something else stays."""
    head = Word("ada@mvd-", Box(0.5, 0.3, 0.6, 0.31), 0.9)
    rest = Word("соор.д0у.47", Box(left, 0.32, left + 0.1, 0.33), 0.2)
    lines = [Line((head,))]
    readings = iter([("ada@mvd-", 0.9), ("coop.gov.uz", 0.9)])
    assert [one.text for one in reread([head, rest], lines, PAGE, lambda _: next(readings))] == ["ada@mvd-", "coop.gov.uz"]
    readings = iter([("ada@mvd-", 0.9), ("3amecrnren", 0.9), ("3amecrnren", 0.9)])
    assert [one.text for one in reread([head, rest], lines, PAGE, lambda _: next(readings))][1] == "соор.д0у.47"


def test_an_address_that_the_second_reading_lacks() -> None:
    """Its "@" amid letters of the other script tells where it stands; a person is asked. Where none is read, nothing changes."""
    words = [word("Рота", 0.1, 0.2), word("айа-го@пи-уепа.", 0.3, 0.5), word("и", 0.505, 0.52)]
    assert [one.text for one in reread(words, [], PAGE, lambda _: ("ada-ro@mid-vena.uz", 0.9))] == ["Рота", "ada-ro@mid-vena.uz"]
    assert reread(words, [], PAGE, lambda _: ("aia-ro", 0.9)) == words
    seen = Line((word("ada-ro@mid-vena.uz", 0.3, 0.52),))
    (_, address) = reread(words, [seen], PAGE, lambda _: ("ada-ro@mid-vena.uz", 0.9))
    assert (address.text, address.confidence > 0.95) == ("ada-ro@mid-vena.uz", True)
