"""Of whom a sentence speaks without his name."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role

TWO = (
    "In reply to CU 2009/33 (A), Ghana nominates Mr. Kofi Bentil-Owusu, Deputy Director, and Ms. Ama Serwaa Donkor, Chief Clerk. "
)


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("The former will lead the delegation.", "Kofi Bentil-Owusu"),
        ("The latter will lead the delegation.", "Ama Serwaa Donkor"),
        ("The Deputy Director will lead the delegation.", "Kofi Bentil-Owusu"),
        ("The last-named will lead the delegation.", "Ama Serwaa Donkor"),
        ("The first of them will lead the delegation and the latter will speak.", "Kofi Bentil-Owusu"),
        ("The First Secretary will lead the delegation.", None),
        ("The former will not lead the delegation.", None),
    ],
)
def test_the_one_meant_by_ordinal_or_post_leads(delegates_of_mail: Any, sentence: str, leads: str | None) -> None:
    """An ordinal, or a post that one person alone holds, points at him; the ordinal within another post at nobody."""
    heads = [delegate.name.value for delegate in delegates_of_mail(TWO + sentence) if delegate.role.value == Role.HEAD]
    assert heads == ([leads] if leads else [])


LIST = (
    "Delegation to CU 2009/33 (A):\n1. Ms. Ada Brook, {post}, Ministry of Justice\n2. Mr. Ben Stone, Inspector, Police\n\n{said}"
)


@pytest.mark.parametrize(
    ("post", "said", "leads"),
    [
        ("Director of Prosecutions", "The Director will lead the delegation.", True),
        ("Viceministra", "La viceministra encabeza la delegación.", True),
        ("Directrice des affaires pénales", "La directrice conduira la délégation.", True),
        ("Minister Counsellor", "The Minister will lead the delegation.", False),
        ("Director of Prosecutions", "The director of the Police will lead the delegation.", False),
        ("Director of Prosecutions", "The Director will not lead the delegation.", False),
    ],
)
def test_one_word_of_a_post_means_its_only_holder(delegates_of_mail: Any, post: str, said: str, *, leads: bool) -> None:
    """Where the sentence says no more of whom it speaks, and the post does not go on with another post's word."""
    heads = [
        delegate.name.value
        for delegate in delegates_of_mail(LIST.format(post=post, said=said))
        if delegate.role.value == Role.HEAD
    ]
    assert heads == (["Ada Brook"] if leads else [])


RUSSIAN = "CU 2009/33 (A)\nВ совещании примут участие:\n\n1. г-н Жук Артём Ильич, судья\n2. г-н Олег Седых, атташе\n\n"


CHINESE = "CU 2009/33 (A)\n下列人员将出席会议：\n\n1. 丁若兰女士，民政部法官\n2. 向晓燕女士，民政部处长\n\n"


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (CHINESE + "第1位任团长。", ["丁若兰"]),
        (CHINESE + "其中向晓燕女士任团长。", ["向晓燕"]),
        (RUSSIAN + "Лицо, указанное первым, является главой делегации.", ["Жук Артём Ильич"]),
    ],
)
def test_the_first_of_a_list_leads(delegates_of_mail: Any, text: str, heads: list[str]) -> None:
    """By a figure in Chinese, or behind "among them", by the noun "person" in Russian."""
    assert [one.name.value for one in delegates_of_mail(text) if one.role.value == Role.HEAD] == heads
