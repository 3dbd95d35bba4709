"""Tests of lines that greet, or are for somebody's attention."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.attention import copies_end, greeting_end
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Dear colleagues, kindly note that Mr. Paul Addo", "Dear colleagues, "),
        ("Dear Ms. Verlin, in reply to your note we", "Dear Ms. Verlin, "),
        ("Estimados colegas: en respuesta a su nota asistirá", "Estimados colegas: "),
        ("Уважаемые коллеги, сообщаем, что на заседание", "Уважаемые коллеги, "),
        ("Monsieur Paul Ndiaye, Directeur des affaires pénales", None),
        ("Señor Pablo Ado, Director de Asuntos Jurídicos de la", None),
        ("Dear colleagues,", None),
        ("The delegation, as you know, will be led by", None),
    ],
)
def test_a_greeting_on_the_line_of_the_first_sentence(knowledge: Knowledge, line: str, greeting: str | None) -> None:
    """It ends at its comma; who is called Monsieur may come himself, and a greeting alone needs no end."""
    end = greeting_end(line, lexicon(knowledge))
    assert (None if end is None else line[:end]) == greeting


@pytest.mark.parametrize(("heading", "rows"), [("Copy to:", 3), ("Copy to the Director, Ms. Verlin", 1)])
def test_a_heading_of_copies_holds_for_the_items_below(build: Any, heading: str, rows: int) -> None:
    """Those named below "Copy to:" get a copy; a line that names him who gets it stands alone."""
    page = build.page(f"{heading}\n- Mr. Paul Addo\n- Ms. Ada Brook")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert copies_end(strip, 0) == strip.rows[rows - 1].end
