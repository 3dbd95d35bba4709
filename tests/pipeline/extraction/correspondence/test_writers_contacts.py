"""Contacts of a writer who comes himself, told above his signature. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

_MARK, _NUMBER = "office@mission.example", "+4315815281"
_ENGLISH = "Best regards,\nJane Penn\nSecond Secretary\n"


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("I confirm my participation in the meeting.\n\nMy contact details: {}.", _ENGLISH),
        ("I have been appointed by my Government to attend the meeting. Contact details: {}.", _ENGLISH),
        ("Je confirme ma participation à la réunion.\n\nMes coordonnées : {}.", "Cordialement,\nJean Mba\nChef d'unité\n"),
        ("Confirmo mi participación en la reunión. Mis datos de contacto: {}.", "Saludos cordiales,\nJuan Paz\nJuez\n"),
        ("Подтверждаю свое участие в совещании.\n\nМои контактные данные: {}.", "С уважением,\nЛев Рогов\nСудья\n"),
        ("Сообщаю, что буду представлять Армению на совещании. Мой адрес: {}.", "С уважением,\nЛев Рогов\nСудья\n"),
        ("Мне поручено представлять Суд на совещании. Связаться со мной можно: {}.", "С уважением,\nЛев Рогов\nСудья\n"),
        ("تم تكليفي من قبل حكومتي بالمشاركة في الاجتماع.\n\nبيانات الاتصال: {}.", "مع التقدير،\nوفيق عتيق حمامي\nمدير\n"),
        ("本人确认代表中国出席会议。我的联系方式：{}。", "此致\n敬礼\n王强\n司法部处长\n"),
    ],
)
def test_contacts_told_in_the_letter_are_the_writers(delegates_of_mail: Any, text: str, signed: str) -> None:
    """They were lost, and nobody was asked."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text.format(f'{_MARK}, {_NUMBER}')}\n\n{signed}")
    assert [finding.value for finding in (*person.emails, *person.phones)] == [_MARK, _NUMBER]
    assert person.name.confidence < ASKED


@pytest.mark.parametrize(
    "said",
    [
        "For questions on logistics please contact the Registry: {}.",
        "Contact person: Ms. Ann Moss. E-mail: {}.",
        "My assistant's e-mail is {}.",
        "Contact details of the Mission: {}.",
    ],
)
def test_contacts_of_others_are_not_the_writers(delegates_of_mail: Any, said: str) -> None:
    """Only a bare label, or one that says "my", tells how the writer is reached."""
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\nI will attend the meeting. {said.format(_MARK)}\n\n{_ENGLISH}")
    assert not person.emails


def test_beside_others_only_what_he_calls_his_own_is_the_writers(delegates_of_mail: Any) -> None:
    """A bare label there may speak of any of them."""
    said = "I will attend the meeting together with Mr. Bo Marsh, Judge, Supreme Court, b.marsh@court.example."
    own = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\nI can be reached at {_MARK}.\n\n{_ENGLISH}")
    assert [[finding.value for finding in one.emails] for one in own] == [["b.marsh@court.example"], [_MARK]]


def test_who_only_writes_keeps_his_number(delegates_of_mail: Any) -> None:
    """The telephone that he calls his own, of who is no more than whom to ask is nobody's who comes."""
    said = "Мне поручено сообщить, что в совещании примет участие г-н Лев Зорин, судья. Мой телефон: +7 495 123 45 67."
    (person,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\nС уважением,\nАнна Котова\nсоветник\n")
    assert not person.phones


def test_another_s_number_behind_his_own_stays_hers(delegates_of_mail: Any) -> None:
    """She is named between the two, and holds hers: it is no further one of the writer."""
    said = "I shall attend the meeting for Norway. My telephone is +47 22 11 22 33, Ms. Eva Moor, Judge, +47 22 44 55 66,"
    close = "Best regards,\nPer Holm\nDirector\nMinistry of Justice"
    found = delegates_of_mail(f"Further to note CU 2009/33 (A), {said} will come as well.\n\n{close}")
    numbers = {each.name.value: [phone.value for phone in each.phones] for each in found}
    assert numbers == {"Eva Moor": ["+4722445566"], "Per Holm": ["+4722112233"]}
