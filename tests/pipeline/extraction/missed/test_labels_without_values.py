"""Labels behind which something stands that nobody could read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.page import Box, Page, Source
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.missed.labels_without_values import labels_without_values
from pipeline.extraction.words.lexicon import lexicon


def told(build: Any, knowledge: Knowledge, page: Page) -> list[str]:
    """Return the details of the problems."""
    problems = labels_without_values([Sheet(build.document(page), Part.LIST)], lexicon(knowledge))
    assert all(problem.code is ProblemCode.ADDRESS_UNREAD for problem in problems)
    return [problem.detail for problem in problems]


@pytest.mark.parametrize(
    ("text", "label"), [("Name Ada Lind\nE-mail\nJudge", "E-mail"), ("Nom Ada Lind\nTéléphone :\nJuge", "Téléphone")]
)
def test_letters_behind_a_lone_label_are_told(build: Any, knowledge: Knowledge, text: str, label: str) -> None:
    """Without them the field is empty, and nobody is asked."""
    page = build.page(text, source=Source.OCR)
    line = next(line for line in page.lines() if line.text.startswith(label))
    beside = Box(line.box.right + 0.2, line.box.top, line.box.right + 0.3, line.box.bottom)
    (detail,) = told(build, knowledge, replace(page, unread=(beside,)))
    assert f"“{label}”" in detail
    assert told(build, knowledge, page) == []


def test_what_is_read_behind_the_label_is_its_value(build: Any, knowledge: Knowledge) -> None:
    """Then the letters that are left are a piece of it, for which the value itself is doubted."""
    page = build.page("E-mail ada@court.example\nJudge", source=Source.OCR)
    box = next(iter(page.lines())).box
    assert told(build, knowledge, replace(page, unread=(Box(0.9, box.top, 0.95, box.bottom),))) == []


def test_letters_before_a_label_or_beside_other_words_are_not_its_own(build: Any, knowledge: Knowledge) -> None:
    """A value stands behind its label, in the direction of the page."""
    page = build.page("E-mail\nJudge", source=Source.OCR)
    first, second = (line.box for line in page.lines())
    before = Box(0.01, first.top, 0.05, first.bottom)
    assert told(build, knowledge, replace(page, unread=(before, Box(0.9, second.top, 0.95, second.bottom)))) == []
