"""Orders to put somebody in somebody's place."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.running_text.exchanged import exchanged, exchanged_rows
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


def _joints(text: str) -> list[str]:
    replacing = list(WORDS.replaced.all(Folded(text)))
    return [text[slice(*joint)].strip() for joint in exchanged(text, replacing, len(text), WORDS)]


def test_by_parts_two_persons_behind_an_order() -> None:
    """Behind "please replace" stands who stays away, and behind "by" who comes."""
    assert _joints("Please replace Mr. A by Ms. B in our delegation") == ["by"]
    assert _joints("Prière de remplacer M. A par Mme B") == ["par"]
    assert _joints("Просим заменить г-на Иванова на г-жу Петрову") == ["на"]


def test_a_report_is_no_order() -> None:
    """Who "will replace" somebody stands before it; whoever nominated him does not come."""
    assert _joints("Ms. B will replace Mr. A, nominated by Mr. C") == []


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Please replace\n\nMr. Jan Holm\n\nby\n\nMs. Ada Lind", ["Mr. Jan Holm\nby"]),
        ("Prière de remplacer :\n\nM. Paul Yao\n\npar Mme Aline Kone", ["M. Paul Yao\npar "]),
        ("There is nobody to replace:\n\nMr. Jan Holm\n\nMs. Ada Lind", []),
    ],
)
def test_who_stays_away_on_rows_of_his_own(build: Any, text: str, away: list[str]) -> None:
    """Between the order and "by" stands who stays away, whether "by" has a row of its own or begins one."""
    document = build.document(text)
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    assert [part.view[slice(*span)] for span in exchanged_rows(part, WORDS)] == away
