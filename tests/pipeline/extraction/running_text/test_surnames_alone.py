"""Tests of further persons named by their post and family name alone. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.surnames_alone import surname_behind_post
from pipeline.extraction.words.lexicon import lexicon


def _name(knowledge: Knowledge, text: str, language: str) -> str | None:
    match = surname_behind_post(text, 0, len(text), lexicon(knowledge), language)
    return None if match is None else text[slice(*match.name)]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("советник Петров, первый секретарь Сидоров", "ru", "Петров"),
        ("первый секретарь Сидоров.", "ru", "Сидоров"),
        ("Counsellor Brown and First Secretary Green", "en", "Brown"),
        ("premier secrétaire Petit", "fr", "Petit"),
        ("consejero López y la primera secretaria Gómez", "es", "López"),
    ],
)
def test_a_post_and_a_family_name(knowledge: Knowledge, text: str, language: str, name: str) -> None:
    """A name alone behind a post, up to the next mark or "and", is somebody."""
    assert _name(knowledge, text, language) == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(("Professor Emeritus", "en"), ("Judge Advocate General", "en"), ("Consul Vienna", "en")),
        *(("Legal Officer Eurojust", "en"), ("Director of Treaties", "en"), ("Adviser Norland", "en")),
        *(("chargée Afrique", "fr"), ("Capitán Eladio Guardia Jaén", "es"), ("эксперт Интерпола", "ru"), ("советник", "ru")),
    ],
)
def test_what_else_ends_a_post(knowledge: Knowledge, text: str, language: str) -> None:
    """Places, bodies and further words of posts are no family names, and a whole name has its own way."""
    assert _name(knowledge, text, language) is None
