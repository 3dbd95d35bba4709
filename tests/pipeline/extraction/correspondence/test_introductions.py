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


@pytest.mark.parametrize(
    "said",
    [
        "My name is Katarina Novak, not Nowak. I will attend the meeting.",
        "Je m'appelle Katarina Novak, pas Nowak. Je participerai à la réunion.",
        "Me llamo Katarina Novak, no Nowak. Asistiré a la reunión.",
        "Mon nom est Katarina Novak et non Nowak. Je participerai à la réunion.",
    ],
)
def test_who_the_writer_is_not_is_no_post(delegates_of_mail: Any, said: str) -> None:
    """What he says that he is not called was read as his post."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")
    assert (person.name.value, person.title.value) == ("Katarina Novak", None)


def test_what_is_said_to_be_anothers_is_not_the_writers(delegates_of_mail: Any) -> None:
    """Behind his own number, "hers is" gave him hers too."""
    text = "CU 2009/33 (A)\n\nMy name is Piet Lund. My colleague Ms. Kirsten Holm, Adviser, and I will attend. My mobile is "
    found = delegates_of_mail(f"{text}+45 22 33 44 55, hers is +45 66 77 88 99.\n")
    numbers = {person.name.value: [phone.value for phone in person.phones] for person in found}
    assert numbers["Piet Lund"] == ["+4522334455"]


@pytest.mark.parametrize(
    "said",
    [
        "My name is Ama Boateng, I am the assistant of Ms. Grace Lane, Judge, who will attend the meeting. I will attend it too.",
        "My name is Ama Boateng and I write for Ms. Grace Lane, Judge, who will attend the meeting. I will attend it too.",
        "Je m'appelle Ama Boateng et j'écris au nom de Mme Grace Lane, juge, qui participera à la réunion. J'y participerai.",
    ],
)
def test_who_is_named_behind_is_another(delegates_of_mail: Any, said: str) -> None:
    """The judge was taken for the writer's post, and lost."""
    names = [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n")]
    assert names == ["Ama Boateng", "Grace Lane"]
