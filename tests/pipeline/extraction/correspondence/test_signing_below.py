"""Who may sign where nothing takes leave. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.correspondence.signing_below import may_sign_here
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.words.lexicon import Lexicon


def _doubt(build: Any, words: Lexicon, text: str, name: str, *, below_table: bool) -> Doubt | None:
    document = build.document(text)
    strip = next(part for part in parts_of(document, document.pages[0]) if isinstance(part, Strip))
    at = strip.view.index(name)
    return may_sign_here(strip, at, [at], words, below_table=below_table)


@pytest.mark.parametrize(
    ("text", "name", "doubt"),
    [
        ("Le reenvío la respuesta de San Juan.\n\nAda Lind\nMinistra Consejera", "Ada", Doubt.BELOW_SENTENCE),
        ("We shall send the full particulars next week.\n\nMs. Ada Lind\nAdviser", "Ms. Ada", Doubt.BELOW_SENTENCE),
        ("Norland nominates the following for the meeting.\n\nMs. Ada Lind\nAdviser", "Ms. Ada", None),
        ("Head of delegation:\n\nMs. Ada Lind\nAdviser", "Ms. Ada", None),
        ("1. Ms. Ada Lind\nAdviser", "Ms. Ada", None),
    ],
)
def test_the_only_person_below_a_sentence(build: Any, words: Lexicon, text: str, name: str, doubt: Doubt | None) -> None:
    """He may sign unless the sentence announces somebody or leads on with a colon."""
    assert _doubt(build, words, text, name, below_table=False) is doubt


@pytest.mark.parametrize(
    ("text", "name", "doubt"),
    [
        ("Luc Verbrugge\nMinister-Counsellor", "Luc", Doubt.BELOW_ALL),
        ("Lucas Verdugo\nMinistro Consejero\nEmbajada de Norlandia", "Lucas", Doubt.BELOW_ALL),
        ("Both are staying at the guest house.\n\nLuc Verbrugge\nMinister-Counsellor", "Luc", Doubt.BELOW_ALL),
        ("Mr. Luc Verbrugge\nMinister-Counsellor", "Mr.", None),
        ("Advisers\n\nLuc Verbrugge\nMinister-Counsellor", "Luc", None),
        ("Also attending:\n\nLuc Verbrugge\nMinister-Counsellor", "Luc", None),
        ("Luc Verbrugge\nMinister-Counsellor\nTel. +43 1 555 62 18", "Luc", None),
    ],
)
def test_a_bare_name_below_a_table(build: Any, words: Lexicon, text: str, name: str, doubt: Doubt | None) -> None:
    """Who stands alone below the table of delegates, with his office and nothing else, may be who signs."""
    assert _doubt(build, words, text, name, below_table=True) is doubt
