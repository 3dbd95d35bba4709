"""Tests of hyphens that were blanks."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.trust.hyphens_read import without_specks


@pytest.mark.parametrize(
    ("code", "read", "value"),
    [
        ("ru", "Министерство иностранных-дел", "Министерство иностранных дел"),
        ("ru", "Министерство внутренних-дел Республики", "Министерство внутренних дел Республики"),
        ("fr", "Ministère des affaires-étrangères", "Ministère des affaires étrangères"),
        ("es", "Ministerio de Relaciones-exteriores", "Ministerio de Relaciones exteriores"),
    ],
)
def test_two_words_of_a_known_body_are_parted(knowledge: Knowledge, code: str, read: str, value: str) -> None:
    """A body that is known has a blank there, and nothing known a hyphen."""
    assert without_specks(read, code, knowledge) == value


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("en", "Attorney-General's Office"),
        ("en", "Anti-corruption Commission"),
        ("en", "Open-ended Group"),
        ("fr", "Sous-directeur"),
        ("ru", "Торгово-промышленная палата"),
        ("ru", "Советник-посланник"),
        ("es", "Instituto Franco-peruano"),
        ("xx", "иностранных-дел"),
    ],
)
def test_other_hyphens_stay(knowledge: Knowledge, code: str, read: str) -> None:
    """Compounds have their own."""
    assert without_specks(read, code, knowledge) == read
