"""Corrections that name nobody. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = {
    "en": "Ms. Anna Berg, Director, Ministry of Justice, will attend the meeting.",
    "fr": "Mme Anne Petit, Directrice, Ministère de la Justice, participera à la réunion.",
    "es": "Asistirá a la reunión la Sra. Ana Paz, Directora, Ministerio de Justicia.",
    "ru": "В совещании примет участие г-жа Анна Котова, директор, Министерство юстиции.",
    "zh": "将由李娜女士（司法部处长）出席会议。",
    "ar": "ستشارك في الاجتماع السيدة ليلى حداد، مديرة، وزارة العدل.",
}
REMARK = "another sentence of the reply speaks of this person, and what it says was not understood"


def _asked(delegates_of_mail: Any, language: str, said: str) -> list[bool]:
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{FIRST[language]}\n\n{said}\n")
    return [REMARK in one.name.reasons for one in read]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Erratum: for Director read Deputy Director."),
        ("en", "Please read Deputy Director instead of Director."),
        ("en", "In the name, Berg should read Bergh."),
        ("fr", "Erratum : au lieu de « Directrice », lire « Directrice adjointe »."),
        ("es", "Donde dice: Directora\nDebe decir: Subdirectora"),
        ("es", "Fe de erratas: donde dice Paz debe decir Páez."),
        ("ru", "Вместо «директор» следует читать «заместитель директора»."),
        ("zh", "更正：“处长”应为“副处长”。"),
        ("ar", "تصويب: «مديرة» والصواب «نائبة مدير»."),
    ],
)
def test_whose_post_or_name_is_set_right_is_asked_about(delegates_of_mail: Any, language: str, said: str) -> None:
    """What stands in the list is wrong, and which of its entries is meant no name says."""
    assert _asked(delegates_of_mail, language, said) == [True]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The Embassy has read the agenda and thanks the Director of the Division."),
        ("en", 'Erratum: in the agenda, "item 3" should read "item 4".'),
        ("es", "Donde dice «tema 3» debe decir «tema 4»."),
        ("zh", "议程有误，“第三项”应为“第四项”。"),
    ],
)
def test_what_sets_something_else_right_asks_about_nobody(delegates_of_mail: Any, language: str, said: str) -> None:
    """A paragraph without a value of a delegate, or without words of setting right, changes nothing of him."""
    assert _asked(delegates_of_mail, language, said) == [False]
