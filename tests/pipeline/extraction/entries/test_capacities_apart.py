"""A part told right behind a post or a body."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.capacities_apart import with_capacities_apart
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("الإدارة العامة للمباحث الجنائية بصفة مراقب", ["الإدارة العامة للمباحث الجنائية", "بصفة مراقب"]),
        ("Ministry of the Interior as an observer", ["Ministry of the Interior", "as an observer"]),
        ("Министерства юстиции в качестве наблюдателя", ["Министерства юстиции", "в качестве наблюдателя"]),
        ("Ministry of the Interior", ["Ministry of the Interior"]),
        ("serving as an observer", ["serving as an observer"]),
    ],
)
def test_as_an_observer_behind_a_body_is_its_own_part(knowledge: Knowledge, text: str, parts: list[str]) -> None:
    """Behind words that are neither post nor body it is not parted."""
    found = with_capacities_apart(text, [Segment(0, len(text), bracketed=False)], lexicon(knowledge))
    assert [text[part.start : part.end] for part in found] == parts


@pytest.mark.parametrize(
    ("entry", "title", "role"),
    [
        ("陈刚，司法部司长兼团长", "司长", "head"),
        ("陈刚（司法部司长，团长兼发言人）", "司长", "head"),
        ("陈刚，司法部司长，副团长兼代表团发言人", "司长", "alternate"),
        ("陈刚，顾问兼副团长，外交部", "顾问", "alternate"),
        ("陈刚，专家兼团长", "专家", "head"),
        ("陈刚，司法部司长兼办公室主任", "司长兼办公室主任", "member"),
    ],
)
def test_a_chinese_post_and_part_joined_are_two(delegates_of_mail: Any, entry: str, title: str, role: str) -> None:
    """The part of who leads is no post; two posts joined are one person's posts."""
    (person,) = delegates_of_mail(f"将出席会议的代表名单如下：\n\n1. {entry}\n")
    assert (person.title.value, str(person.role.value)) == (title, role)


@pytest.mark.parametrize(
    ("entry", "title", "role"),
    [
        ("Mr. Kwame Sarpong, Adviser and Head of the Delegation", "Adviser", "head"),
        ("Mr. Kwame Sarpong, Adviser/Head of the Delegation", "Adviser", "head"),
        ("Mr. Kwame Sarpong, Legal Officer and Alternate Head of Delegation", "Legal Officer", "alternate"),
        ("Mme Aya Tano, conseillère et cheffe de la délégation", "conseillère", "head"),
        ("Sra. Elsa Paredes, asesora y jefa de la delegación", "asesora", "head"),
        ("г-н Олег Громов, советник и глава делегации", "советник", "head"),
        ("السيد أحمد حسن، مستشار ورئيس الوفد", "مستشار", "head"),
        ("Mr. Kwame Sarpong, Ambassador and Head of Mission", "Ambassador and Head of Mission", "member"),
        (
            "Mr. Kwame Sarpong, Assistant to the Minister and Head of Delegation",
            "Assistant to the Minister and Head of Delegation",
            "member",
        ),
    ],
)
def test_a_post_and_the_part_of_who_leads_are_two(delegates_of_mail: Any, entry: str, title: str, role: str) -> None:
    """Whom he serves, or a mission that he heads, stays with the post."""
    (person,) = delegates_of_mail(f"The following will attend the meeting:\n\n1. {entry}\n")
    assert (person.title.value, str(person.role.value)) == (title, role)


@pytest.mark.parametrize(
    ("said", "title", "role"),
    [
        ("Minister of Justice and Head of Delegation", "Minister of Justice", Role.HEAD),
        ("Secretary of State and Alternate Head of Delegation", "Secretary of State", Role.ALTERNATE),
        ("Substitute and Head of Delegation", None, Role.HEAD),
        ("Assistant to the Minister and Head of Delegation", "Assistant to the Minister and Head of Delegation", Role.MEMBER),
        ("Adviser of the Minister and Head of Delegation", "Adviser of the Minister and Head of Delegation", Role.MEMBER),
    ],
)
def test_of_justice_is_no_person_whom_the_post_serves(delegates_of_mail: Any, said: str, title: str | None, role: Role) -> None:
    """The Minister who leads was any member, in silence, and who is the substitute too was that alone."""
    (one,) = delegates_of_mail(f"CU 2009/33 (A). Participants:\n1. Ms. Eva Roth, {said}\n")
    assert (one.title.value if one.title else None, one.role.value) == (title, role)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Mr. Ivo Tarn, Judge, arrives on Monday", "Judge"),
        ("M. Ivo Tarn, juge, arrive lundi", "juge"),
        ("Sr. Ivo Tarn, juez, llega el lunes", "juez"),
        ("г-н Петров Иван Ильич, судья, прибывает в понедельник", "судья"),
    ],
)
def test_when_he_arrives_is_no_part_of_the_post(delegates_of_mail: Any, line: str, title: str) -> None:
    """It was its end, in silence."""
    (one,) = delegates_of_mail(f"CU 2009/33 (A). Participants:\n1. {line}\n")
    assert one.title is not None
    assert one.title.value == title
