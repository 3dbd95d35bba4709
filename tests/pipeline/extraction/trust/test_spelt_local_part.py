"""Tests of how much of an address the person's name accounts for."""

from __future__ import annotations

import pytest

from models.finding import Finding, absent
from models.reply import Delegate
from pipeline.extraction.trust.spelt_local_part import has_letter_for_mark, spelt_share


def _person(name: str, *others: str) -> Delegate:
    finding = Finding("name", name, name, 0.9, None, (), others)
    return Delegate(1, finding, *(absent(field, 0.9) for field in ("honorific", "title", "organisation", "role")))


@pytest.mark.parametrize(
    ("local", "name", "whole"),
    [
        ("jsmith", "John Smith", True),
        ("smith.john", "John SMITH", True),
        ("smith-jo", "Smith, John", True),
        ("John_Smith", "John Smith", True),
        ("leonardo.casaresginer", "Casares Giner Leonardo", True),
        ("l.hubert", "Hubert, Lætitia", True),
        ("smith23", "John Smith", False),
        ("jsmlth", "John Smith", False),
        ("jnsmith", "John Smith", False),
        ("office", "John Smith", False),
        ("", "John Smith", False),
    ],
)
def test_an_address_is_spelt_by_words_and_beginnings_of_the_name(local: str, name: str, whole: bool) -> None:
    """A letter too many, one that differs, and figures are not of the name."""
    assert (spelt_share(local, _person(name)) == 1) is whole


def test_the_other_spelling_spells_too() -> None:
    """A Chinese name is written in an address by its Latin spelling."""
    assert spelt_share("lu.xuejuan", _person("路雪娟", "LU Xuejuan")) == 1


@pytest.mark.parametrize(
    ("local", "name", "told"),
    [
        ("guardadoarandazga", "Gabriel GUARDADO ARANDA", True),
        ("mabialazpa", "Paul Mabiala", True),
        ("guardadoaranda-ga", "Gabriel GUARDADO ARANDA", False),
        ("guardadoarandaga", "Gabriel GUARDADO ARANDA", False),
        ("guardadogabriel", "Gabriel GUARDADO ARANDA", False),
        ("guardados", "Gabriel GUARDADO", False),
        ("guardado23", "Gabriel GUARDADO", False),
        ("smithson", "John Smith", False),
        ("office", "John Smith", False),
    ],
)
def test_a_letter_between_a_name_and_the_beginning_of_another(local: str, name: str, told: bool) -> None:
    """A mark was read as a letter; where the name goes on by itself, none was."""
    assert has_letter_for_mark(local, _person(name)) is told
