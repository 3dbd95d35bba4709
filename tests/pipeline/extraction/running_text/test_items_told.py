"""Items that are sentences: who joins, who is replaced further on, what is corrected."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.items_told import Told, before_news, corrected, items_told
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("(b) the delegation will be joined by Mr. Karl Obrin, Attaché;", [Told.ANNOUNCES]),
        ("b) La délégation sera complétée par Mme Aline Roy, Attachée ;", [Told.ANNOUNCES]),
        ("(b) The correct title of Ms. Ada Lund is “Director”.", [Told.CORRECTS]),
        ("(b) Ms. Ada Lund, Director", []),
    ],
)
def test_what_an_item_does(build: Any, knowledge: Knowledge, item: str, told: list[Told]) -> None:
    """A sentence of announcing or correcting is one; an entry is none."""
    page = build.page(item, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert [found[2] for found in items_told(strip, 0, (), lexicon(knowledge))] == told


def test_an_item_that_a_list_used_up_is_left(build: Any, knowledge: Knowledge) -> None:
    """What is an entry already is read once."""
    page = build.page("(b) the delegation will be joined by Mr. Karl Obrin, Attaché;", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert items_told(strip, 0, [(0, len(strip.view))], lexicon(knowledge)) == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Director, is unwell. She will be replaced by Mr. Karl Obrin, Judge (k@b.example).", " She will be replaced"),
        ("Director. He will be accompanied by Ms. Ada Lund. ", " He will be accompanied"),
        ("Director, Ministry of Justice. Tel. 12", ""),
    ],
)
def test_an_entry_ends_before_news(knowledge: Knowledge, text: str, rest: str) -> None:
    """The sentence that announces somebody else is no part of the entry."""
    at = before_news(text, 0, len(text), (), lexicon(knowledge), "en")
    assert text[at:].startswith(rest) if rest else at == len(text)


def test_the_right_post_stands_between_quotation_marks(knowledge: Knowledge) -> None:
    """A quoted post is what the correction gives; a quoted name is none."""
    text = "The title of Ms. Lund is “Deputy Director, Legal Division”"
    assert [text[slice(*span)] for span in corrected(text, 0, len(text), lexicon(knowledge))] == [
        "Deputy Director, Legal Division"
    ]
    assert corrected("The name is “Ada Lund”", 0, 22, lexicon(knowledge)) == []
