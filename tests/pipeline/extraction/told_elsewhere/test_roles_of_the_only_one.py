"""Tests of the part that a sentence without a name gives to the only one who comes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_MAILS = {
    "en": "{}\n\nName: Tom Lall\nPosition: Prosecutor\nMinistry: Ministry of Justice\n",
    "fr": "{}\n\nNom : Luc Tossa\nFonction : procureur\nMinistère : Ministère de la justice\n",
    "es": "{}\n\nNombre: Pedro Paz\nCargo: Fiscal\nInstitución: Ministerio de Justicia\n",
    "ru": "{}\n\nФИО: Лунин Олег\nДолжность: прокурор\nОрганизация: Министерство юстиции\n",
    "ar": "{}\n\nالاسم: سامي حداد\nالمنصب: قاض\nالجهة: وزارة العدل\n",
    "zh": "{}\n\n个人信息:\n姓名:张立\n单位:司法部\n职务:副处长\n",
}


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "I have been asked to attend the meeting (CU 2009/33 (A)) as an expert of Malta.", "expert"),
        ("en", "I shall participate in the meeting (CU 2009/33 (A)) as observer.", "observer"),
        ("fr", "J'ai été désigné pour participer à la réunion (CU 2009/33 (A)) en qualité d'expert.", "expert"),
        ("fr", "Je participerai à la réunion (CU 2009/33 (A)) en tant qu'expert du Togo.", "expert"),
        ("es", "Participaré en la reunión (CU 2009/33 (A)) en calidad de experto de Chile.", "expert"),
        ("ru", "Я буду участвовать в заседании (CU 2009/33 (A)) в качестве эксперта от Армении.", "expert"),
        ("ar", "سأشارك في الاجتماع (CU 2009/33 (A)) بصفة خبير من الأردن.", "expert"),
        ("zh", "本人将以专家身份参加会议（CU 2009/33 (A)）。", "expert"),
        ("en", "I will not attend the meeting (CU 2009/33 (A)) as an expert but for my Ministry.", "member"),
        ("en", "I will attend the meeting (CU 2009/33 (A)) as an expert adviser.", "member"),
    ],
)
def test_a_sentence_of_the_writer_tells_his_part(delegates_of_mail: Any, language: str, said: str, role: str) -> None:
    """He was filed as a member, surely."""
    (found,) = delegates_of_mail(_MAILS[language].format(said))
    assert str(found.role.value) == role


@pytest.mark.parametrize(
    "said",
    [
        "Malta attended the last session as an observer. We will take part in the meeting (CU 2009/33 (A)).",
        "I will attend the meeting (CU 2009/33 (A)). In 2007 I attended the session as an observer.",
    ],
)
def test_what_may_be_said_of_another_or_of_the_past_is_asked(delegates_of_mail: Any, said: str) -> None:
    """Nothing but the verb's form tells whether he comes so now."""
    (found,) = delegates_of_mail(_MAILS["en"].format(said))
    assert str(found.role.value) == "member"
    assert found.role.confidence < 0.5


def test_of_two_nobody_has_it(delegates_of_mail: Any) -> None:
    """It does not tell which of them."""
    mail = "One of us will attend the meeting (CU 2009/33 (A)) as an expert.\n\n1. Mr. Tom Lall, Judge\n2. Ms. Eve Roy, Clerk\n"
    assert [str(one.role.value) for one in delegates_of_mail(mail)] == ["member", "member"]
