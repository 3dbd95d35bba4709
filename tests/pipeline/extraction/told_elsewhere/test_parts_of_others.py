"""Tests for parts that a sentence names of somebody else than him of whom it speaks."""

from __future__ import annotations

from typing import Any

import pytest

LISTS = {
    "en": "The following will attend:\n\n1. Mr. Kwame Sarpong, Director, Ministry of Justice\n2. Ms. Efua Tetteh, Counsellor\n\n",
    "fr": "Participeront à la réunion :\n\n1. M. Paul Kouassi, Directeur\n2. Mme Aya Tano, Conseillère\n\n",
    "es": "Asistirán a la reunión:\n\n1. Sr. Luis Cáceres, Fiscal\n2. Sra. Elsa Paredes, Consejera\n\n",
    "ru": "В совещании примут участие:\n\n1. Громов Олег Петрович, начальник управления\n2. Белова Ирина Львовна, советник\n\n",
    "zh": "将出席会议的代表名单如下：\n\n1. 陈刚，司法部司长\n2. 周敏，常驻团参赞\n\n",
}


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("en", "Ms. Tetteh will assist the head of the delegation.", "member"),
        ("en", "Ms. Tetteh will be the interpreter of the head of the delegation.", "member"),
        ("en", "Ms. Tetteh will serve as adviser to the head of the delegation.", "adviser"),
        ("en", "Ms. Tetteh will serve as deputy to the head of the delegation.", "alternate"),
        ("en", "Ms. Tetteh will act as alternate to the head of the delegation.", "alternate"),
        ("en", "Ms. Tetteh will act as head of the delegation.", "head"),
        ("en", "Ms. Tetteh will assist as head of the delegation.", "head"),
        ("en", "Ms. Tetteh, Deputy Permanent Representative and head of the delegation, lands on 13 April.", "head"),
        ("en", "Ms. Tetteh (Director and head of delegation) asks for a visa.", "head"),
        ("en", "Ms. Tetteh, Ambassador/head of delegation, will speak.", "head"),
        ("en", "Ms. Tetteh is Legal Officer and alternate head of delegation.", "alternate"),
        ("en", "Ms. Tetteh, Senior Adviser, head of the delegation, lands on 13 April.", "head"),
        ("en", "The delegation will be assisted and led by Ms. Tetteh.", "head"),
        ("fr", "Mme Tano, Directrice et cheffe de la délégation, arrivera le 13 avril.", "head"),
        ("fr", "Mme Tano, conseillère et cheffe de la délégation, arrivera le 13 avril.", "head"),
        ("fr", "Mme Tano assistera aux travaux en qualité de cheffe de délégation.", "head"),
        ("fr", "Mme Tano représentera le Ministère et conduira la délégation.", "head"),
        ("es", "La Sra. Paredes, Embajadora y jefa de la delegación, llegará el 13 de abril.", "head"),
        ("es", "La Sra. Paredes asistirá al evento en condición de jefa de delegación.", "head"),
        ("ru", "Белова И.Л., посол и глава делегации, прибудет 13 апреля.", "head"),
        ("fr", "Mme Tano sera la secrétaire du chef de la délégation.", "member"),
        ("fr", "Mme Tano sera la suppléante du chef de la délégation.", "alternate"),
        ("fr", "Mme Tano sera la cheffe de la délégation.", "head"),
        ("es", "La Sra. Paredes será asistente del jefe de la delegación.", "member"),
        ("es", "La Sra. Paredes será suplente del jefe de la delegación.", "alternate"),
        ("es", "La Sra. Paredes será jefa de la delegación.", "head"),
        ("ru", "Белова И.Л. будет помощником главы делегации.", "member"),
        ("ru", "Белова И.Л. будет заместителем главы делегации.", "alternate"),
        ("ru", "Белова И.Л. будет главой делегации.", "head"),
        ("zh", "周敏任团长助理。", "member"),
        ("zh", "周敏任团长副手。", "alternate"),
        ("zh", "周敏任团长。", "head"),
    ],
)
def test_the_part_of_whom_somebody_serves_is_not_his(delegates_of_mail: Any, language: str, sentence: str, role: str) -> None:
    """Who assists the head does not lead, and his deputy is the alternate."""
    first, second = delegates_of_mail(LISTS[language] + sentence + "\n")
    assert (first.role.value, second.role.value) == ("member", role)
    assert second.title.value in ("Counsellor", "Conseillère", "Consejera", "советник", "参赞", "常驻团参赞")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Tetteh will accompany the Minister and the head of the delegation.",
        "Ms. Tetteh is secretary to the Minister and to the head of the delegation.",
        "Ms. Tetteh will represent the Ministry and head the delegation.",
    ],
)
def test_where_it_is_open_whose_part_it_is_it_is_asked(delegates_of_mail: Any, sentence: str) -> None:
    """Behind "and" the part may be his own or that of whom he accompanies."""
    _, second = delegates_of_mail(LISTS["en"] + sentence + "\n")
    assert second.role.reasons
