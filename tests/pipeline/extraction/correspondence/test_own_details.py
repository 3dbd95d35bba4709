"""Tests of the writer who tells his own details in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("I will attend myself. My details: Peter Roth, Judge, p.roth@moj.example.", "Peter Roth", "Judge"),
        ("Voici mes coordonnées : Claire Morel, Juge, c.morel@mj.example. Je participerai à la réunion.", "Claire Morel", "Juge"),
        ("Asistiré yo sola. Les comunico mis datos: Ana Gil, Jueza, ana.gil@mj.example.", "Ana Gil", "Jueza"),
    ],
)
def test_own_details_are_those_of_a_writer_who_comes(delegates_of_mail: Any, text: str, name: str, title: str) -> None:
    """He is read with his post and address, and a person is asked about him."""
    (writer,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n\nRegards\n")
    assert (writer.name.value, writer.title.value, len(writer.emails)) == (name, title, 1)
    assert Doubt.SIGNS.reason in writer.name.reasons


def test_details_of_a_writer_who_does_not_come_seat_nobody(delegates_of_mail: Any) -> None:
    """Who only tells how he is reached is no delegate."""
    text = "Mr. Luc Tossa, Judge, will attend the meeting. My contact details: Ann Poe, Embassy of Norland, +43 1 716 60 31."
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")] == ["Luc Tossa"]


@pytest.mark.parametrize(
    ("text", "close", "name"),
    [
        (
            "我将代表中国出席会议。\n\n我的联系方式：hejianhua@mfa.example，电话+43 1 716 60 31。",
            "谨致问候\n合建华\n翻译\n司法部",
            "合建华",
        ),
        (
            "本人将作为新加坡代表出席会议。\n\n我的联系方式：guang@mfa.example，电话+43 1 716 60 31。",
            "顺祝商祺\n光新明\n主任\n司法部",
            "光新明",
        ),
        (
            "我已被指定为新加坡代表，将出席会议。\n\n我的联系方式：yubo@mfa.example，电话+43 1 716 60 31。",
            "此致敬礼\n于波\n局长\n外交部",
            "于波",
        ),
        (
            "I will attend the meeting.\n\nMy contact details: roe@moj.example, tel. +43 1 716 60 31.",
            "Regards\nJohn Roe\nDirector",
            "John Roe",
        ),
    ],
)
def test_contacts_behind_my_details_are_his_who_signs(delegates_of_mail: Any, text: str, close: str, name: str) -> None:
    """The closing formula is no name."""
    (writer,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n\n{close}\n")
    assert (writer.name.value, len(writer.emails), len(writer.phones)) == (name, 1, 1)
    assert Doubt.SIGNS.reason in writer.name.reasons


def test_as_a_contact_person_the_writer_does_not_come(delegates_of_mail: Any) -> None:
    """Behind "作为" a delegate's part stands, or another."""
    text = "我将作为联系人负责此事。\n\n我的联系方式：yubo@mfa.example\n\n此致敬礼\n于波\n局长\n外交部"
    assert not delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")


def test_who_is_appointed_to_a_mission_does_not_come_by_that(delegates_of_mail: Any) -> None:
    """The post "常驻代表" is no delegate's part."""
    text = "中国常驻维也纳代表团谨通知，本人已被任命为新任常驻代表，王强先生（外交部处长）将出席会议。\n李森"
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert person.name.value == "王强"
    assert Doubt.SIGNS.reason not in person.name.reasons
