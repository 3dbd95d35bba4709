"""Tests of the words of parts in a delegation."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of Delegation", Role.HEAD),
        ("será el jefe de la delegación", Role.HEAD),
        ("is head of delegation", Role.HEAD),
        ("asesora del jefe de la delegación", Role.ADVISER),
        ("团　长", Role.HEAD),
        ("Head of Prisons", None),
        ("代表团长", Role.HEAD),
        ("团内顾问", Role.ADVISER),
        ("مستشار ضمن الوفد", Role.ADVISER),
        ("مستشار", None),
        ("بصفة عضو", Role.MEMBER),
        ("الرئيس المناوب للوفد", Role.ALTERNATE),
        ("professeur titulaire", None),
        ("x" * 61, None),
    ],
)
def test_a_part_is_told_by_the_whole_text(words: Lexicon, text: str, role: Role | None) -> None:
    """A copula before it changes nothing: "será el jefe de …" was read as the adviser of the head."""
    assert words.role(text) is role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Asesor/a", Role.ADVISER),
        ("Experto(a)", Role.EXPERT),
        ("Délégué(e)", Role.MEMBER),
        ("Experta / Experto", Role.EXPERT),
        ("Consejeros y asesores", Role.ADVISER),
        ("Asesor y experto", None),
        ("Delegado/a Provincial", None),
        ("Juez/a", None),
    ],
)
def test_a_part_of_men_and_women(words: Lexicon, text: str, role: Role | None) -> None:
    """Two endings, or two words of one part, name it; two parts, and posts, name none."""
    assert words.role(text) is role


def test_some_words_tell_a_part_only_above_persons(words: Lexicon) -> None:
    """They are posts or plural words elsewhere."""
    assert words.role("Консультанты и советники") is None
    assert words.role_heading("Консультанты и советники") is Role.ADVISER
    assert words.role_heading("Советники и эксперты") is None
    assert words.heads_several("advisers") is Role.ADVISER
    assert words.heads_several("head of delegation") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Delegation led by", Role.HEAD),
        ("Délégation conduite par", Role.HEAD),
        ("Delegación presidida por", Role.HEAD),
        ("Делегацию возглавляет", Role.HEAD),
        ("الرؤساء المناوبون", Role.ALTERNATE),
        ("بقية المندوبين", Role.MEMBER),
        ("Участники-наблюдатели", Role.OBSERVER),
    ],
)
def test_what_stands_above_those_who_have_a_part(words: Lexicon, text: str, role: Role) -> None:
    """A verb may tell it."""
    assert words.role_heading(text) is role
