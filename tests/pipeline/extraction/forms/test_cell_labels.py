"""Tests of what the cells of a form's row label."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from config.knowledge import Knowledge
from models.page import Cell, Line, Table
from pipeline.extraction.forms.cell_labels import cell_label, label_at, leads_to_value
from pipeline.extraction.words.lexicon import lexicon


def _row(build: Any, text: str) -> tuple[Cell, ...]:
    (table,) = build.page(text).blocks
    assert isinstance(table, Table)
    return table.rows[0]


def _doubtful(cell: Cell) -> Cell:
    """The cell with a last word of which the engine is not sure."""
    *words, last = cell.lines[0].words
    return replace(cell, lines=(Line((*words, replace(last, confidence=0.4))),))


def test_doubtful_words_behind_a_label_may_be_dots(build: Any, knowledge: Knowledge) -> None:
    """They lead to the value beside it; at the end of the row nothing stands to which dots could lead."""
    words = lexicon(knowledge)
    label, value = _row(build, "Position ROF\tJudge")
    assert cell_label(_doubtful(label), words) == ("title",)
    assert leads_to_value([_doubtful(label), value], words) == ("title",)
    body = _doubtful(_row(build, "Organisme\tMinistère de l'intérieur")[1])
    assert leads_to_value([body], words) == ()


def test_the_words_of_a_label_may_be_cells_of_their_own(build: Any, knowledge: Knowledge) -> None:
    """Joined they are a label, and what stands behind them its value."""
    found = label_at(_row(build, "Date of\tbirth\t1 May 1970"), 0, lexicon(knowledge))
    assert found[1:] == (("birth",), 2)


def test_boxes_to_tick_are_no_words_of_a_label(build: Any, knowledge: Knowledge) -> None:
    """Though the courtesy forms offered behind it are a part of other forms' labels."""
    label, names, stop = label_at(_row(build, "Обращение\t☒ г-н ☐ г-жа"), 0, lexicon(knowledge))
    assert (label.text, names, stop) == ("Обращение", ("honorific",), 1)


def test_the_courtesy_form_that_is_chosen_is_no_word_of_its_label(build: Any, knowledge: Knowledge) -> None:
    """All of it, "Mr./Ms. Dr", may be a label; in a cell of its own "Dr" is the answer."""
    label, names, stop = label_at(_row(build, "Mr./Ms.\tDr"), 0, lexicon(knowledge))
    assert (label.text, names, stop) == ("Mr./Ms.", ("honorific",), 1)


def test_a_ticked_courtesy_form_is_no_label(build: Any, knowledge: Knowledge) -> None:
    """Bare courtesy forms label the field; one that is ticked fills it."""
    words = lexicon(knowledge)
    assert cell_label(_row(build, "M. / Mme\tMme")[0], words) == ("honorific",)
    assert cell_label(_row(build, "☐ M. ☒ Mme\t ")[0], words) == ()
