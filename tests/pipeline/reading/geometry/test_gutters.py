"""What rows in columns leave white between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.gutters import GUTTER, WIDE_GAP, gaps, narrowed, runs_through
from pipeline.reading.geometry.spots import Row, rows_of, spotted

Setter = Callable[..., list[Word]]


@pytest.fixture
def row(set_words: Setter) -> Callable[..., Row]:
    """Return a function that sets one row of words at places."""

    def set_row(*pieces: tuple[str, float]) -> Row:
        (found,) = rows_of(spotted(set_words([(text, left, 0.3) for text, left in pieces]), 0.01, 0.707, right_to_left=False))
        return found

    return set_row


def test_white_is_a_gap_from_a_width_on(row: Callable[..., Row]) -> None:
    """A blank between two words is none."""
    one = row(("Ada Brook", 0.1), ("Judge", 0.4))
    assert len(gaps(one, WIDE_GAP)) == 1
    assert gaps(row(("Ada Brook", 0.1)), GUTTER) == []


def test_a_longer_word_leaves_less_of_a_gutter(row: Callable[..., Row]) -> None:
    """What it reaches into is no longer white; what stands beside it is as before."""
    head = row(("Name", 0.1), ("Post", 0.4), ("Body", 0.7))
    gutters = gaps(head, GUTTER)
    step = narrowed(gutters, gaps(head, WIDE_GAP), row(("Anastasia Brook", 0.1), ("Judge", 0.4)))
    assert step is not None
    (first, second), _ = step
    assert first[0] > gutters[0][0]
    assert second[1] == gutters[1][1]


def test_a_row_that_covers_the_only_wide_gutter_is_of_no_table(row: Callable[..., Row]) -> None:
    """A line of text runs through it."""
    head = row(("Name", 0.1), ("Post", 0.4))
    wide = gaps(head, WIDE_GAP)
    assert narrowed(wide, wide, row(("The persons named below will attend the meeting", 0.1))) is None


def test_a_sentence_below_a_table_runs_through_its_columns(row: Callable[..., Row]) -> None:
    """Words of both rows begin behind the gutters that it covers; two texts side by side have no such gutters."""
    head = row(("M./Mme", 0.05), ("Nom", 0.15), ("Qualité", 0.3), ("Ministère", 0.75))
    first = row(("Mme", 0.05), ("Verné", 0.15), ("Juge", 0.3), ("Justice", 0.75))
    gutters = gaps(head, GUTTER)
    sentence = row(("Les délégués sont attendus le 13 avril 2009 ici", 0.05))
    assert runs_through(gutters, [head, first], sentence)
    assert not runs_through(gutters, [head], sentence)
    assert not runs_through(gutters, [head, row(("Anna Maria Ada", 0.05), ("Justice", 0.75))], sentence)
    assert not runs_through(gutters, [head, first], row(("Anna", 0.15), ("Juge", 0.3)))


def test_a_word_may_begin_a_dot_before_its_column(row: Callable[..., Row]) -> None:
    """What is left before it is still white between columns; a word that reaches over the gutter leaves none."""
    head = row(("Name", 0.05), ("Post", 0.3), ("Body", 0.6), ("Role", 0.8))
    gutters = [(10.0, 19.0), (41.4, 42.4), (52.0, 56.6)]
    left = row(("Name", 0.05), ("Post", 0.3), ("la Mission", 0.596))
    assert head.spots[2].left - left.spots[2].left < 0.5
    step = narrowed(gutters, [(41.4, 42.4), (52.0, 56.6)], left)
    assert step is not None
    assert len(step[0]) == 3
    assert narrowed(gutters, [(41.4, 42.4), (52.0, 56.6)], row(("Name", 0.05), ("Post", 0.3), ("Mission", 0.58))) is None


def test_a_narrow_gap_stays_beside_a_row_with_nothing_in_it(row: Callable[..., Row]) -> None:
    """The last lines of a cell's name and post, "Owona | Cooperation", fell out of the table and were lost."""
    major = [(13.7, 17.5), (30.9, 31.799)]  # the second one left narrower than a gutter by a long word that begins its column
    step = narrowed(major, major, row(("Ow", 0.1), ("Post", 0.3)))
    assert step is not None
    assert step[1][-1] == major[-1]
