"""Tests of meetings' titles below a list's heading."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.lists.meetings_below import names_meeting
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("First meeting of the Working Group", True),
        ("Working Group on Trafficking in Persons", True),
        ("Quatrième session de la Conférence des Parties", True),
        ("Primera reunión del Grupo de Trabajo", True),
        ("Первое совещание Рабочей группы", True),
        ("الاجتماع الأول للفريق العامل", True),
        ("Criminal Justice Section", False),
        ("Commission on Crime Prevention", False),
        ("Conference Services Section", False),
        ("Ministry of Justice", False),
        ("", False),
    ],
)
def test_a_title_is_told_from_a_body(knowledge: Knowledge, text: str, meeting: bool) -> None:
    """Both hold words of meetings; a title begins with one and names no other body."""
    assert names_meeting(text, lexicon(knowledge)) is meeting


@pytest.mark.parametrize(
    ("heading", "title", "person"),
    [
        ("سجل الحضور", "الاجتماع الأول للفريق العامل", "1- السيد سامي حسن، قاض، وزارة العدل"),
        ("Nominal Roll", "First meeting of the Working Group", "1. Mr. John Roe, Judge, Ministry of Justice"),
        ("كشف المندوبين", "الاجتماع الأول للفريق العامل", "1- السيد سامي حسن، قاض، وزارة العدل"),
    ],
)
def test_a_heading_above_a_meeting_names_nobody(delegates_of_mail: Any, heading: str, title: str, person: str) -> None:
    """Two words alone above what looked like a body were read as a person."""
    told = delegates_of_mail(
        f"CU 2009/33 (A). The delegation is set out in the annex.\n\nAnnex\n\n{heading}\n\n{title}\n\n{person}"
    )
    assert len(told) == 1
    assert told[0].organisation.value in ("وزارة العدل", "Ministry of Justice")
