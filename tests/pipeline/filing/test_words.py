"""Finding a message across accents and scripts."""

from __future__ import annotations

import pytest

from pipeline.filing.words import WORD_MAX, WORDS_MAX, after, plain, wanted, words_of


def found(text: str, query: str) -> bool:
    """Tell whether a message with this text is found by this query."""
    words = words_of([text])
    return all(any(word.startswith(form) for word in words for form in forms) for forms in wanted(query))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Ana GÓMEZ", "gomez"),
        ("Ana Gomez", "GÓM"),
        ("Müller", "Mueller"),
        ("Лисовский Андрей", "Lisovsky andr"),
        ("Лисовский", "лисовск"),
        ("Щербаков", "Shcherbakov"),
        ("نورة سالم", "Salem"),
        ("محمد الرحمن", "Mohammed Rahman"),
        ("يوسف", "Youssef"),
        ("王小明", "王"),
        ("王小明", "小明"),
        ("王小明", "Wang"),
        ("CU 2009/33 (A)", "cu 2009-33 (a)"),
        ("delegate1@example.org", "delegate1@example"),
    ],
)
def test_accents_case_and_script_do_not_matter(text: str, query: str) -> None:
    """Who types a name as he knows it finds it, in whatever script the State wrote it."""
    assert found(text, query)


@pytest.mark.parametrize(
    ("text", "query"), [("Ana GÓMEZ", "gomes"), ("CU 2009/33 (A)", "2009/35"), ("王小明", "李"), ("Ana", "Anna")]
)
def test_other_names_are_not_found(text: str, query: str) -> None:
    """A search that finds everything finds nothing."""
    assert not found(text, query)


def test_an_empty_query_asks_for_nothing() -> None:
    """Blanks and marks alone are no search."""
    assert wanted("  ()—") == ()


def test_a_hostile_text_makes_a_bounded_number_of_words() -> None:
    """Whatever somebody sends, the index of one message stays small and plain."""
    words = words_of(["王" * 5_000, *(f"x{number}" + "y" * 500 for number in range(5_000))])
    assert len(words) <= WORDS_MAX + WORD_MAX * 2
    assert max(map(len, words)) <= WORD_MAX + 1
    assert all(word.isascii() for word in words)


def test_the_end_of_a_stretch_lies_just_behind_it() -> None:
    """Every word with the beginning sorts before it, and no other does."""
    assert "abz~" < after("ab") <= "ac"
    assert plain("Ångström-Ø") == "angstrom o"
