"""Tests of what a sentence says of somebody and nothing was read of. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

REASON = Doubt.DESCRIBED.value[0]


def _asked(delegates_of_mail: Any, text: str) -> list[bool]:
    return [REASON in person.name.reasons for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will be represented by Ms. Ada Lind, who heads the Vice Squad of the Police, at the meeting.",
        "Norway will be represented by Ms. Ada Lind, whose post is Principal State Attorney, at the meeting.",
        "La France sera représentée par Mme Anne Petit, qui dirige la Brigade des mineurs, à la réunion.",
        "El Perú estará representado por la Sra. Ana Solís, quien conduce la Unidad de Víctimas.",
        "Беларусь на совещании представит г-жа Котова Анна Павловна, которая возглавляет отдел миграции.",
    ],
)
def test_a_description_that_is_not_read_is_asked_about(delegates_of_mail: Any, text: str) -> None:
    """It was left out, in silence, or it is read."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    read = person.title.value is not None or person.organisation.value is not None
    assert read or REASON in person.name.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Norway will be represented by Ms. Ada Lind, Judge, and the Director of Prisons, Mr. Bo Marsh.",
        "Ms. Ada Lind, Judge, will attend the meeting of the Working Group.",
        "Norway will be represented by Ms. Ada Lind. The Ministry of Justice thanks the Secretariat.",
        "Norway will be represented by Ms. Ada Lind, Judge, Supreme Court, and Mr. Bo Marsh, Clerk.",
        "Mme Anne Petit, juge, participera à la réunion du Groupe de travail.",
        "王伟处长将出席工作组会议。",
        "代表团成员如下：\n\n团长\n王伟教授（Wei WANG）\n电话：+86 10 1277 7137",
    ],
)
def test_what_is_said_of_others_and_of_the_meeting_is_no_description(delegates_of_mail: Any, text: str) -> None:
    """The next person's post, the meeting and what the Ministry does are not said of him."""
    assert not any(_asked(delegates_of_mail, text))
