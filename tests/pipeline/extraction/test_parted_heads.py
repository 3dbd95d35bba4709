"""Tests of columns that were read as one."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Line, Table
from pipeline.extraction.lexicon import Lexicon, lexicon
from pipeline.extraction.parted_heads import with_heads_parted


@pytest.fixture(scope="module")
def words(knowledge: Knowledge) -> Lexicon:
    """The lexicon of what the product ships."""
    return lexicon(knowledge)


def _line(build: Any, top: float, *parts: tuple[str, float]) -> Line:
    return Line(tuple(word for text, left in parts for word in build.line(text, top, left).words))


def _table(build: Any, head: Line, *cells: tuple[Line, ...]) -> Table:
    status = [build.line(text, 0.3 + 0.04 * number, 0.8) for number, text in enumerate(("Status", "Head", "Member"))]
    rows = [(head,), *cells]
    return Table(tuple((Cell(n, 1, tuple(lines)), Cell(n, 2, (status[n - 1],))) for n, lines in enumerate(rows, 1)))


def test_two_labels_in_one_head_are_two_columns(build: Any, words: Lexicon) -> None:
    """What begins at one place below is the second column; a line that has nothing there stays in the first."""
    table = _table(
        build,
        _line(build, 0.30, ("Names", 0.1), ("Title", 0.31)),
        (_line(build, 0.34, ("Mr. Tomas VERLIN", 0.1), ("Acting Head", 0.3)), _line(build, 0.35, ("of Treaties", 0.3))),
        (_line(build, 0.38, ("Ms. Ilse", 0.1), ("Judge", 0.3)), _line(build, 0.39, ("MARENKO", 0.1))),
    )
    assert [[cell.text for cell in row] for row in with_heads_parted(table, words).rows] == [
        ["Names", "Title", "Status"],
        ["Mr. Tomas VERLIN", "Acting Head of Treaties", "Head"],
        ["Ms. Ilse MARENKO", "Judge", "Member"],
    ]


def test_one_column_stays_one(build: Any, words: Lexicon) -> None:
    """Where words run over the place, or the head is one label, nothing is parted."""
    crossed = _table(
        build,
        _line(build, 0.30, ("Names", 0.1), ("Title", 0.31)),
        (_line(build, 0.34, ("Mr. Tomas VERLIN", 0.1), ("Acting Head", 0.3)),),
        (_line(build, 0.38, ("Ms. Ilse MARENKO-VERLINSKAYA-TALBEK-SIGNER", 0.1), ("Judge", 0.5)),),
    )
    assert with_heads_parted(crossed, words) is crossed
    label = _table(build, _line(build, 0.30, ("Full name", 0.1)), (_line(build, 0.34, ("Mr. Tomas", 0.1)),), ())
    assert with_heads_parted(label, words) is label
