"""Labels below the sentence that names somebody."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

SAID = [
    ("Ms. Berta Lind will attend.\n\nTitle: Judge\nInstitution: Ministry of Justice", "Judge", "Ministry of Justice"),
    ("Mme Berthe Roux participera.\nFonction : juge\nInstitution : Ministère de la justice", "juge", "Ministère de la justice"),
    ("Asistirá la Sra. Berta Paz.\n\nCargo: Jueza\nInstitución: Ministerio de Justicia", "Jueza", "Ministerio de Justicia"),
    ("Примет участие г-жа Анна Котова.\n\nДолжность: судья\nМесто работы: Министерство юстиции", "судья", "Министерство юстиции"),
    ("李娜女士将出席会议。\n\n职务：法官\n单位：司法部", "法官", "司法部"),
    ("ستشارك السيدة منى حداد في الاجتماع.\n\nالوظيفة: قاضية\nالجهة: وزارة العدل", "قاضية", "وزارة العدل"),
]


@pytest.mark.parametrize(("text", "title", "body"), SAID)
def test_labels_below_are_of_whom_the_sentence_names(delegates_of_mail: Any, text: str, title: str, body: str) -> None:
    """Nobody else is named above them."""
    (one,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert (one.title.value, one.organisation.value) == (title, body)


def test_each_sentence_has_its_labels(delegates_of_mail: Any) -> None:
    """A part in the delegation is told so too, and what the sentence itself tells stays."""
    one, other = delegates_of_mail(
        "CU 2009/33 (A)\n\nMs. Berta Lind, Judge, will attend.\nInstitution: Supreme Court\nCapacity: Head of delegation\n\n"
        "Mr. Carl Row will also attend.\nTitle: Clerk at the Registry, Section for\nTrafficking\n"
    )
    assert (one.title.value, one.organisation.value, one.role.value) == ("Judge", "Supreme Court", "head")
    assert other.title.value == "Clerk at the Registry, Section for Trafficking"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ms. Berta Lind and Mr. Carl Row will attend.\n\nTitle: Judge\nInstitution: Ministry of Justice", 2),
        (
            "Ms. Berta Lind will attend. For questions please contact Mr. Carl Row.\n\nTitle: Clerk\nInstitution: Supreme Court",
            1,
        ),
        ("Ms. Berta Lind will attend.\n\nYours faithfully,\nCarl Row\nTitle: Clerk\nInstitution: Supreme Court", 1),
    ],
)
def test_labels_that_may_be_another_s_are_nobody_s(delegates_of_mail: Any, text: str, count: int) -> None:
    """Two are named, or somebody else behind her, or the closing stands between."""
    people = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert [(one.title.value, one.organisation.value) for one in people] == [(None, None)] * count


def test_labels_of_one_of_two_are_told_to_a_person(build: Any, knowledge: Knowledge) -> None:
    """It cannot be told whose they are, and they are not lost."""
    page = build.page("Ms. Berta Lind and Mr. Carl Row will attend.\n\nTitle: Judge\nInstitution: Ministry of Justice")
    sheet = Sheet(build.document(page), Part.NOTE)
    _, missing = delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)
    assert any("Title: Judge" in problem.detail for problem in missing)
