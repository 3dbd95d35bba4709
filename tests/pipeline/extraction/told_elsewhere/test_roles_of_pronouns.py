"""Tests of parts that the sentence behind somebody's own gives him. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

_ONE = {
    "en": "Our delegate (CU 2009/33 (A)) is Mr. Tom Lall, Superintendent of Police. {}\n",
    "fr": "Notre délégué (CU 2009/33 (A)) est M. Luc Tossa, commissaire. {}\n",
    "es": "Nuestro delegado (CU 2009/33 (A)) es el Sr. Pedro Paz, comisario. {}\n",
    "ru": "Нашим делегатом (CU 2009/33 (A)) будет г-н Олег Лунин, советник. {}\n",
    "zh": "出席CU 2009/33 (A)会议的是外交部张立处长。{}\n",
    "ar": "مندوبنا (CU 2009/33 (A)) هو السيد سامي حداد، قاض. {}\n",
}


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "He will attend as an expert.", "expert"),
        ("en", "He will participate in the capacity of adviser.", "adviser"),
        ("en", "E-mail: tlall@police.example; office 876-922-6317. He will attend as an expert.", "expert"),
        ("fr", "Il participera en tant qu'expert.", "expert"),
        ("fr", "Il assistera à la réunion en qualité d'observateur.", "observer"),
        ("es", "Asistirá como experto.", "expert"),
        ("ru", "Он приедет в качестве эксперта.", "expert"),
        ("zh", "他以专家身份与会。", "expert"),
        ("ar", "وسيحضر بصفة خبير.", "expert"),
        ("en", "He will not attend as an expert.", "member"),
        ("en", "She will attend as an expert.", "member"),
        ("en", "His Minister will attend as an expert.", "member"),
        ("en", "The Ambassador will attend as an expert.", "member"),
        ("en", "He works as an expert.", "member"),
    ],
)
def test_the_sentence_behind_tells_a_part(delegates_of_mail: Any, language: str, said: str, role: str) -> None:
    """It begins with a pronoun, or with its verb where the language needs none, and says how he comes."""
    (found,) = delegates_of_mail(_ONE[language].format(said))
    assert found.role.value == role


@pytest.mark.parametrize(
    ("second", "said", "roles"),
    [
        ("Ms. Ana Rios, Judge", "She will attend as an expert.", [("member", False), ("expert", False)]),
        ("Mr. Ivo Roth, Judge", "He will attend as an expert.", [("member", True), ("member", True)]),
    ],
)
def test_of_whom_of_two_it_speaks(delegates_of_mail: Any, second: str, said: str, roles: list[tuple[str, bool]]) -> None:
    """Courtesy forms tell; where they do not, both are asked about."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nMr. Tom Lall, Superintendent of Police, and {second}, will attend. {said}\n")
    assert [(one.role.value, bool(one.role.reasons)) for one in read] == roles
