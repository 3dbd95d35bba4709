"""Columns that are told apart by their letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.columns_of_scripts import changes_of_script
from pipeline.reading.geometry.spots import Spot, rows_of, spotted

Setter = Callable[..., list[Word]]


@pytest.fixture
def cells(set_words: Setter) -> Callable[..., list[tuple[Spot, ...]]]:
    """Return a function that sets lines and gives the words of each."""
    return lambda lines: [row.spots for row in rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))]


NAMES = [("崔宏民", 0.1, 0.32), ("Hongmin Cui", 0.13, 0.32), ("唐利", 0.1, 0.34), ("Li Tang", 0.13, 0.34)]
POSTS = [("参赞", 0.24, 0.32), ("侦查员", 0.24, 0.34)]


def test_names_in_two_scripts_are_two_columns(cells: Callable[..., list[tuple[Spot, ...]]]) -> None:
    """The letters change at one place in every row, and back again behind the Latin names."""
    assert len(changes_of_script(cells(NAMES))) == 1
    assert len(changes_of_script(cells([*NAMES, *POSTS]))) == 2


def test_a_head_may_stand_over_both(cells: Callable[..., list[tuple[Spot, ...]]]) -> None:
    """One of three rows reaches over the place."""
    assert len(changes_of_script(cells([("Name and spelling", 0.09, 0.30), *NAMES]))) == 1


@pytest.mark.parametrize(
    "lines",
    [
        NAMES[:2],  # one row
        [("崔宏民", 0.1, 0.32), ("(Hongmin)", 0.13, 0.32), ("唐利", 0.1, 0.34), ("(Li)", 0.13, 0.34)],  # its spelling in brackets
        [("Отдел UNODC", 0.1, 0.32), ("Управление международного сотрудничества UNTOC", 0.1, 0.34)],  # at different places
        [("Judge Anna", 0.1, 0.32), ("Clerk Tom", 0.1, 0.34)],
    ],
)
def test_words_of_another_script_alone_are_no_column(cells: Callable[..., list[tuple[Spot, ...]]], lines: list[object]) -> None:
    """Running text and brackets hold them too."""
    assert changes_of_script(cells(lines)) == []
