"""Words that nobody knows and that are known ones but for letters which a coarse picture shows alike: "Vicira", "Нигорз".

Other Missions have names and words that no list holds: of 7,769 names that other writers thought up 21 resemble a known one so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.russian import is_cyrillic

NAME_SHORTEST = 5  # letters of a name's word that is compared; more of the shorter ones resemble each other than not
WORD_SHORTEST = 7  # likewise of a post's or body's
STEM_SHORTEST, ENDING = 2, 3  # letters before and behind the one that differs: forms of a word differ in its ending
_SHAPES = str.maketrans("clfuhпитзшце", "eitnbннгащис")  # each letter becomes the one that it is taken for
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL_ACCENTED = 3  # letters of a small word that was read with an accent, at most: "dé"


def is_almost_a_name(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of a name is none that is known, and is one with other letters that look alike: "Апасгасия"."""
    shapes = _shapes_of_names(knowledge)
    return any(
        len(word) >= NAME_SHORTEST
        and not knowledge.vocabulary.knows(word)
        and without_accents(word.casefold()) not in (alike := shapes.get(_shape(word), frozenset()))
        and bool(alike)
        for word in _WORD.findall(name)
    )


def begins_almost_with_form(name: str, knowledge: Knowledge) -> bool:
    """Tell whether the first word of a name is a courtesy form but for letters that look alike: "Monsicur Víctor Nava"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and not knowledge.vocabulary.knows(first) and _shape(first) in _shapes_of_forms(knowledge)


def is_almost_a_word(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a long word of a post or body is none that is known, and is one but for a letter amid it: "Mipister"."""
    return any(_is_almost(word.casefold(), knowledge) for word in _WORD.findall(text) if len(word) >= WORD_SHORTEST)


def is_small_with_accent(text: str, small: frozenset[str], knowledge: Knowledge) -> bool:
    """Tell whether a word of two or three letters is a small one but for its accent: "national dé lutte".

    Args:
        text: a post or body.
        small: the page's own small words.
        knowledge: known words.
    """
    return any(
        1 < len(word) <= _SMALL_ACCENTED and word not in small and without_accents(word) in small
        for word in text.split()
        if word.islower() and word not in knowledge.vocabulary.words
    )


@lru_cache(maxsize=2000)
def _is_almost(word: str, knowledge: Knowledge) -> bool:
    if knowledge.vocabulary.knows(word) or not _has_cases(word):
        return False
    known = _words_but_a_letter(knowledge)
    return any(f"{word[:at]}*{word[at + 1 :]}" in known for at in range(STEM_SHORTEST, len(word) - ENDING))


def _has_cases(word: str) -> bool:
    return not is_cjk(word) and word.isalpha() and (is_cyrillic(word) or word.isascii() or word != word.upper())


def _shape(word: str) -> str:
    return without_accents(word.casefold()).replace("rn", "m").translate(_SHAPES)


@lru_cache(maxsize=4)
def _shapes_of_names(knowledge: Knowledge) -> Mapping[str, frozenset[str]]:
    """Return the known names without accents, by the shape of their letters."""
    shapes: dict[str, set[str]] = {}
    for name in _long(knowledge.vocabulary.names, NAME_SHORTEST):
        shapes.setdefault(_shape(name), set()).add(without_accents(name))
    return {shape: frozenset(names) for shape, names in shapes.items()}


@lru_cache(maxsize=4)
def _shapes_of_forms(knowledge: Knowledge) -> frozenset[str]:
    forms = (form.text for language in knowledge.languages for form in language.honorifics)
    return frozenset(map(_shape, _long(forms, NAME_SHORTEST)))


@lru_cache(maxsize=4)
def _words_but_a_letter(knowledge: Knowledge) -> frozenset[str]:
    """Return the known words of posts and bodies with a star for each of their inner letters."""
    return frozenset(
        f"{word[:at]}*{word[at + 1 :]}"
        for word in _long(knowledge.vocabulary.words, WORD_SHORTEST)
        if word.isalpha() and _has_cases(word)
        for at in range(STEM_SHORTEST, len(word) - ENDING)
    )


def _long(words: Iterable[str], shortest: int) -> Iterable[str]:
    return (word for word in words if len(word) >= shortest)
