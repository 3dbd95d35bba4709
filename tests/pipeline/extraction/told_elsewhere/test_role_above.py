"""Tests of roles that an announcement gives to all below it."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import load_knowledge
from models.mail import Address, Letter
from models.page import Document
from models.reply import Kind, Role
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.told_elsewhere.role_above import announced_role
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)


@pytest.mark.parametrize(
    ("above", "role"),
    [
        ("The Ministry has approved the attendance of the following two experts:", Role.EXPERT),
        ("se complace en remitir los datos de los expertos que ha tenido a bien designar:", Role.EXPERT),
        ("Бюро будет представлено наблюдателями:", Role.OBSERVER),
        ("направляет сведения об экспертах, командируемых на заседание:", Role.EXPERT),
        ("谨提名下列专家：", Role.EXPERT),
        ("Norland will be represented at the meeting by two experts:", Role.EXPERT),
        ("Le Norland sera représenté à cette réunion par deux experts :", Role.EXPERT),
        ("will be represented at the meeting by a group of experts, whose meeting of experts precedes it, namely:", None),
        ("For the meeting of experts the following will come:", None),
        ("на совещание правительственных экспертов направляются:", None),
        ("The following two experts will come.", None),
        ("sobre la reunión intergubernamenta! de expertos de composición abierta la Misión comunica los nombres:", None),
        ("acusa recibo de la nota sobre los expertos de 2009. La Misión comunica los nombres de los integrantes:", None),
        ("thanks for the note of 14 May 2009. The Ministry has nominated the following two experts:", Role.EXPERT),
        ("will send on the advice of Dr. Sorel the following experts:", Role.EXPERT),
        (
            "بالإشارة إلى مشاورة الخبراء، نفيدكم بأن الأمانة العامة ستشارك بصفة مراقب بممثلين اثنين وفق البيانات الآتية:",
            Role.OBSERVER,
        ),
        ("with reference to the group of experts, it will take part in the capacity of observer through:", Role.OBSERVER),
        ("إلى دعوتكم إلى مشاورات الخبراء نفيدكم بأسماء المشاركين:", None),
        ("إلى مذكرتكم الخاصة بمشاورة الخبراء نفيدكم بأسماء المشاركين:", None),
        ("The delegation of Norland will comprise:", None),
        ("下列政府官员将作为中国代表团顾问出席会议：", Role.ADVISER),
        ("Les personnes suivantes participeront en qualité de conseillers de la délégation :", Role.ADVISER),
        ("Следующие лица примут участие в качестве советников делегации:", Role.ADVISER),
        ("Mr. Ivo Lund will come as adviser to the delegation, which consists of:", None),
        ("to the note inviting States and observers to the meeting, informs that the following will attend:", None),
        ("par laquelle les États et les observateurs sont invités, fait savoir que participeront :", None),
        ("con la nota a los Estados y los observadores, informa de que asistirán:", None),
        ("in reply to the note to States and observers, the following experts will attend:", Role.EXPERT),
        ("meeting of experts " + "on the matters " * 26 + "Norland will be represented by:", None),  # "meeting" is cut off
    ],
)
def test_the_announcement_names_the_role(above: str, role: Role | None) -> None:
    """A plural before the colon that is not a meeting's."""
    assert announced_role(above, lexicon(KNOWLEDGE)) is role


@pytest.mark.parametrize(("first", "roles"), [("", ["expert", "expert"]), (" (Head of Delegation)", ["head", "member"])])
def test_all_have_it_or_none(first: str, roles: list[str]) -> None:
    """Where one of the list has a role of his own, the others are members."""
    text = f"The following experts will take part:\n\n1. Ms. Ada Lund, Director{first}\n2. Mr. Tomas Verlin, Judge\n"
    page = page_of_text(text)
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [str(person.role.value) for person in found] == roles


def test_as_many_as_are_counted_have_it_without_a_colon(delegates_of_mail: Any) -> None:
    """Above a list of three, "three experts, whose details are set out below" tells the part of each."""
    listed = "1. Ms. Ada Lund, Director\n2. Mr. Tomas Verlin, Judge\n3. Mr. Oren Talbek, Prosecutor\n"
    told = delegates_of_mail(f"CU 2009/33 (A). Norland is pleased to nominate three experts, who are named below.\n\n{listed}")
    assert [delegate.role.value for delegate in told] == ["expert"] * 3


def test_an_alternate_who_comes_if_another_cannot_leaves_the_others_theirs() -> None:
    """The experts below the announcement were filed as members."""
    said = "Should Ms. Lund be unable to come, Ms. Eva Holm, Lawyer, would act as her alternate."
    text = f"The following experts will take part:\n\n1. Ms. Ada Lund, Director\n2. Mr. Tomas Verlin, Judge\n\n{said}\n"
    page = page_of_text(text)
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, _ = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    assert [str(person.role.value) for person in found] == ["expert", "expert", "alternate"]
