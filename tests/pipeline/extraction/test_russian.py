"""Stems of Russian words."""

from __future__ import annotations

import pytest

from pipeline.extraction.russian import is_cyrillic, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("республика", "республики", "республику"),
        ("российская", "российскои", "российскии"),
        ("делегация", "делегации", "делегацию"),
        ("советник", "советника", "советнику"),
        ("таджикистан", "таджикистана"),
        ("армения", "армении"),
        ("группа", "группы", "группе"),
    ],
)
def test_one_word_has_one_stem(forms: tuple[str, ...]) -> None:
    """A word's cases share a stem."""
    assert len({stem(form) for form in forms}) == 1


def test_two_words_have_two() -> None:
    """Niger and Nigeria stay apart, and so do Iran and Iraq, Austria and Australia."""
    assert stem("нигера") != stem("нигерии")
    assert stem("ирана") != stem("ирака")
    assert stem("австрии") != stem("австралии")


def test_scripts() -> None:
    """Only Cyrillic words are Russian."""
    assert is_cyrillic("вена")
    assert not is_cyrillic("vienna")
    assert not is_cyrillic("")
