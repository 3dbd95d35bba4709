"""Tests of roles written into the field of a post."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.role_in_post import with_role_behind_post, without_role
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "post", "role"),
    [
        ("Deputy Permanent Secretary\n(Head of Delegation)", "Deputy Permanent Secretary", Role.HEAD),
        ("Viceministro de Justicia\nJefe de Delegación", "Viceministro de Justicia", Role.HEAD),
        ("Director of Treaties, Alternate Head of\nDelegation", "Director of Treaties", Role.ALTERNATE),
        ("Head of Delegation\nMinister of Justice", "Minister of Justice", Role.HEAD),
        ("Старший консультант (эксперт)", "Старший консультант", Role.EXPERT),
        ("条约法律司参赞（团长）", "条约法律司参赞", Role.HEAD),
        ("Senior Legal\nAdviser", "Senior Legal\nAdviser", None),
        ("Deputy\nHead of Delegation", "Deputy\nHead of Delegation", None),
        ("Assistant to the\nHead of Delegation", "Assistant to the\nHead of Delegation", None),
        ("Director (Legal Affairs)", "Director (Legal Affairs)", None),
    ],
)
def test_the_role_is_parted_from_the_post(build: Any, knowledge: Knowledge, text: str, post: str, role: Role | None) -> None:
    """Brackets, a line of its own and a comma part them; a post's own last word, or nothing but a role, stays as it is."""
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    piece, told = without_role(Piece(held, 0, len(held.text)), lexicon(knowledge))
    assert (piece.text, told[0] if told else None) == (post, role)


@pytest.mark.parametrize(
    ("text", "post", "role"),
    [
        ("أمين عام وزارة العدل رئيسا", "أمين عام وزارة العدل", Role.HEAD),
        ("أمين عام وزارة العدل", "أمين عام وزارة العدل", None),
        ("رئيسا", "رئيسا", None),
        ("رئيس محكمة الاستئناف", "رئيس محكمة الاستئناف", None),
    ],
)
def test_an_arabic_post_may_end_in_the_role(build: Any, knowledge: Knowledge, text: str, post: str, role: Role | None) -> None:
    """The accusative alone says "as": nothing parts it from the post."""
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    piece = Piece(held, 0, len(held.text))
    person = with_role_behind_post(Person(name=(piece,), via="prose", weight=0.9, title=(piece,)), lexicon(knowledge))
    assert (person.title[0].text, person.role) == (post, role)
