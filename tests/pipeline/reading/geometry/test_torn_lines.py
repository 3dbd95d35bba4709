"""Lines of a text that a stamp has torn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Word
from pipeline.reading.geometry.columns import runs
from pipeline.reading.geometry.spots import Row, rows_of, spotted
from pipeline.reading.geometry.torn_lines import (
    announces,
    has_label,
    is_torn_line,
    is_torn_text,
    is_torn_value,
    is_within_brackets,
)

Setter = Callable[..., list[Word]]
Text = tuple[str, float, float]  # with its place
Rows = Callable[..., list[Row]]
ABOVE = ("The Permanent Mission has the honour to inform that the delegation will consist of Ms. Ada", 0.1, 0.300)
BELOW = ("the Ministry of Justice, and of Mr. Ben Stone, who will arrive on the day before the meeting", 0.1, 0.348)


@pytest.fixture
def rows(set_words: Setter) -> Rows:
    """Return a function that sets lines and gathers them in rows."""
    return lambda lines: rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))


def _gap(row: Row) -> tuple[float, float]:
    at = max(range(1, len(row.spots)), key=lambda at: row.spots[at].left - row.spots[at - 1].right)
    return row.spots[at - 1].right, row.spots[at].left


@pytest.mark.parametrize(
    ("torn", "beside", "wanted"),
    [
        ([("Brook, Counsellor for", 0.1, 0.316), ("legal affairs of the Embassy and of Dr.", 0.6, 0.316)], (ABOVE, BELOW), True),
        (
            [
                ("Brook, Counsellor", 0.1, 0.316),
                ("affairs of the Embassy and of", 0.6, 0.316),
                ("Dr. Carla Field of", 0.1, 0.332),
                ("Institute, who is sent by", 0.63, 0.332),
            ],
            (ABOVE, BELOW),
            True,
        ),
        ([("Ada Brook", 0.1, 0.316), ("Counsellor", 0.6, 0.316)], (ABOVE, ("Attaché", 0.6, 0.332)), False),  # a column goes on
        ([("Ada Brook", 0.1, 0.316), ("Counsellor", 0.6, 0.316)], ((ABOVE[0] + ":", *ABOVE[1:]), BELOW), False),  # announced
        (
            [("Ada Brook", 0.1, 0.316), ("Counsellor", 0.6, 0.316), ("Ben Stone", 0.1, 0.332), ("Attaché", 0.6, 0.332)],
            ((ABOVE[0] + ".", *ABOVE[1:]), BELOW),
            False,  # the sentence has ended, and like stands under like
        ),
        ([("Brook", 0.1, 0.316), ("legal", 0.6, 0.316)], (("Short", 0.1, 0.3), BELOW), False),  # nothing runs over the gap
        ([("Brook", 0.3, 0.316), ("legal affairs of the Embassy", 0.6, 0.316)], (ABOVE, BELOW), False),  # set in
    ],
)
def test_a_hole_in_a_text_parts_no_columns(rows: Rows, torn: list[Text], beside: tuple[Text, Text], wanted: bool) -> None:
    """The lines above and below run over it; a table is announced, or like stands under like in it."""
    down = 0.016 * (len(torn) > 2)
    found = rows([beside[0], *torn, (*beside[1][:2], 0.332 + down)])
    last = len(found) - 2
    gap = (max(_gap(row)[0] for row in found[1 : last + 1]), min(_gap(row)[1] for row in found[1 : last + 1]))
    assert is_torn_text(found, 1, last, gap) is wanted
    if wanted:
        assert runs(found) == []
        assert all(is_torn_line(found, index, _gap(found[index])) for index in range(1, last + 1))


def test_a_short_last_line_may_stand_between(rows: Rows) -> None:
    """The line above the hole is the end of an item; above that one a line runs over the gap."""
    torn = [("(head)", 0.1, 0.316), ("2. Ms. Brook,", 0.1, 0.332), ("legal affairs of the Embassy", 0.6, 0.332)]
    found = rows([ABOVE, *torn, BELOW])
    assert is_torn_text(found, 2, 2, _gap(found[2]))


def test_a_value_with_a_hole_stays_with_its_label(rows: Rows) -> None:
    """Below it another label has its value; a second label beside it is a form's."""
    lines = [("Name: Ms. Ada Bro", 0.1, 0.3), ("field)", 0.6, 0.3), ("Title: Counsellor", 0.1, 0.316)]
    found = rows(lines)
    assert is_torn_value(found, 0, _gap(found[0]))
    assert has_label(found[0].spots)
    assert runs(found) == []
    other = rows([lines[0], ("Post: Judge", 0.6, 0.3), lines[2]])
    assert not is_torn_value(other, 0, _gap(other[0]))
    last = rows(lines[:2])
    assert not is_torn_value(last, 0, _gap(last[0]))


def test_a_sentence_with_a_colon_announces(rows: Rows) -> None:
    """A label with one does not, however it is spelt."""
    told = [
        announces(rows([(text, 0.1, 0.3)])[0]) for text in ("The delegation will be as follows:", "E-mail address:", "Vienna")
    ]
    assert told == [True, False, False]


@pytest.mark.parametrize(
    ("before", "behind", "within"),
    [
        ("兹派岑振杰先生（Zhenjie", "Cen），公使；鲁慧琴女士（Huiqin", True),
        ("Judge (High", "Court)", True),
        ("Ada Brook (Ms.)", "Judge (High Court)", False),
        ("Tel. (Office", "+43 1 512", False),
        ("Ada Brook", "Judge)", False),
    ],
)
def test_brackets_hold_a_line_together(set_words: Setter, before: str, behind: str, *, within: bool) -> None:
    """One that opens before white and closes in the word behind it."""
    spots = [
        spotted(set_words([(text, left, 0.3)]), 0.01, 0.707, right_to_left=False) for text, left in ((before, 0.1), (behind, 0.6))
    ]
    assert is_within_brackets(spots[0], spots[1][0]) is within
