"""Persons before whose names stands what takes them away. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

ASKED = 0.9
LIST = "CU 2009/33 (A). Our delegation:\n\n1. Mr. John Carver, Prosecutor, Ministry of Justice\n\n"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Neither Mr. Mark Dunstan, Attaché, nor Ms. Ann Lowell, Counsellor, will attend.", {"Mark Dunstan", "Ann Lowell"}),
        ("Ni M. Marc Dunant, Attaché, ni Mme Anne Louvel, Conseillère, ne participeront.", {"Ni M. Marc Dunant"}),
        ("Ni el Sr. Marcos Duarte, Agregado, ni la Sra. Ana Lobos, Consejera, asistirán.", {"Marcos Duarte", "Ana Lobos"}),
        ("Removed from the delegation is Mr. Paul Hart.", {"Paul Hart"}),
        ("Not only Mr. John Carver but also Ms. Ellen Baird, Adviser, Ministry of Labour, will attend.", set()),
    ],
)
def test_whom_the_words_before_may_take_away(delegates_of_mail: Any, sentence: str, asked: set[str]) -> None:
    """Whoever is one of "neither", or stands behind what strikes names off, was filed as a delegate, surely."""
    read = delegates_of_mail(f"{LIST}{sentence}\n\nBest regards,\nJin\n")
    others = [one for one in read if one.name.value != "John Carver"]
    assert {one.name.value for one in others if one.name.confidence <= ASKED} == asked


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Ambassador Mark Dunstan, Permanent Representative, plans to attend neither day of the meeting.", False),
        ("Mr. Colin Hay, First Secretary, will be present at none of the sessions.", False),
        ("Mr. Colin Hay, First Secretary, will attend, and needs neither visa nor hotel.", True),
    ],
)
def test_none_behind_attending_denies(delegates_of_mail: Any, sentence: str, coming: bool) -> None:
    """Whoever will "attend neither session" stays away; whoever needs neither of two things comes."""
    read = delegates_of_mail(f"{LIST}{sentence}\n\nBest regards,\nJin\n")
    assert (len(read) > 1) is coming


def test_who_was_struck_off_in_a_russian_sentence(delegates_of_mail: Any) -> None:
    """The verb that strikes somebody off stands before his name, and the next sentence names who comes instead."""
    read = delegates_of_mail(
        "В ответ на ноту CU 2009/33 (A): из состава делегации исключен г-н Олег Мартынов. Вместо него делегацию возглавит "
        "г-н Павел Андреевич Лебедев, начальник отдела Министерства юстиции.\n"
    )
    assert [one.name.value for one in read] == ["Павел Андреевич Лебедев"]
