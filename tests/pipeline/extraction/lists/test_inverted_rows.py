"""Rows that begin with a surname and given names behind a comma."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.inverted_rows import name_of_row
from pipeline.extraction.words.lexicon import lexicon


def _named(build: Any, knowledge: Knowledge, text: str) -> list[str]:
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    found = (name_of_row(strip, row, row.marker_end, words) for row in strip.rows)
    return ["" if name is None else strip.view[slice(*name.name)] for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("• Katsaros, Georgios, Leader. Ph.: +30 21 5550 123", ["Katsaros, Georgios"]),
        (
            "1. Petrou, Anna K., Bureau Director\n2. Michaelides, Georgia, CHIEF CLERK\n3. Paz, Luis (Adviser)",
            ["Petrou, Anna K.", "Michaelides, Georgia", "Paz, Luis"],
        ),
        ("- Zorvath, Quillen, Director\n- Brandel, Ostrik M. – Judge", ["Zorvath, Quillen", "Brandel, Ostrik M."]),
    ],
)
def test_a_surname_and_given_names_begin_a_row(build: Any, knowledge: Knowledge, text: str, names: list[str]) -> None:
    """A given name is known, or all items begin so; one that is a State's name as well stands beside another."""
    assert _named(build, knowledge, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "- Zorvath, Quillen, Director\n- The Ministry of Justice",
        "• Vienna, Austria\n• Tbilisi, Georgia",
        "Tbilisi, Georgia, 4 March",
        "- Justice, Interior, Health\n- Labour, Trade",
        "- Director, Anna Paz",
        "Adviser, Ministry of Justice",
        "Rooms, Flights, Badges",
    ],
)
def test_places_offices_and_single_oddities_begin_with_nobody(build: Any, knowledge: Knowledge, text: str) -> None:
    """Neither towns with their country, nor ministries, posts and headings; nor one item of this shape among others."""
    assert not any(", " in name for name in _named(build, knowledge, text))
