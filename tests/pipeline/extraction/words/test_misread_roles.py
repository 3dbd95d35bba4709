"""Tests of what is a misread role, and what other words."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.misread_roles import begins_alike, ends_alike, names_another_post


@pytest.mark.parametrize(
    ("read", "known", "alike"),
    [
        ("deputy head of the delegatlon", "deputy head of the delegation", True),
        ("head of the legation", "head of the delegation", True),
        ("deputy head of the legal section", "deputy head of the delegation", False),
        ("jefe de la legislacion", "jefe de la delegacion", False),
        ("iead of delegation", "head of delegation", True),
        ("member", "member of", True),
    ],
)
def test_what_stands_behind_the_same_words_must_be_alike(read: str, known: str, alike: bool) -> None:
    """A letter or two may be misread; another word is no misreading."""
    assert ends_alike(read, known) is alike


def test_the_first_word_may_be_cut() -> None:
    """What the edge of a cell cut is still that word, another word is not."""
    assert begins_alike("efe de delegacion", "jefe de delegacion")
    assert not begins_alike("de la delegacion", "dirige la delegacion")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Deputy Head of the Delegatlon", Role.ALTERNATE),
        ("Deputy Head of the Legal Section", None),
        ("Chef adjoint de la Législation", None),
        ("Jefe de la Legislación", None),
    ],
)
def test_the_lexicon_takes_no_other_post_for_a_role(words: Lexicon, text: str, role: Role | None) -> None:
    """A post at something else than the delegation is no part in it."""
    assert words.role(text) is role


def test_another_post_is_no_misread_role(words: Lexicon) -> None:
    """A deputy chairman is no deputy representative, though two letters tell them apart; misread letters and other cases pass."""
    assert words.role("заместитель председателя") is None
    assert words.role("заместитель преаставителя") is words.role("заместитель представителя")
    assert names_another_post("deputy chancellor", "deputy counsellor", {"deputy", "chancellor", "counsellor"}.__contains__)
    assert not names_another_post("deputy haed", "deputy head", {"deputy", "head"}.__contains__)
    assert not names_another_post("руководителю делегации", "руководителя делегации", words.is_title_word)
    assert not names_another_post("jefa de mision", "jefe de mision", words.is_title_word)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("conseillère et chef de la délégation", None),
        ("asesora y jefa de la delegación", None),
        ("Adjunto y jefe de la delegación", None),
        ("مستشار ورئيس الوفد", None),
        ("советник и глава делегации", None),
        ("Adviser/Head of the Delegation", None),
        ("adviser head of the delegation", None),
        ("Adviser, Head of the Legation", None),
        ("Substitute and Head of Delegation", None),
        ("Adviser tothe Head of the Delegation", Role.ADVISER),
        ("Adviser to the Head of the Delegatlon", Role.ADVISER),
        ("conseiller du chef de la delegatlon", Role.ADVISER),
        ("советник главы делегации", Role.ADVISER),
        ("Deputy Head of the Delegatlon", Role.ALTERNATE),
    ],
)
def test_two_parts_are_no_misread_one(words: Lexicon, text: str, role: Role | None) -> None:
    """Who is adviser and head is not the adviser of the head; a letter misread or a blank lost changes nothing."""
    assert words.role(text) is role
