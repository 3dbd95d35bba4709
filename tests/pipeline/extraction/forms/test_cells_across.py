"""Values written once across the columns of several persons. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Box, Cell, Line, Word
from pipeline.extraction.forms.cells_across import with_values_across
from pipeline.extraction.forms.shared_labels import persons_apart
from pipeline.extraction.words.lexicon import Lexicon

LABELS, FIRST, SECOND = 0.1, 0.3, 0.6  # where the columns begin, from the side where the reading begins


def _cell(text: str, column: int, begin: float, *, from_right: bool) -> Cell:
    """Return the cell of one line, a hundredth of the page for a letter, that begins there."""
    end = begin + 0.01 * len(text)
    left, right = (1 - end, 1 - begin) if from_right else (begin, end)
    word = Word(text, Box(left, 0.1, right, 0.12), 1.0)
    return Cell(1, column, (Line((word,)),) if text else ())


def _row(label: str, first: str, second: str, *, at: float = FIRST, right: bool = False) -> tuple[Cell, ...]:
    places = ((label, LABELS), (first, at), (second, SECOND))
    return tuple(_cell(text, column, begin, from_right=right) for column, (text, begin) in enumerate(places, 1))


@pytest.mark.parametrize(
    ("name", "post", "body"),
    [
        ("Name", "Position", "Organisation"),
        ("Nom", "Fonction", "Organisme"),
        ("Nombre", "Cargo", "Adscripción"),
        ("ФИО", "Должность", "Место работы"),
        ("الاسم", "الوظيفة", "الجهة"),
        ("姓名", "职务", "单位"),
    ],
)
def test_what_reaches_over_the_border_is_of_both(words: Lexicon, name: str, post: str, body: str) -> None:
    """In six languages, one of which is read from the right: the second person's body was lost, and nobody was asked."""
    right = name == "الاسم"
    rows = [
        _row(name, "Ada Brook", "Ilse Marenko", right=right),
        _row(post, "Judge", "Consul", right=right),
        _row(body, "Ministry of Justice", "", at=0.5, right=right),
    ]
    apart = persons_apart(rows, 3, words)
    assert apart is not None
    assert [[cell.text for cell in person[2]] for person in apart] == [[body, "Ministry of Justice"]] * 2


def test_it_may_have_been_read_in_either_column(words: Lexicon) -> None:
    """Its middle stands in the second one."""
    rows = [_row("Name", "Ada Brook", "Ilse Marenko"), _row("Position", "Judge", "Consul")]
    label, first, second = _row("Organisation", "Ministry of Justice", "", at=0.5)
    told = with_values_across([*rows, (label, second, first)], words)
    assert [cell.text for cell in told[2]] == ["Organisation", "Ministry of Justice", "Ministry of Justice"]


@pytest.mark.parametrize(
    ("label", "at", "second"),
    [
        ("Organisation", FIRST, ""),  # ends before the border
        ("E-mail", 0.5, ""),  # nobody shares it
        ("Name", 0.5, ""),
        ("Organisation", 0.5, "Court"),  # who has one of his own
    ],
)
def test_what_ends_in_its_column_is_of_one(words: Lexicon, label: str, at: float, second: str) -> None:
    """So is a name, and an address."""
    rows = [
        _row("Name", "Ada Brook", "Ilse Marenko"),
        _row("Position", "Judge", "Consul"),
        _row(label, "Ministry of Justice", second, at=at),
    ]
    assert with_values_across(rows, words) is rows


def test_a_column_that_begins_nowhere_has_no_border(words: Lexicon) -> None:
    """Its cells are set in the middle: a long one may begin before the short ones."""
    rows = [_row("Name", "Ada Brook", "Ilse Marenko"), _row("Organisation", "Ministry of Justice", "", at=0.5)]
    other = (*_row("Position", "Judge", "")[:2], _cell("Consul", 3, 0.65, from_right=False))
    assert with_values_across([rows[0], other, rows[1]], words) == [rows[0], other, rows[1]]


@pytest.mark.parametrize(
    ("bodies", "read", "asked"),
    [
        (("Ministry of Justice", "", ""), ["Ministry of Justice"] * 3, [False, True, True]),
        (("", "High Court", ""), ["High Court"] * 3, [True, False, True]),
        (("High Court", "", "Police"), ["High Court", "High Court", "Police"], [False, True, False]),
        (("", "High Court", "Police"), [None, "High Court", "Police"], [False] * 3),
        (("High Court", "Embassy", "Police"), ["High Court", "Embassy", "Police"], [False, False, False]),
        (("", "", ""), [None] * 3, [False] * 3),
    ],
)
def test_where_no_border_is_seen_it_is_asked_about(
    delegates_of_mail: Any, bodies: tuple[str, ...], read: list[str | None], asked: list[bool]
) -> None:
    """In a typed table, whose columns have no places: one may have been written for all."""
    rows = [("Name", "Ada Brook", "Ilse Marenko", "Tom Lall"), ("Position", "Judge", "Consul", "Clerk"), ("Body", *bodies)]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    told = delegates_of_mail(f"<p>CU 2009/33 (A). Our delegation:</p><table>{cells}</table>", "html")
    assert [person.organisation.value for person in told] == read
    assert [bool(person.organisation.value and person.organisation.confidence < 0.5) for person in told] == asked
