"""Rows that hold a name and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.known_names import names_somebody
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Paul REY\nConseiller", True),
        ("Anne Lambert\nHead of Division", True),
        ("أيمن صالح البشاري (AL-BASHARI Ayman Saleh)\nمدير إدارة البحث الجنائي", True),
        ("Paul REY\nTel. 2222 3333", False),
        ("Police Service\nDeputy Head of Division", False),
        ("Zzyzx Qworp\nConseiller", False),  # known for no name
        ("Paul REY", False),
        ("San José\nDeputy Registrar", False),  # a town that ends an address
        ("Santa Marta\nAsesora jurídica", False),
        ("Port Louis\nConseiller", False),
    ],
)
def test_a_known_name_above_a_post(build: Any, knowledge: Knowledge, text: str, somebody: bool) -> None:
    """A post has to stand below, and words of the name to be known, or its Latin spelling to stand beside it."""
    words = lexicon(knowledge)
    page = build.page(text)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = is_name_line(strip.text(strip.rows[0]), words, strip.language)
    assert (match is not None and names_somebody(strip, 0, match, words)) is somebody


@pytest.mark.parametrize(
    ("above", "somebody"),
    [
        ("The delegation will be composed as follows:", True),
        ("Просим зарегистрировать следующих лиц:", True),
        ("Please send the badges to:", False),
        ("The delegation will be composed as follows", False),
    ],
)
def test_a_known_name_above_a_body(build: Any, knowledge: Knowledge, above: str, somebody: bool) -> None:
    """It begins an entry directly below the line that announces persons, and nowhere else."""
    words = lexicon(knowledge)
    page = build.page(f"{above}\nAnne Lambert\nMinistry of Justice")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    match = is_name_line(strip.text(strip.rows[1]), words, strip.language)
    assert match is not None
    assert names_somebody(strip, 1, match, words) is somebody
