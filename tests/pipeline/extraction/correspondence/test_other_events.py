"""Who is named for another event than ours. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Ms. Ann Lee, Judge, will attend. As regards the Commission on Crime, Norland will be represented by Mr. Tom Lall.",
            ["Tom Lall"],
        ),
        (
            "Mme Anne Roy, Juge, participera. Pour la Commission des stupéfiants, le Mali sera représenté par M. Luc Sy.",
            ["Luc Sy"],
        ),
        (
            "La Sra. Ana Paz, Juez, asistirá. En la Comisión de Estupefacientes Chile estará representado por el Sr. Luis Vega.",
            ["Luis Vega"],
        ),
        (
            "Приедет г-н Петр Котов. Что касается Комиссии по наркотикам, Беларусь будет представлять г-жа Ольга Рогова.",
            ["Ольга Рогова"],
        ),
        ("李明处长将出席会议。至于麻醉药品委员会会议，将由王芳处长代表中国出席。", ["王芳"]),
        ("李明处长将出席会议。至于麻醉药品委员会会议，外交部王芳处长将出席。", ["王芳"]),
        ("Ms. Ann Lee, Judge, will attend. As regards the Commission on Crime, Mr. Tom Lall will attend.", ["Tom Lall"]),
        ("Приедет г-н Петр Котов. Что касается Комиссии по наркотикам, г-жа Ольга Рогова примет участие.", ["Ольга Рогова"]),
        ("Ms. Ann Lee, Judge, will attend. For the National Commission, Mr. Tom Lall, Judge, will attend.", []),
        (
            "Ms. Ann Lee will attend the Commission on Crime. At the Commission on Crime Norland will also send Mr. Tom Lall.",
            [],
        ),
        ("As regards the Commission on Crime, Norland will be represented by Ms. Ann Lee, Judge, and Mr. Tom Lall, Clerk.", []),
        ("Ms. Ann Lee, Judge, will attend. For the Police, Mr. Tom Lall, Superintendent, will attend.", []),
    ],
)
def test_who_is_named_for_another_event_is_asked_about(delegates_of_mail: Any, said: str, asked: list[str]) -> None:
    """The first who are named come to ours, and so does whoever is named for what is spoken of above."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert [person.name.value for person in persons if Doubt.OTHER_EVENT.reason in person.name.reasons] == asked
    assert len(persons) == 2


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        (
            "As regards the Commission, Norland will be represented by Ms. Ann Leeman.",
            "For the Working Group, the delegate is Mr. Tom Lall, Judge.",
            ["Ann Leeman"],
        ),
        (
            "As regards the Commission on Crime, Ms. Ann Leeman will represent Norland.",
            "For the Working Group, the delegate is Mr. Tom Lall, Judge.",
            ["Ann Leeman"],
        ),
        (
            "S'agissant de la Commission, le Mali sera représenté par Mme Anne Roy, Juge.",
            "S'agissant du Groupe de travail, il sera représenté par M. Luc Sy, Juge.",
            ["Anne Roy"],
        ),
        (
            "En cuanto a la Conferencia, Chile estará representado por la Sra. Ana Pazos.",
            "En el Grupo de Trabajo participará el Sr. Luis Vega, Director.",
            ["Ana Pazos"],
        ),
        (
            "For the Working Group, Norland will be represented by Ms. Ann Leeman, Judge.",
            "For the meeting in April, Norland will be represented by Mr. Tom Lall, too.",
            [],
        ),
    ],
)
def test_the_first_event_may_be_another(delegates_of_mail: Any, first: str, second: str, asked: list[str]) -> None:
    """Who was named first, for another event, was seated."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{first} {second}\n")
    assert [person.name.value for person in persons if Doubt.OTHER_EVENT.reason in person.name.reasons] == asked
