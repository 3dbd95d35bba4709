"""Tests for `pipeline.extraction.running_text.russian_rows`."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.russian_rows import next_in_row, post_in_row
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


def before(text: str, name: str) -> NameMatch:
    """Return the first person, as he is named in the text."""
    match = name_at(text, text.index(name), LEXICON, "ru")
    assert match is not None
    return match


@pytest.mark.parametrize(
    ("text", "first", "at"),
    [
        ("прокурор Иванов П.П., советник Котов И.И.", "прокурор", "советник"),
        ("начальник отдела Иванов Пётр Ильич, главный специалист Котова Анна Ивановна", "Иванов", "Котова"),
        ("майор полиции Иванов П.П., заместитель прокурора Котов И.И.", "майор", "Котов"),
    ],
)
def test_a_post_behind_a_comma_begins_the_next_person(text: str, first: str, at: str) -> None:
    """Behind one with his post before him the next comma with a post and a whole name begins somebody."""
    assert next_in_row(text, text.index(at), 0, before(text, first), LEXICON, "ru") is not None


@pytest.mark.parametrize(
    ("text", "first", "at"),
    [
        ("Иванов П.П., помощник Котов И.И.", "Иванов", "Котов"),  # his post stands behind him
        ("советник Иванов П.П., помощник депутата Котова И.И.", "советник", "Котова"),  # the deputy's name
        ("советник Иванов П.П., г-жа Котова И.И.", "советник", "г-жа"),  # courtesy forms are seen elsewhere
    ],
)
def test_the_first_ones_own_post_begins_nobody(text: str, first: str, at: str) -> None:
    """A post may be of the person before, and the name in it his chief's."""
    assert next_in_row(text, text.index(at), 0, before(text, first), LEXICON, "ru") is None


def test_the_post_is_told() -> None:
    """What stands between the comma and the name is the post of the second."""
    text = "майор Иванов П.П., заместитель прокурора Котов И.И."
    span = post_in_row(text, before(text, "майор"), before(text, "Котов"), LEXICON)
    assert span is not None
    assert text[slice(*span)] == "заместитель прокурора"
