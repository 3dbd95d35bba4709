"""Tests of who only had somebody write for him. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

_LIST = {
    "en": "- Ms. Ada Lund, Judge, Ministry of Justice\n- Mr. Ben Moe, Adviser, Ministry of Justice",
    "fr": "- Mme Ada Lund, juge, Ministère de la Justice\n- M. Ben Moe, conseiller, Ministère de la Justice",
    "es": "- Sra. Ada Lund, jueza, Ministerio de Justicia\n- Sr. Ben Moe, asesor, Ministerio de Justicia",
    "ru": "- г-жа Ада Лунд, судья, Министерство юстиции\n- г-н Бен Мое, советник, Министерство юстиции",
    "ar": "- السيدة منى سالم، قاضية، وزارة العدل\n- السيد عمر حسن، رئيس قسم، وزارة الداخلية",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Mr. Kofi Addo, Counsellor, is travelling today and has asked me to send you the names for the meeting:"),
        ("en", "Mr. Kofi Addo, Counsellor, asks you to register the following delegates:"),
        ("fr", "M. Koffi Addo, Conseiller, m'a demandé de vous transmettre les noms de nos délégués à la réunion :"),
        ("fr", "M. Koffi Addo, Conseiller, est en déplacement et m'a chargé de vous envoyer la liste des participants :"),
        ("es", "El Sr. Pablo Gil, Consejero, está de viaje y me ha pedido que les envíe los nombres de los delegados:"),
        ("ru", "Г-н Иван Лебедев, советник, сегодня в отъезде и попросил меня направить вам имена участников заседания:"),
        ("ar", "السيد سامي العلي، الوزير المفوض، مسافر اليوم وقد طلب مني أن أرسل لكم أسماء المشاركين في الاجتماع:"),
    ],
)
def test_who_asked_for_the_list_is_none_of_it(delegates_of_mail: Any, language: str, sentence: str) -> None:
    """The names below his sentence are those who come."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{sentence}\n\n{_LIST[language]}\n")
    assert len(found) == 2


def test_who_comes_too_stays(delegates_of_mail: Any) -> None:
    """Who "will attend" is seated; whom the writer is asked to register "and the following" is asked about."""
    said = "Mr. Kofi Addo, Counsellor, will attend and has asked me to register also the following delegates:"
    first, *_ = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{_LIST['en']}\n")
    assert first.name.value == "Kofi Addo"
    said = "Mr. Kofi Addo, Counsellor, has asked me to register him and the following delegates:"
    first, *others = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{_LIST['en']}\n")
    assert (first.name.value, len(others)) == ("Kofi Addo", 2)
    assert first.name.confidence <= ASKED
