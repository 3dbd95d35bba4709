"""Tests of a post and a body in one field."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.told_elsewhere.mixed_values import MIXED_SURE, with_mixture_doubted
from pipeline.extraction.words.lexicon import lexicon


def _sure(build: Any, knowledge: Knowledge, field: str, text: str) -> float:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    piece = (Piece(held, 0, len(held.text)),)
    person = Person((), "table", 0.9, title=piece) if field == "title" else Person((), "table", 0.9, organisation=piece)
    return with_mixture_doubted(person, lexicon(knowledge)).split_sure


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "Senior Adviser Ministry of Justice"),
        ("title", "Consejero Ministerio de Justicia"),
        ("organisation", "Ministry of Justice Senior Adviser"),
        ("organisation", "Ministère de l'Intérieur Commissaire divisionnaire"),
        ("organisation", "Министерство юстиции\nглавный специалист"),
        ("organisation", "وزارة العدل\nمستشار قانوني"),
        ("organisation", "وزارة العدل والسيدة منى حسن بصفتها خبيرة"),
        ("organisation", "مكتب النائب العام والسكرتيرة الأولى نهى سمير بصفتها عضوا"),
    ],
)
def test_what_holds_both_is_doubted(build: Any, knowledge: Knowledge, field: str, text: str) -> None:
    """Where nothing parts the two, in either order; where capitals tell nothing, a line's end shows it."""
    assert _sure(build, knowledge, field, text) == MIXED_SURE


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "Director of the Ministry of Justice"),
        ("title", "Senior Adviser, Ministry of Justice"),
        ("title", "советник Министерства юстиции"),
        ("title", "مستشار وزارة العدل"),
        ("title", "Director of the Crime Prevention Council"),
        ("title", "Public Prosecutor at the Athens Court of Appeal"),
        ("organisation", "Office of the Public Prosecutor"),
        ("organisation", "Office of the High Commissioner for Human Rights"),
        ("organisation", "Ministerio Fiscal"),
    ],
)
def test_what_holds_one_is_not(build: Any, knowledge: Knowledge, field: str, text: str) -> None:
    """Prepositions, commas, cases and a noun's own adjective join a post with its body, or a body's name."""
    assert _sure(build, knowledge, field, text) == 1.0
