"""Contacts of what was told before and no longer holds."""

from __future__ import annotations

from typing import Any

import pytest

TOLD_BEFORE = [
    "Formerly: Ms. Ann Poe, Clerk, ann.poe@old.gov\nShould read: Ms. Ann Poe, Judge, new@moj.gov",
    "Было: советник Хан Лариса, khan.l@mail.kz\nСтало: директор Хан Лариса Юрьевна, new@moj.gov",
    "Ранее представленные данные: Хасанова Малика, юрист, malika@mj.tj\nСледует читать: Хасанова Малика, юрист, new@moj.gov",
    "Неверно: Кулиев Самир, прокурор, s.kuliyev@pr.az\nВерно: Гулиев Самир, прокурор, new@moj.gov",
    "ورد سهوا: السيدة غادة النمر، محامية، gh@old.sy. والصواب: السيدة غادة أنور النمر، مستشارة، new@moj.gov",
    "原为:曲波,科长,qubo@moj.gov.cn\n现改为:曲波,司法部处长,new@moj.gov",
    "错误:戴维,处长,daiwei@mps.gov.cn\n正确:戴伟,公安部处长,new@moj.gov",
    "参会人员:\n颜立民,常驻代表团参赞,邮箱new@moj.gov(旧邮箱yan_limin@163.com停用)",
    "Вместо Круглова П. А. (kruglov@mvd.ru, +7 495 667 11 11) примет участие Синицын Фёдор Фёдорович (new@moj.gov).",
    "يحل السيد خليفة العامري (new@moj.gov) محل السيدة شيخة المزروعي (s.mazrouei@moi.ae، +971 2 444 2222) في الوفد.",
]


@pytest.mark.parametrize("text", TOLD_BEFORE)
def test_what_was_told_before_is_nobody_s_now(delegates_of_mail: Any, text: str) -> None:
    """Neither the address of the entry before nor that of who is replaced is filed with who comes."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n{text}\n")
    assert [email.value for email in person.emails] == ["new@moj.gov"]
    assert not person.phones


def test_an_address_that_stands_in_both_entries_stays(delegates_of_mail: Any) -> None:
    """Only the post has changed."""
    text = "Formerly: Ms. Ann Poe, Clerk, ann.poe@moj.gov\nShould read: Ms. Ann Poe, Judge, ann.poe@moj.gov"
    assert [email.value for email in delegates_of_mail(f"CU 2009/33 (A)\n{text}\n")[-1].emails] == ["ann.poe@moj.gov"]
