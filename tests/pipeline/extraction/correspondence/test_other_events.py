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
