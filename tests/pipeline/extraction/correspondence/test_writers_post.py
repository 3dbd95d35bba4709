"""Tests of the post that a writer tells where he speaks of himself."""

from __future__ import annotations

from typing import Any

import pytest


def test_the_post_of_the_writer_may_stand_beside_his_own_name(delegates_of_mail: Any) -> None:
    """Of "我本人（代表团三秘徐晓楠）" the post is his who signs."""
    (_, signs) = delegates_of_mail(
        "CU 2009/33 (A) 名单：\n\n1. 王强，司法部处长\n2. 我本人（三等秘书李建国）\n\n李建国\n3月25日\n"
    )
    assert (signs.name.value, signs.title.value) == ("李建国", "三等秘书")


@pytest.mark.parametrize(
    ("said", "signs", "post"),
    [
        (
            "Ms. Ann Berg, Judge, comes from the capital. I will be in the room as well, please list me as our Attaché.",
            "Ada Lund",
            "Attaché",
        ),
        (
            "Mme Anne Petit, juge, viendra de Cotonou. Merci de m'inscrire aussi comme Premier Conseiller.",
            "Ada Lund",
            "Premier Conseiller",
        ),
        (
            "La Dra. Marta Gil, Fiscal, viaja de Bogotá. Yo también asistiré como Segunda Secretaria.",
            "Ada Lund",
            "Segunda Secretaria",
        ),
        ("Из столицы приедет г-н Орлов Павел Ильич, судья. Я также приду в качестве атташе.", "Лунд Ада Петровна", "атташе"),
        ("国内派司法部处长王强参加，我也参加，作为二等秘书。", "李建国", "二等秘书"),
    ],
)
def test_the_writer_may_tell_as_what_he_comes(delegates_of_mail: Any, said: str, signs: str, post: str) -> None:
    """His post stands behind "as" in the sentence by which he comes, and not where he signs."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{signs}\n")
    assert (found[-1].name.value, found[-1].title.value) == (signs, post)
