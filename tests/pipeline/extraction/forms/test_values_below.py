"""Tests of values of two fields that were read as one."""

from __future__ import annotations

from typing import Any

from models.page import Line
from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.values_below import parted_at_labels
from pipeline.extraction.words.lexicon import Lexicon


def _texts(words: Lexicon, *lines: Line) -> list[list[str]]:
    rows = stretches_of(lines, words, right_to_left=False)
    return [[stretch.text for stretch in row] for row in parted_at_labels(rows, right_to_left=False)]


def test_a_value_ends_where_the_next_label_begins_above(build: Any, words: Lexicon) -> None:
    """The cells of a photographed form stand close: "Cargo | Entidad" over one run of words."""
    post = build.line("Head of Section", 0.22, 0.1)
    edge = post.words[-1].box.right
    body = build.line("Ministry of Justice", 0.22, edge + 0.012)
    run = Line((*post.words, *body.words))
    labels = build.line("Position", 0.20, 0.1), build.line("Institution", 0.20, edge + 0.012)
    assert _texts(words, *labels, run)[1] == ["Head of Section", "Ministry of Justice"]


def test_a_value_under_one_label_stays_whole(build: Any, words: Lexicon) -> None:
    """Neither where no other label stands above, nor where no word begins below it."""
    run = build.line("Head of Section for Human Rights", 0.22, 0.1)
    assert _texts(words, build.line("Position", 0.20, 0.1), run)[1] == [run.text]
    middle = (run.words[2].box.left + run.words[2].box.right) / 2
    assert _texts(words, build.line("Position", 0.20, 0.1), build.line("Fax", 0.20, middle), run)[1] == [run.text]
