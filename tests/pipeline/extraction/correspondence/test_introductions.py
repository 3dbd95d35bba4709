"""Tests of writers who introduce themselves and come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "My name is Nina Holm, I am the head of the unit of the Police of Norland. I will represent Norland.",
            ("Nina Holm", "head of the unit", "Police of Norland"),
        ),
        (
            "Je m'appelle Claire Rey (Klara Rei), je suis cheffe du bureau à la Police nationale. Je représenterai le Bénin.",
            ("Claire Rey", "cheffe du bureau", "Police nationale"),
        ),
        (
            "Me llamo Rosa Mena Gil, soy jefa de la unidad contra la trata de la Policía Nacional. Representaré a Honduras.",
            ("Rosa Mena Gil", "jefa de la unidad contra la trata", "Policía Nacional"),
        ),
        (
            "Меня зовут Тигран Арутюнян (Tigran Harutyunyan), я начальник отдела Полиции Армении. Буду представлять Армению.",
            ("Тигран Арутюнян", "начальник отдела", "Полиции Армении"),
        ),
        (
            "اسمي عمر حسن العلي، وأنا رئيس قسم مكافحة الاتجار بالبشر في مديرية الأمن العام. سأمثل الأردن في الفريق العامل.",
            ("عمر حسن العلي", "رئيس قسم مكافحة الاتجار بالبشر", "مديرية الأمن العام"),
        ),
        ("我叫李红（Li Hong），是公安部刑事侦查局处长。我将代表中国出席会议。", ("李红", "刑事侦查局处长", "公安部")),
    ],
)
def test_who_introduces_himself_comes(delegates_of_mail: Any, text: str, expected: tuple[str, str, str]) -> None:
    """The writer was lost, or the words before his name were read into it."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n\nTel. +41 22 730 1234\n")
    assert (person.name.value, person.title.value, person.organisation.value) == expected


def test_what_he_calls_his_is_nobody_else_s(delegates_of_mail: Any) -> None:
    """His number was given to her whom he brings along."""
    text = (
        "My name is Nina Holm, I am the head of the unit of the Police of Norland. I will represent Norland.\n\n"
        "With me will come Ms. Eva Berg, specialist, Ministry of Labour.\n\n"
        "My contacts: nina@police.example, mobile +41 79 730 1234\nHer contacts: eva@labour.example\n"
    )
    writer, other = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert [phone.value for phone in writer.phones] == ["+41797301234"]
    assert ([mail.value for mail in other.emails], list(other.phones)) == (["eva@labour.example"], [])


def test_a_writer_who_does_not_come_gives_nobody_his_number(delegates_of_mail: Any) -> None:
    """The number behind "my contacts" is his, though the address stands between."""
    text = (
        "My name is Nina Holm and I am the focal point at the Ministry. Norland sends Ms. Eva Berg, specialist.\n\n"
        "My contacts: nina@police.example, mobile +41 79 730 1234\n"
    )
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert (person.name.value, list(person.phones), list(person.emails)) == ("Eva Berg", [], [])
