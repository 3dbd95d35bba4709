"""Tests of rows that hold the last word of the name above."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell
from pipeline.extraction.lists.name_rests import are_two_names, is_rest_of_name, wants_more
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.words.lexicon import lexicon

LEFT = (0.1, 0.34, 0.6, 0.8)
COLUMNS = Columns(("name", "title", "role", "phone"), ((), (), (), ()))


def _row(build: Any, top: float, *texts: str) -> list[Cell]:
    lines = [(build.line(text, top, left),) if text else () for text, left in zip(texts, LEFT, strict=True)]
    return [Cell(1, column, cell) for column, cell in enumerate(lines, 1)]


@pytest.fixture
def above(build: Any) -> list[list[Cell]]:
    """Returns two persons' rows, the second name as long as its column is wide."""
    return [
        _row(build, 0.1, "MARTA VERLIN", "Adviser", "Member", "22 40 11"),
        _row(build, 0.2, "MANUELA VILLE", "Judge", "Member", "22 40 12"),
    ]


def test_a_word_without_room_above_goes_on(build: Any, above: list[list[Cell]]) -> None:
    """It is the rest of a name where all others have a role and the row has none."""
    assert is_rest_of_name(_row(build, 0.3, "ORDOVANEZ", "Ministry of Justice", "", "22 40"), above, COLUMNS)


@pytest.mark.parametrize(
    "texts",
    [
        ("ORDOVANEZ", "Ministry of Justice", "Member", "22 40 13"),  # a role of his own
        ("LEO ORDOVANEZ", "Ministry of Justice", "", ""),  # a whole name
        ("", "Ministry of Justice", "", ""),
    ],
)
def test_a_person_is_no_rest(build: Any, above: list[list[Cell]], texts: tuple[str, ...]) -> None:
    """Neither with a role nor with two words."""
    assert not is_rest_of_name(_row(build, 0.3, *texts), above, COLUMNS)


def test_a_word_that_had_room_above_is_a_name(build: Any, above: list[list[Cell]]) -> None:
    """Nobody begins a line where the word fits behind the one above; an address in both rows tells two persons too."""
    above[-1] = _row(build, 0.2, "IDA LEE", "Judge", "Member", "22 40 12")
    assert not is_rest_of_name(_row(build, 0.3, "ORDO", "Ministry of Justice", "", "22 40"), above, COLUMNS)
    above[-1] = _row(build, 0.2, "MANUELA VILLE", "Judge", "Member", "m@mfa.example")
    assert not is_rest_of_name(_row(build, 0.3, "ORDOVANEZ", "Judge", "", "o@mfa.example"), above, COLUMNS)


def test_a_small_word_wants_more(build: Any) -> None:
    """A capital alone does not: it is dirt."""
    assert wants_more(_row(build, 0.1, "MARTA VERLIN", "Director of", "", ""), {"of", "a"})
    assert not wants_more(_row(build, 0.1, "MARTA VERLIN", "Ministry of Justice A", "", ""), {"of", "a"})


@pytest.mark.parametrize(
    ("above", "below", "two"),
    [
        ("霍思宁", "应光涛", True),
        ("欧阳建华", "王强", True),
        ("欧阳", "建华", False),  # one name over two lines
        ("霍思宁", "（团长）", False),
        ("HUO Sining", "YING Guangtao", False),
    ],
)
def test_whole_chinese_names_are_two_persons(knowledge: Knowledge, above: str, below: str, two: bool) -> None:
    """A person without courtesy form and telephone was joined to the one above."""
    assert are_two_names(above, below, lexicon(knowledge)) is two


def test_a_row_without_courtesy_form_is_a_person(delegates_of_mail: Any) -> None:
    """All others have one, and he has a name, a post and a body."""
    rows = [
        "称谓,姓名,职衔,部门,电话",
        "女士,庞雪雯,主任,公安部,+86 10 1296 9975",
        "先生,霍思宁,随员,,+86 10 1213 9608",
        ",应光涛,处长,外交部,",
    ]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split(",")) + "</tr>" for row in rows)
    found = delegates_of_mail(f"<p>CU 2009/33 (A)</p><table>{table}</table>", "html")
    assert [one.name.value for one in found] == ["庞雪雯", "霍思宁", "应光涛"]
