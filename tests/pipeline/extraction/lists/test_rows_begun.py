"""Rows that begin an entry though the line above looks full."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.rows_begun import with_rows_begun_alike
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Ministry of Justice: Mr. Tomas Varga, Judge of Appeal\nMinistry of the Interior: Ms. Lena Hoff, Adviser", [True, True]),
        ("Deputy Prosecutor General: Mr. Tomas Varga, LLM\nSenior Legal Adviser: Ms. Lena Hoff, judge, doctor", [True, True]),
        ("The officials, whose papers we add, are of the\nMinistry of Justice: Mr. Tomas Varga, Prosecutor", [True, False]),
        (
            "Ministry of Justice: Mr. Tomas Varga, Head of Unit for\nInternational Cooperation, who comes from the capital",
            [True, False],
        ),
    ],
)
def test_rows_that_lead_in_alike(build: Any, knowledge: Knowledge, text: str, begun: list[bool]) -> None:
    """A row begins that leads in a name as the one above; a single lead may end a sentence, and other rows go on."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    told = with_rows_begun_alike(strip, lexicon(knowledge))
    assert [not row.soft for row in told.rows] == begun


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Directora de Investigación Criminal\nJefe de la delegación", True),
        ("Director of Criminal Investigations\nHead of Delegation", True),
        ("Director of Criminal Investigations,\nHead of Delegation", False),
        ("Director of Criminal Investigations as\nHead of Delegation", False),
        ("Director of Investigations Deputy\nHead of Delegation", False),
        ("Senior Legal\nAdviser", False),
        ("Military\nExpert", False),
        ("Director of Criminal Investigations\nand Head of Delegation", False),
        ("Director of Criminal Investigations\nHead of Delegation to the meeting", False),
    ],
)
def test_a_row_that_is_a_role_and_no_more_begins(build: Any, knowledge: Knowledge, text: str, *, begun: bool) -> None:
    """In one of two narrow columns it stood as the end of the post above it."""
    page = build.page(text, language="es" if "de la" in text else "en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    soft = replace(strip, rows=(strip.rows[0], replace(strip.rows[1], soft=True)))
    assert with_rows_begun_alike(soft, lexicon(knowledge)).rows[1].soft is not begun
