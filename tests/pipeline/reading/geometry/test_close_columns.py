"""Columns of a table that stand close."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.close_columns import refined
from pipeline.reading.geometry.spots import Row, rows_of, spotted

Setter = Callable[..., list[Word]]
WHOLE = (float("-inf"), float("inf"))


@pytest.fixture
def rows(set_words: Setter) -> Callable[..., list[Row]]:
    """Return a function that sets lines and gathers them in rows."""
    return lambda lines: rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))


POSTS = ("Counsellor", "Judge", "Aide-memoire", "Envoy", "Scribe")


def test_what_begins_at_one_place_far_from_the_word_before_is_a_column(rows: Callable[..., list[Row]]) -> None:
    """A joined word runs over the white in one row; nearly all others have it."""
    lines = [(post, 0.1, 0.3 + 0.02 * number) for number, post in enumerate(POSTS)]
    lines += [("Member", 0.25, 0.3 + 0.02 * number) for number in range(5)]
    lines += [("Clerk.___________Member", 0.1, 0.42)]
    assert len(refined(rows(lines), WHOLE, close=True)) == 2


def test_words_behind_a_blank_are_no_column(rows: Callable[..., list[Row]]) -> None:
    """Like words stand under each other in running text too, a blank behind the one before."""
    bodies = ("Ministry of Justice", "Ministry of Labour", "Ministry of Health", "Ministry of Defence", "Labour-and-Employment")
    lines = [(body, 0.1, 0.3 + 0.02 * number) for number, body in enumerate(bodies)]
    assert refined(rows(lines), WHOLE, close=True) == [WHOLE]


def test_two_columns_alone_are_parted_by_numbers_only(rows: Callable[..., list[Row]]) -> None:
    """Where only two columns were found, what stands close is parted only behind numbers."""
    lines = [(post, 0.1, 0.3 + 0.02 * number) for number, post in enumerate(POSTS)]
    lines += [("Member", 0.25, 0.3 + 0.02 * number) for number in range(5)]
    lines += [("Clerk.___________Member", 0.1, 0.42)]
    assert refined(rows(lines), WHOLE, close=False) == [WHOLE]


def test_a_word_whose_box_is_too_wide_hides_no_column(rows: Callable[..., list[Row]]) -> None:
    """White is left in every row, but one word seems to begin before all others of its column."""
    lines = [
        (post, 0.1, 0.3 + 0.02 * number) for number, post in enumerate(("Counsellor", "Judge", "Memoirs", "Envoy", "Scribe"))
    ]
    lines += [(name, 0.215, 0.3 + 0.02 * number) for number, name in enumerate(("Brook", "Stone", "Marsh", "Field"))]
    lines += [("Overdrawn", 0.2, 0.38)]
    assert len(refined(rows(lines), WHOLE, close=True)) == 2


def test_beside_numbers_a_column_is_found_that_a_word_reaches_over(rows: Callable[..., list[Row]]) -> None:
    """The numbers stand close to the names, and one name runs into the posts: three columns, not two."""
    lines = [(str(number + 1), 0.1, 0.3 + 0.02 * number) for number in range(6)]
    lines += [(name, 0.115, 0.3 + 0.02 * number) for number, name in enumerate(("Brook", "Stone", "Marsh", "Field", "Hill"))]
    lines += [(post, 0.25, 0.3 + 0.02 * number) for number, post in enumerate(POSTS)]
    lines += [("Underhill-of-the-Wood-Judge", 0.115, 0.4)]
    assert len(refined(rows(lines), WHOLE, close=True)) == 3


NUMBERS = ("70 85", "21 79", "21 18", "21 84", "70 19")


def test_the_blanks_within_numbers_part_no_column(rows: Callable[..., list[Row]]) -> None:
    """Groups of figures stand under each other in every row of telephone numbers with a code."""
    lines = [(f"00236 {number} {58 + at} {10 + at}", 0.1, 0.3 + 0.02 * at) for at, number in enumerate(NUMBERS)]
    assert refined(rows([("Telephone", 0.1, 0.28), *lines]), WHOLE, close=True) == [WHOLE]


def test_a_column_of_other_numbers_with_a_head_is_parted(rows: Callable[..., list[Row]]) -> None:
    """Rooms beside telephone numbers have a head of their own, and numbers with a code are no end of others."""
    lines = [(f"+236{number.replace(' ', '')}", 0.1, 0.3 + 0.02 * at) for at, number in enumerate(NUMBERS)]
    rooms = [(str(1017 + at), 0.187, 0.3 + 0.02 * at) for at in range(5)]
    assert len(refined(rows([("Phone", 0.1, 0.28), ("Room", 0.187, 0.28), *lines, *rooms]), WHOLE, close=True)) == 2
    faxes = [(f"+2369{number.replace(' ', '')}", 0.187, 0.3 + 0.02 * at) for at, number in enumerate(NUMBERS)]
    assert len(refined(rows([("Phone", 0.1, 0.28), *lines, *faxes]), WHOLE, close=True)) == 2
