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
        ("Deputy Head, Legal Services", "Deputy Head, Legal Services", None),
        ("Deputy Head, Director of Treaties", "Director of Treaties", Role.ALTERNATE),
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
        ("مدير إدارة التعاون الدولي رئيساً للوفد", "مدير إدارة التعاون الدولي", Role.HEAD),
        ("مستشار قانوني عضوا", "مستشار قانوني", Role.MEMBER),
        ("رئيس قسم التحقيق نائبا لرئيس الوفد", "رئيس قسم التحقيق", Role.ALTERNATE),
        ("أمين عام وزارة العدل", "أمين عام وزارة العدل", None),
        ("رئيسا", "رئيسا", None),
        ("Сотрудник по программам\nруководитель делегации", "Сотрудник по программам", Role.HEAD),
        ("Third Secretary\nDeputy Head of Delegation", "Third Secretary", Role.ALTERNATE),
        ("Directora de Investigación Jefe de la delegación", "Directora de Investigación", Role.HEAD),
        ("Third Secretary Deputy Head of Delegation", "Third Secretary", Role.ALTERNATE),
        ("Secrétaire du Chef de la délégation", "Secrétaire du Chef de la délégation", None),
        ("Senior Legal\nAdviser", "Senior Legal\nAdviser", None),
        ("Assistant to the\nHead of Delegation", "Assistant to the\nHead of Delegation", None),
        ("Deputy\nHead of Delegation", "Deputy\nHead of Delegation", None),
        ("رئيس محكمة الاستئناف", "رئيس محكمة الاستئناف", None),
    ],
)
def test_a_post_may_end_in_the_role(build: Any, knowledge: Knowledge, text: str, post: str, role: Role | None) -> None:
    """In Arabic the accusative alone says "as": nothing parts it from the post; elsewhere the role has a line of its own."""
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    piece = Piece(held, 0, len(held.text))
    person = with_role_behind_post(Person(name=(piece,), via="prose", weight=0.9, title=(piece,)), lexicon(knowledge))
    assert (person.title[0].text, person.role) == (post, role)


@pytest.mark.parametrize(
    ("entry", "post"),
    [
        ("Ms. Ada Lind, Deputy Head, Ministry of the Interior", "Deputy Head"),
        ("Mme Ada Lind, Chef adjoint, Office des étrangers", "Chef adjoint"),
        ("Ms. Ada Lind (Deputy Head, Ministry of the Interior)", "Deputy Head"),
        ("Ms. Ada Lind (Adviser, Ministry of the Interior)", "Adviser"),
        ("Ms. Ada Lind\nDeputy Head\nMigration Agency", "Deputy Head"),
    ],
)
def test_a_deputy_head_of_a_body_has_a_post(delegates_of_mail: Any, entry: str, post: str) -> None:
    """Where a body stands behind it, it is what somebody is there."""
    (delegate,) = delegates_of_mail(f"CU 2009/33 (A). Our delegation:\n\n{entry}\n")
    assert (delegate.title.value, delegate.role.value) == (post, Role.MEMBER)
    assert delegate.organisation.value


@pytest.mark.parametrize(
    "entry",
    [
        "Ms. Ada Lind, Deputy Head",
        "Ms. Ada Lind, Deputy Head of Delegation, Ministry of the Interior",
        "Ms. Ada Lind (Deputy Head), Ministry of the Interior",
        "Ms. Ada Lind, Deputy Head, Judge, Supreme Court",
        "Ms. Ada Lind (alternate, Ministry of the Interior)",
        "Ms. Ada Lind\nDeputy Head",
    ],
)
def test_a_deputy_head_without_a_body_has_a_part(delegates_of_mail: Any, entry: str) -> None:
    """Alone, in brackets of its own, before a post, or of the delegation it tells the part in the delegation."""
    (delegate,) = delegates_of_mail(f"CU 2009/33 (A). Our delegation:\n\n{entry}\n")
    assert Role(delegate.role.value) is Role.ALTERNATE


def test_a_deputy_beside_a_head_of_delegation_is_asked_about(delegates_of_mail: Any) -> None:
    """Who stands below him, with nothing but that word and a body, may be either."""
    entries = "1. Mr. Bo Marsh, Head of Delegation, Ministry of Health\n2. Ms. Ada Lind, Deputy Head, Ministry of Health\n"
    _, deputy = delegates_of_mail(f"CU 2009/33 (A). Our delegation:\n{entries}")
    assert deputy.title.value == "Deputy Head"
    assert deputy.role.confidence < 0.5


@pytest.mark.parametrize(
    ("line", "title", "role", "asked"),
    [
        ("M. Nabil Dridi (conseiller), sous-directeur, Ministère des Affaires étrangères", "sous-directeur", "adviser", True),
        ("г-н Набиль Дриди (советник), заместитель директора, Министерство юстиции", "заместитель директора", "adviser", True),
        ("السيد نبيل الدريدي (مستشار)، كاهية مدير، وزارة العدل", "كاهية مدير", "adviser", True),
        ("M. Nabil Dridi (conseiller), Ministère des Affaires étrangères", "conseiller", "member", False),
        ("M. Nabil Dridi (juge), conseiller, Ministère de la Justice", "juge conseiller", "member", False),
    ],
)
def test_a_part_in_brackets_before_a_post(delegates_of_mail: Any, line: str, title: str, role: str, asked: bool) -> None:
    """It was read as the beginning of his post, and the part was lost; alone it is his post, and other posts are no parts."""
    first, *_ = delegates_of_mail(f"CU 2009/33 (A):\n\n1. {line}\n2. Mme Sonia Ouerghi, juge, Ministère de la Justice\n")
    assert (first.title.value, first.role.value) == (title, role)
    assert (first.role.confidence < 0.9) is asked
