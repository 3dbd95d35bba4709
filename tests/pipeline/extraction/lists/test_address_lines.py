"""Tests of lines that say where somebody's office is. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.fields.emails import find
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.address_lines import reaches_known, tells_address
from pipeline.extraction.words.lexicon import lexicon

_ABOVE = "Mr. Tomas Verlin\nJoint Secretary\nMinistry of Social Welfare\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{_ABOVE}Tarna Durbar, Tolvikhavn\nTel: +977 1 424 1613", True),
        (f"{_ABOVE}Tarna Durbar, Tolvikhavn\nTel: +977 1 424 1613\nverlin@welfare.example", True),
        (f"{_ABOVE}Hari Tolvik, Under Secretary\nTel: +977 1 424 1613", False),
        (f"{_ABOVE}Hari Tolvik, Oslo\nTel: +977 1 424 1613\nhari.tolvik@welfare.example", False),
        (f"{_ABOVE}Tarna Durbar\nTel: +977 1 424 1613", False),
        (f"{_ABOVE}Tarna Durbar, Tolvikhavn\n+977 1 424 1613", False),
        (f"{_ABOVE}\nHari Tolvik, Oslo\nTel: +977 1 424 1613", False),
        ("Mr. Tomas Verlin\nJoint Secretary\nof Welfare\nHari Tolvik, Oslo\nTel: +977 1 424 1613", False),
    ],
)
def test_two_parts_between_a_body_and_a_label_are_an_address(build: Any, knowledge: Knowledge, text: str, wanted: bool) -> None:
    """No part tells a post, the paragraph goes on, and no address below is made of the first."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    hits: tuple[Hit, ...] = find(strip.passage, knowledge, None)
    assert tells_address(strip, 3, hits, lexicon(knowledge)) is wanted


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("We are sending Ms. Ilse Marenko, Judge.\n\nMs. Marenko: marenko@justice.example", 0),
        ("We are sending two officers.\n\nMs. Marenko: marenko@justice.example", 1),
        ("We are sending Ms. Marenko, Judge.\n\nMs. Marenko: marenko@justice.example", 1),
        ("We are sending Ms. Ilse Marenko.\n\nMs. Marenko, Judge, marenko@justice.example", 1),
    ],
)
def test_contacts_of_somebody_named_above_begin_no_entry(build: Any, knowledge: Knowledge, text: str, entries: int) -> None:
    """Only a surname that stands in full above, and a contact right behind it."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    hits = tuple(Hit(hit.start, hit.end, hit.finding) for hit in find(strip.passage, knowledge, None))
    row = next(row for row in strip.rows if row.start == strip.view.rindex("Ms. Marenko"))
    match = name_at(strip.view, row.start, lexicon(knowledge), "en")
    assert match is not None
    assert reaches_known(strip, row, match, hits, lexicon(knowledge)) is not bool(entries)
