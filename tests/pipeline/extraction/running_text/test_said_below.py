"""Tests of the body that a line below a list gives to all who stand in it. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.running_text.said_below import body_of_all
from pipeline.extraction.words.lexicon import lexicon


def _body(build: Any, knowledge: Knowledge, line: str, language: str) -> str | None:
    document = build.document(build.page(f"1. Ada Lind\n2. Bo Marsh\n{line}", language=language))
    (part,) = parts_of(document, document.pages[0])
    assert isinstance(part, Strip)
    span = body_of_all(part, part.rows[-1], lexicon(knowledge))
    return None if span is None else part.view[slice(*span)]


@pytest.mark.parametrize(
    ("line", "language", "body"),
    [
        ("All of the Ministry of Justice, tel. +47 22 555 010", "en", "Ministry of Justice"),
        ("(both work at the Ministry of Justice)", "en", "Ministry of Justice"),
        ("- all Ministry of Justice -", "en", "Ministry of Justice"),
        ("Tous deux du Ministère de la justice.", "fr", "Ministère de la justice"),
        ("Ambos del Ministerio de Justicia", "es", "Ministerio de Justicia"),
        ("Все — Министерство юстиции", "ru", "Министерство юстиции"),
        ("وجميعهم من وزارة العدل", "ar", "وزارة العدل"),
        ("以上均来自司法部", "zh", "司法部"),
    ],
)
def test_all_are_of_the_body(build: Any, knowledge: Knowledge, line: str, language: str, body: str) -> None:
    """Behind "all" or "both", with small words alone between, stands the body of all."""
    assert _body(build, knowledge, line, language) == body


@pytest.mark.parametrize(
    "line",
    [
        *("All costs are borne by the Ministry of Justice", "All correspondence should be sent to the Ministry of Justice"),
        *(
            "Ministry of Justice",
            "All participants need visas",
            "All of the Ministry of Justice except Mr. Marsh",
            "Allied Powers Mission",
        ),
    ],
)
def test_another_line_gives_no_body_to_all(build: Any, knowledge: Knowledge, line: str) -> None:
    """A sentence about something else, or a body alone, is not said of all persons."""
    assert _body(build, knowledge, line, "en") is None
