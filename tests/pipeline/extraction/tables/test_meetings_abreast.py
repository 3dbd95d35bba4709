"""Tests of tables with a column for each of several meetings. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.settings import ThresholdSettings
from pipeline.extraction.entries.doubts import Doubt

HEADS = {
    "en": ("Participant | Post", "Working Group 14-15 April 2009 | Commission 16-24 April 2009"),
    "fr": ("Participant | Fonction", "Groupe de travail, 14-15 avril 2009 | Commission, 16-24 avril 2009"),
    "es": ("Participante | Cargo", "Grupo de Trabajo 14-15 abril 2009 | Comisión 16-24 abril 2009"),
    "ru": ("Участник | Должность", "Рабочая группа 14-15 апреля 2009 | Комиссия 16-24 апреля 2009"),
}


def mail(heads: str, *rows: str) -> str:
    """Returns a mail with a typed table."""
    return "\n".join(
        ["CU 2009/33 (A). Participants in the meetings of April:", "", f"| {heads} |", *(f"| {row} |" for row in rows)]
    )


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("none", ["-", "", "no"])
def test_who_is_marked_for_another_meeting_alone_is_asked_about(delegates_of_mail: Any, language: str, none: str) -> None:
    """He is found, and may come to ours all the same; who is marked for ours comes."""
    told = delegates_of_mail(
        mail(
            " | ".join(HEADS[language]),
            f"Mr. Tomas Verlin | Judge | {none} | X",
            f"Ms. Ilse Marenko | Prosecutor | X | {none}",
            "Mr. Jorn Ostrand | Legal Officer | X | X",
        )
    )
    assert [person.name.value for person in told] == ["Tomas Verlin", "Ilse Marenko", "Jorn Ostrand"]
    assert [Doubt.OTHER_MEETING.reason in person.name.reasons for person in told] == [True, False, False]


def test_a_part_beside_the_mark_of_our_meeting_is_the_persons(delegates_of_mail: Any) -> None:
    """Behind an X "(head)" in our column makes a head; in that of another meeting it tells nothing of ours."""
    rows = ("Mr. Tomas Verlin | Judge | X | X (head)", "Ms. Ilse Marenko | Prosecutor | X (head) | -")
    told = delegates_of_mail(mail(" | ".join(HEADS["en"]), *rows))
    assert [person.role.value for person in told] == ["member", "head"]


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("Mr. Karl Berg | Head of Delegation | X (member) | X (head)", "head"),
        ("Ms. Ilse Marenko | Deputy Head | X, delegate | X", "alternate"),
        ("Mr. Paul Rood | Expert | X (adviser) | X", "expert"),
    ],
)
def test_a_part_told_already_stays_and_is_asked_about(delegates_of_mail: Any, row: str, part: str) -> None:
    """The column of roles tells one part and the cell of our meeting another one: neither passes in silence."""
    heads = HEADS["en"][1]
    told, _ = delegates_of_mail(mail(f"Participant | Role | {heads}", row, "Mr. Jorn Ostrand | Adviser | X | X"))
    assert told.role.value == part
    assert told.role.confidence < ThresholdSettings().role
    assert any("tells another part" in reason for reason in told.role.reasons)


@pytest.mark.parametrize("row", ["Mr. Karl Berg | Head | X (head) | X", "Mr. Karl Berg | Head | X | X"])
def test_a_part_told_twice_is_sure(delegates_of_mail: Any, row: str) -> None:
    """What the cell repeats, or says nothing of, is not asked about."""
    heads = HEADS["en"][1]
    told, _ = delegates_of_mail(mail(f"Participant | Role | {heads}", row, "Mr. Jorn Ostrand | Adviser | X | X"))
    assert told.role.value == "head"
    assert told.role.confidence >= ThresholdSettings().role


@pytest.mark.parametrize(
    "heads",
    [
        "Participant | Post | Arrival 13 April 2009 | Departure 16 April 2009",
        "Participant | Post | Visa | Badge",
        "Participant | Post | Session of 13-17 April 2009 | Reception 16-17 April 2009",  # none is ours alone
    ],
)
def test_columns_of_something_else_tell_nothing(delegates_of_mail: Any, heads: str) -> None:
    """Only columns of which one names the days of our meeting alone, and another one a meeting on other days, tell who comes."""
    told = delegates_of_mail(mail(heads, "Mr. Tomas Verlin | Judge | - | X", "Ms. Ilse Marenko | Prosecutor | X | X"))
    assert len(told) == 2
    assert not any(Doubt.OTHER_MEETING.reason in person.name.reasons for person in told)


TICKED = (
    "Mr. Tomas Verlin | Judge | {yes} | {no}",
    "Ms. Ilse Marenko | Prosecutor | {no} | {yes}",
    "Mr. Jorn Ostrand | Clerk | {yes} | {yes}",
)


@pytest.mark.parametrize(
    ("heads", "yes", "no"),
    [
        ("Name | Post | WG Trafficking 14-15/4 | Expert meeting 16-17/4", "X", "-"),
        ("Name | Post | 14-15.04 | 16-24.04", "+", "-"),
        ("Nom | Fonction | Traite 14-15 avril | CU 2010/7 20-22 avril", "oui", "non"),
        ("姓名 | 职务 | 4月14日至15日 | 4月20日至22日", "√", ""),
        ("Nombre | Cargo | CU 2009/33 (A) | CU 2010/7 (A)", "sí", "no"),
    ],
)
def test_columns_of_marks_are_of_meetings_by_days_or_numbers(delegates_of_mail: Any, heads: str, yes: str, no: str) -> None:
    """Where but marks stand below, days in figures, days alone and the number of a note tell of which meeting a column is."""
    told = delegates_of_mail(mail(heads, *(row.format(yes=yes, no=no) for row in TICKED)))
    assert [Doubt.OTHER_MEETING.reason in person.name.reasons for person in told] == [False, True, False]


@pytest.mark.parametrize(
    ("heads", "said", "asked"),
    [
        ("Meeting 1 | Meeting 2", "", [True, True, False]),
        ("Réunion A | Réunion B", "", [True, True, False]),
        (
            "会议一 | 会议二",
            "“会议一”为贩运人口问题工作组（4月14-15日），“会议二”另行答复。",
            [False, True, False],
        ),
        ("A | B", "A = Working Group, 14-15 April; B = Commission, 16-24 April", [False, True, False]),
        ("Visa | Badge", "The visa is asked for 16-24 April.", [False, False, False]),
        ("Hotel 13-16 April | Transfer 16-17 April", "", [False, False, False]),
        ("Day 1 | Day 2", "We come from 14 to 15 April.", [False, False, False]),
    ],
)
def test_numbered_columns_are_explained_by_the_letter_or_asked(
    delegates_of_mail: Any, heads: str, said: str, asked: list[bool]
) -> None:
    """What the letter says of a head counts; where it says nothing, who is marked in some of the columns alone is asked about."""
    text = mail(f"Name | Post | {heads}", *(row.format(yes="x", no="-") for row in TICKED))
    told = delegates_of_mail(f"{said}\n\n{text}")
    assert [Doubt.OTHER_MEETING.reason in person.name.reasons for person in told] == asked
