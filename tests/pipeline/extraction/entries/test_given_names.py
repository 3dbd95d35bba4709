"""Tests of given names behind surnames; test_name_words.py reads whole names."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.given_names import after_comma, before_post
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("GARCÍA PÉREZ, Juan", "Juan"),
        ("GARCÍA PÉREZ, Juan, Fiscal", "Juan"),
        ("GARCÍA PÉREZ, Fiscal", None),
        ("GARCÍA PÉREZ; Juan", None),
        ("SMITH, Jr.", "Jr."),
        ("SMITH, JR., Judge", "JR."),
    ],
)
def test_the_given_name_behind_the_comma(words: Lexicon, text: str, given: str | None) -> None:
    """Behind surnames in capitals a given name may follow; a post is none, and only a comma leads to it."""
    comma = next(at for at, letter in enumerate(text) if letter in ",;")
    end = after_comma(text, comma, words, "es", in_capitals=True, words=2)
    assert (None if end is None else text[comma + 1 : end].strip()) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("SLATER, Dean\nConsul General", "Dean"),
        ("SLATER, Dean, Law School", None),
        ("Slater, Dean", None),
        ("SLATER, Consul", None),
    ],
)
def test_a_given_name_that_is_a_post_too(words: Lexicon, text: str, given: str | None) -> None:
    """Behind a surname in capitals, alone at the end of a row, it is the name that is lacking."""
    comma = text.index(",")
    end = after_comma(text, comma, words, "en", in_capitals=text[:comma].isupper(), words=1)
    assert (None if end is None else text[comma + 1 : end].strip()) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Joubert, Sébastien. Courriel : a@b.lu", "Sébastien"),
        ("Vella, Saviour. E-mail: a@b.mt", "Saviour"),
        ("Vella, Moh. Saviour", "Moh. Saviour"),
        ("Vella, J. Saviour", "J. Saviour"),
        ("Vella, Saviour: a@b.mt", None),
    ],
)
def test_a_full_stop_ends_the_name(words: Lexicon, text: str, given: str | None) -> None:
    """Behind a whole given name a sentence ends; an initial or a short name cut shorter goes on."""
    end = after_comma(text, text.index(","), words, "fr", in_capitals=False, words=1)
    assert (None if end is None else text[text.index(",") + 1 : end].strip()) == given


def test_a_word_between_two_surnames_and_a_post(words: Lexicon) -> None:
    """It may be a given name; a State or a role there is none."""
    text = "Jasso Lozada, Mauro, Senior Officer"
    assert before_post(text, len("Jasso Lozada"), words) == text.index(", Senior")
    assert before_post("Anna Weber, Austria, Director", len("Anna Weber"), words) is None


@pytest.mark.parametrize(
    ("language", "whole", "given"), [("es", True, "Maribel Pascale"), ("es", False, None), ("en", True, None)]
)
def test_spanish_surnames_of_three_words(words: Lexicon, language: str, whole: bool, given: str | None) -> None:
    """In a cell for a name given names follow "Lorca San Martín"; a sentence may go on behind a whole name."""
    text = "Lorca San Martín, Maribel Pascale"
    at = text.index(",")
    end = after_comma(text, at, words, language, in_capitals=False, words=3, whole=whole)
    assert (None if end is None else text[at + 1 : end].strip()) == given
    posted = "Lorca San Martín, Directora"
    assert after_comma(posted, at, words, language, in_capitals=False, words=3, whole=whole) is None


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("TOMAS GIL ROJAS, Fuerza Especial contra el Contrabando", None),
        ("TOMAS GIL ROJAS, Cuadrilla Especial de Frontera", None),
        ("GIL ROJAS, Tomás Especialista", "Tomás"),
        ("GIL ROJAS, Xiadani", "Xiadani"),
    ],
)
def test_an_unknown_word_before_a_common_one_begins_a_body(words: Lexicon, text: str, given: str | None) -> None:
    """Its first word was taken for the given name of who is named in capitals, and he was lost."""
    comma = text.index(",")
    end = after_comma(text, comma, words, "es", in_capitals=True, words=len(text[:comma].split()))
    assert (None if end is None else text[comma + 1 : end].strip()) == given


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Cardozo Cordoba, Camilo Thiago Agustin, Segundo Secretario", "Camilo Thiago Agustin"),
        ("Otieno Ouma, Peter James Kamau, State Counsel", "Peter James Kamau"),
        ("Otieno Ouma, Xyzzo Qwerto Zzarb, State Counsel", None),  # of three words one has to be known
        ("Otieno Ouma, Kenya, State Counsel", None),
    ],
)
def test_three_given_names_before_a_post(words: Lexicon, text: str, given: str | None) -> None:
    """They were taken for a part of the post."""
    comma = text.index(",")
    end = before_post(text, comma, words)
    assert (None if end is None else text[comma + 1 : end].strip()) == given
