"""Tests of the persons below the heading of a role."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Document
from models.reply import Role
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import ASKED, Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_groups import group_below, with_role_headed
from pipeline.extraction.sheet_reader import SheetReader
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text


@pytest.mark.parametrize(
    ("heading", "alone"),
    [
        ("Deputy Head", True),
        ("Chef adjoint de délégation", True),
        ("Subjefe de delegación", True),
        ("Заместитель главы делегации", True),
        ("副团长", True),
        ("Alternates", False),
        ("Alternate representative", False),
        ("Suplentes", False),
    ],
)
def test_a_deputy_head_is_one(knowledge: Knowledge, heading: str, alone: bool) -> None:
    """The members below him were taken for deputy heads too, in silence."""
    assert group_below(heading, Role.ALTERNATE, lexicon(knowledge)).one is alone


@pytest.mark.parametrize(
    ("heading", "roles"),
    [("Head of delegation", [Role.HEAD, None]), ("Deputy head", [Role.ALTERNATE, None]), ("Advisers", [Role.ADVISER] * 2)],
)
def test_a_heading_holds_for_one_or_for_all(build: Any, knowledge: Knowledge, heading: str, roles: list[Role | None]) -> None:
    """The role of a heading is that of all below it, or of the first alone."""
    page = build.page(f"{heading}:\n\n1. Ms. Ada Brook, Judge\n\n2. Mr. Ben Stone, Judge", language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    assert [person.role for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()] == roles


@pytest.mark.parametrize(
    ("above", "roles"),
    [
        ("1. Mr. A\nDeputy head of delegation:", [Role.ALTERNATE, None, Role.MEMBER]),
        ("Advisers", [Role.ADVISER, Role.ADVISER, Role.MEMBER]),
        ("The delegation will consist of:", [None, None, Role.MEMBER]),
        ("", [None, None, Role.MEMBER]),
    ],
)
def test_a_heading_above_a_table(knowledge: Knowledge, above: str, roles: list[Role | None]) -> None:
    """The last line above a table heads its first person, or all as far as the next who has a role of his own."""
    persons = [Person((), "table", 1.0, role=role) for role in (None, None, Role.MEMBER)]
    assert [person.role for person in with_role_headed(persons, above, lexicon(knowledge))] == roles


FLAG = "CU 2009/33 (A). Our delegation:\n\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            (
                "Representative\nMr. Ivo Tarn\nJustice Department\n\nAlternate Representative\nMs. Ada Lund\nTrade\n\n"
                "Advisers\nMr. Per Holm\nPolice\n\nMs. Eva Roth\nMinistry of Health\n"
            ),
            [Role.HEAD, Role.ALTERNATE, Role.ADVISER, Role.ADVISER],
        ),
        (
            (
                "Representative\nMr. Ivo Tarn\nMinistry of Justice\n\nRepresentative\nMs. Ada Lund\nMinistry of Trade\n\n"
                "Adviser\nMr. Per Holm\nPolice\n\nMs. Eva Roth\nMinistry of Health\n"
            ),
            [Role.MEMBER, Role.MEMBER, Role.ADVISER, Role.MEMBER],
        ),
        (
            (
                "Jefe de delegación\nSr. Ivo Tarn\nMinisterio de Justicia\n\nAsesores\nSra. Ada Lund\nMinisterio de Trabajo\n\n"
                "Sr. Per Holm\nMinisterio de Salud\n\nExperto\nSra. Eva Roth\nPolicía Nacional\n"
            ),
            [Role.HEAD, Role.ADVISER, Role.ADVISER, Role.EXPERT],
        ),
    ],
)
def test_a_heading_in_the_block_of_the_first_of_those_below(delegates_of_mail: Any, text: str, roles: list[Role]) -> None:
    """The heading of several held for the first block alone, and the "Representative", who leads, was any member."""
    assert [Role(one.role.value) for one in delegates_of_mail(FLAG + text)] == roles


@pytest.mark.parametrize(
    "text",
    [
        "Head of Delegation\n\nMr. Ivo Tarn, Judge, Supreme Court\n\nMembers\n\nMinistry of Trade\nMs. Ada Lund, Counsel\n",
        "Head of Delegation\n\nMr. Ivo Tarn, Judge, Supreme Court\n\nMember\n\nMinistry of Trade\nMs. Ada Lund, Counsel\n",
        "Chef de délégation\nM. Ivo Tarn, magistrat\n\nMembres\n\nMinistère du commerce\nMme Ada Lund, conseillère\n",
        "JEFE DE DELEGACIÓN\n\nSr. Ivo Tarn, juez\n\nMIEMBROS\n\nMinisterio de Comercio\nSra. Ada Lund, abogada\n",
        "Глава делегации\n\nг-н Иван Тарн – судья\n\nЧлены делегации\n\nМинистерство торговли\nг-жа Ада Лунд – советник\n",
        "团长\n\n李伟先生,高级法官\n\n团员\n\n商务部\n王芳女士,条约法律司处长\n",
        "رئيس الوفد\n\nالسيد / سامي لطفي سالم – قاض\n\nالأعضاء\n\nوزارة العدل\nالسيدة / مرثا بورج حداد – مستشارة قانونية\n",
    ],
)
def test_a_heading_below_somebodys_row_is_of_those_below_it(delegates_of_mail: Any, text: str) -> None:
    """With a body between heading and names, the head of delegation became a member, and that body was said to be his."""
    head, member = delegates_of_mail(FLAG + text)
    assert (head.role.value, member.role.value) == (Role.HEAD, Role.MEMBER)
    assert member.organisation is not None
    assert head.organisation is None or head.organisation.value != member.organisation.value


def test_a_part_below_a_name_alone_is_his_still(knowledge: Knowledge) -> None:
    """Nobody's part stands above the first."""
    text = "The delegation:\n\nMs. Ada Brook\n\nHead of delegation\n\nSupreme Court\n\nMr. Ben Stone\n\nAdviser\n\nTrade\n"
    assert [person.role for person in _persons(text, knowledge)] == [Role.HEAD, Role.ADVISER]


@pytest.mark.parametrize(
    ("announced", "lines", "name"),
    [
        ("The delegation will comprise:", "Senior Adviser\nHead of delegation\nTel.: +43 1 5783215", "Ms. Ada Brook"),
        ("La délégation sera composée de :", "Conseiller\nChef de délégation\nTél. : +43 1 5783215", "Mme Ada Brook"),
        ("La delegación estará integrada por:", "Consejero\nJefe de la delegación\nTel.: +43 1 5783215", "Sra. Ada Brook"),
        ("В состав делегации входят:", "советник\nглава делегации\nТел.: +43 1 5783215", "Г-жа Анна Белова"),
        (
            "تتشرف البعثة الدائمة بإبلاغكم بأن الوفد سيتألف من السادة التالية أسماؤهم:\n\nقائمة المشاركين",
            "كبير المستشارين\nرئيسا للوفد\nرقم الهاتف: +967 1 260 847",
            "السيدة مرثا بورج\nقاضية\n\nالسيد سامي لطفي سالم\nنائب الوزير",
        ),
        ("代表团成员如下：", "参赞\n团长\n电话：+43 1 5783215", "李红女士"),
    ],
)
def test_a_part_above_contacts_is_of_nobody_below(knowledge: Knowledge, announced: str, lines: str, name: str) -> None:
    """The name above it was not read; the next block's person is not given it."""
    persons = _persons(f"{announced}\n\n~%% ~\n{lines}\n\n{name}\n\n", knowledge)
    assert {person.role for person in persons if person.name[0].text in name} == {None}


def test_a_part_at_the_end_of_a_block_may_be_of_who_stands_above_it(knowledge: Knowledge) -> None:
    """Without contacts below it a person is asked; below the heading of the list it heads who stands below."""
    (asked,) = _persons("The delegation will comprise:\n\n~%% ~ 7\nHead of delegation\n\nMs. Ada Brook\nJudge\n", knowledge)
    assert Doubt.ROLE_OF_ABOVE in asked.doubts
    (headed,) = _persons("DELEGATION\nHead of delegation\n\nMs. Ada Brook\nJudge\n", knowledge)
    assert headed.role is Role.HEAD
    assert headed.doubts == ()


def test_the_part_of_ones_own_block_above_contacts_is_his(knowledge: Knowledge) -> None:
    """Though a gap parts it from his name and post, where no contacts of his stand above it."""
    text = "The delegation will comprise:\n\nMs. Ada Brook\nJudge\n\nHead of delegation\nTel.: +43 1 5783215\n\nMr. Ben Stone\n"
    assert [person.role for person in _persons(text, knowledge)] == [Role.HEAD, None]


def _persons(text: str, knowledge: Knowledge) -> list[Person]:
    page = page_of_text(text)
    assert page is not None
    reader = SheetReader(lexicon(knowledge), knowledge, None)
    return list(reader.sheet(Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)))


@pytest.mark.parametrize("lines", ["Director\nAdviser\nHead of delegation", "Adviser\nHead of delegation\nDirector"])
def test_a_post_on_a_line_of_its_own_is_the_post(delegates_of_mail: Any, lines: str) -> None:
    """The word for a part is none of it."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nThe delegation:\n\nMs. Jane Dowell\n{lines}\n")
    assert (person.role.value, person.title.value) == ("head", "Director")


def test_a_heading_of_one_person_is_not_that_of_all_below(delegates_of_mail: Any) -> None:
    """It was the part of all below, in silence: the part of whoever is not the first is asked about, and his name is not."""
    text = "Head of delegation\n\nName: Ole Berg\n\nAlternate\n\nName: Ada Lind\n\nPost: Judge\n\nName: Bo Marsh\n"
    read = delegates_of_mail(f"CU 2009/33 (A). Our delegation:\n\n{text}")
    assert [one.role.value for one in read] == ["head", "alternate", "member"]
    assert [Doubt.BELOW_ONE.reason in one.role.reasons for one in read] == [False, False, True]
    assert not any(Doubt.BELOW_ONE.reason in one.name.reasons for one in read)
    assert read[-1].role.confidence <= ASKED


def test_a_heading_of_several_is_that_of_all_below(delegates_of_mail: Any) -> None:
    """Nobody below it is asked about."""
    text = (
        "Head of delegation\n\nName: Ole Berg\n\nAlternates\n\nName: Ada Lind\n\nPost: Judge\n\nName: Bo Marsh\n\nPost: Clerk\n"
    )
    read = delegates_of_mail(f"CU 2009/33 (A). Our delegation:\n\n{text}")
    assert [one.role.value for one in read] == ["head", "alternate", "alternate"]


def test_a_rank_before_a_colon_is_a_part_where_a_post_stands_behind(delegates_of_mail: Any) -> None:
    """Its plural heads several; without a post of his own it is his post, and asked about."""
    head = "Jefa de Delegación: Sra. Ana Quispe Mamani, Viceministra, Ministerio de Gobierno"
    _, adviser = delegates_of_mail(f"CU 2009/33 (A)\n\n{head}\nConsejero: Luis Rojas Vera, juez, Tribunal Supremo\n")
    assert (adviser.honorific.value, adviser.title.value, adviser.role.value) == (None, "juez", "adviser")
    _, other = delegates_of_mail(f"CU 2009/33 (A)\n\n{head}\nConsejero: Luis Rojas Vera\n")
    assert other.role.value == "member"


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("Deputy head of delegation", [Role.HEAD, None]),
        ("Deputy head of delegation:", [Role.HEAD, None]),
        ("Adviser", [Role.HEAD, None]),
        ("Advisers:", [Role.HEAD, Role.ADVISER]),
    ],
)
def test_a_part_is_not_of_the_next_one_where_a_name_was_unread(
    delegates_of_mail: Any, heading: str, roles: list[Role | None]
) -> None:
    """His post and number stand between the heading and the next name, which got his part in silence."""
    text = (
        "CU 2009/33 (A). The delegation:\n\nHead of delegation\nMs. Ada Brook\nJudge\nTel. +45 33 92 33 40\n\n"
        f"{heading}\n\nThird Secretary\nTel. +45 33 92 33 41\n\nMr. Ben Stone\nProsecutor\nTel. +45 33 92 33 42\n"
    )
    found = delegates_of_mail(text)
    assert [one.name.value for one in found] == ["Ada Brook", "Ben Stone"]
    assert [one.role.value for one in found] == [(role or Role.MEMBER).value for role in roles]
    asked = Doubt.ROLE_OF_ABOVE.reason in found[-1].name.reasons
    assert asked == (roles[-1] is None)
