"""Verbs that say of who is named before them that he comes."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.words.lexicon import lexicon

COMES = lexicon(load_knowledge()).comes


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Mr. Karl Moor, Adviser, will attend.", "will attend"),
        ("M. Karl Moor viendra avec Mme Ada Lind.", "viendra"),
        ("El Sr. Karl Moor nos representará con la Sra. Ada Lind.", "nos representará"),
        ("Г-н Карл Моор участвует.", "участвует"),
        ("外交部王建国参会。", "参会"),
        ("Mr. Karl Moor will attend to your question.", None),
        ("Mr. Karl Moor comes back on Monday.", None),
        ("It is unlikely that Mr. Karl Moor will attend.", None),
        ("Il est peu probable que M. Karl Moor participe.", None),
        ("Es poco probable que el Sr. Karl Moor participe.", None),
        ("Маловероятно, что г-н Карл Моор участвует.", None),
        ("我们不确定王建国参会。", None),
        ("Please tell us whether Mr. Karl Moor will attend.", None),
        ("Si M. Karl Moor vient, nous le dirons.", None),
        ("El Sr. Karl Moor no viene.", None),
    ],
)
def test_a_verb_that_ends_its_clause_says_so(sentence: str, verb: str | None) -> None:
    """Not one that goes on otherwise, or before which something is denied, asked or supposed."""
    found = COMES.verb(sentence)
    assert (sentence[slice(*found)] if found is not None else None) == verb


@pytest.mark.parametrize(
    ("sentence", "at", "acts"),
    [
        ("Mr. Karl Moor will come.", 0, True),
        ("The visa of Mr. Karl Moor will come.", 12, False),
        ("Le passeport de M. Karl Moor viendra.", 16, False),
        ("Паспорт г-на Карла Моора будет.", 8, False),
        ("Г-н Карл Моор будет.", 0, True),
    ],
)
def test_who_does_something_stands_behind_no_preposition(sentence: str, at: int, acts: bool) -> None:
    """A preposition, or the case of the courtesy form, tells that something of his is meant."""
    assert COMES.acts(sentence, at) is acts


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Encabeza Ana Paz, Fiscal.", "Encabeza"),
        ("Para la reunión: Viajan Ana Paz y Luis Vera.", "Viajan"),
        ("Приедет Иван Орлов.", "Приедет"),
        ("Encabeza la delegación Ana Paz.", None),
        ("Ana Paz encabeza.", None),
        ("Vera Paz, Fiscal.", None),
    ],
)
def test_a_verb_with_which_a_sentence_begins_is_nobodys_name(sentence: str, verb: str | None) -> None:
    """A name stands right behind it, at the beginning or behind a colon."""
    found = COMES.opening(sentence)
    assert (sentence[slice(*found)] if found is not None else None) == verb
