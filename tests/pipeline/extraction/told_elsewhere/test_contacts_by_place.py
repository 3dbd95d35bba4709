"""Contacts told by the order of two persons."""

from __future__ import annotations

from typing import Any

import pytest

FLAG = "CU 2009/33 (A). "
PAIR = FLAG + "We nominate Mr. Ivo Tarn, Judge, and Ms. Ada Lund, Legal Adviser. "
ONE, OTHER = "office1@moj.example", "office2@moj.example"


def _emails(found: Any) -> list[list[str]]:
    return [[str(email.value) for email in one.emails] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        PAIR + f"The first can be reached at {ONE}, the second at {OTHER}.",
        PAIR + f"The former may be reached at {ONE} and the latter at {OTHER}.",
        PAIR + f"The second has {OTHER}; the first is at {ONE}.",
        FLAG
        + f"Nous désignons M. Ivo Tarn, juge, et Mme Ada Lund, juge. Le premier est joignable à {ONE}, la seconde à {OTHER}.",
        FLAG
        + f"Designamos al Sr. Ivo Tarn, juez, y a la Sra. Ada Lund, jueza. El primero está en {ONE} y la segunda en {OTHER}.",
        FLAG
        + "Участвуют г-н Петров Иван Ильич, судья, и г-жа Котова Анна Павловна, консультант. "
        + f"Первый доступен по адресу {ONE}, вторая — по адресу {OTHER}.",
        FLAG + f"我方将派李伟先生(司法部处长)和王芳女士(外交部参赞)参会。前者邮箱{ONE}，后者邮箱{OTHER}。",
        FLAG
        + "سيشارك السيد أحمد سالم كرم، القاضي، والسيدة منى علي حداد، مستشارة قانونية. "
        + f"يمكن الاتصال بالأول على {ONE} وبالثانية على {OTHER}.",
    ],
)
def test_the_first_and_the_second_have_their_own(delegates_of_mail: Any, text: str) -> None:
    """The first one's address was lost, or the second one's given to nobody, in silence."""
    assert _emails(delegates_of_mail(text + "\n")) == [[ONE], [OTHER]]


@pytest.mark.parametrize(
    "said",
    [
        f"The First Secretary of the Mission can be reached at {ONE}.",
        f"On the first day they can be reached at {ONE}.",
        f"The first telephone is +44 20 7946 0018, the second that of the Mission: {ONE}.",
        f"The first of our offices is reached at {ONE}.",
        f"Two hotels were booked; the second can be reached at {ONE}.",
        f"Two hotels were booked. The second can be reached at {ONE}.",
        f"We have two mailboxes: the first, {ONE}, is preferred; the second, {OTHER}, is not.",
        f"Of our two focal points the first is at {ONE} and the second at {OTHER}.",
        f"The first contact is {ONE}; the second is {OTHER}.",
        f"As the second is often full, use {ONE}.",
        f"У посольства два адреса: первый {ONE}, второй {OTHER}.",
        f"لدى السفارة بريدان: الأول {ONE} والثاني {OTHER}",
        f"للتواصل في المقام الأول {ONE}",
    ],
)
def test_what_else_is_the_first_or_the_second_gives_nobody_an_address(delegates_of_mail: Any, said: str) -> None:
    """A post, a day, a number, an office."""
    assert _emails(delegates_of_mail(f"{PAIR}{said}\n")) == [[], []]


def test_two_mailboxes_of_a_chinese_mission_are_nobody_s(delegates_of_mail: Any) -> None:
    """The former is a mailbox."""
    text = f"{FLAG}代表为李伟先生（处长）和王芳女士（秘书）。本馆有两个邮箱，前者 {ONE}，后者 {OTHER}。\n"
    assert _emails(delegates_of_mail(text)) == [[], []]


def test_of_three_nobody_is_the_second_alone(delegates_of_mail: Any) -> None:
    """It may be the last of them."""
    text = f"{FLAG}We nominate Mr. Ivo Tarn, Judge, Mr. Per Holm, Judge, and Ms. Ada Lund, Adviser. The latter is at {ONE}.\n"
    found = delegates_of_mail(text)
    assert not found[1].emails
