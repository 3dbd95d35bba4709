"""Who stands below a list behind words that nobody understood. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

LISTS = {
    "en": "The Mission has the honour to communicate the delegation:\n\n1. Ms. Jane Doe, Judge\n2. Mr. Peter Owusu, Prosecutor\n",
    "fr": "La Mission communique la délégation :\n\n1. Mme Jeanne Dupont, Juge\n2. M. Paul Roy, Procureur\n",
    "es": "La Misión comunica la delegación:\n\n1. Sra. Ana Paz, Jueza\n2. Sr. Luis Mora, Fiscal\n",
    "ru": "Представительство сообщает состав делегации:\n\n1. г-жа Анна Петрова, судья\n2. г-н Иван Сидоров, прокурор\n",
}


@pytest.mark.parametrize(
    ("language", "below", "name"),
    [
        ("en", "Focal point at this end: Mr. Desmond Greenidge, Counsellor. T: +43 1 591 40 91", "Desmond Greenidge"),
        ("fr", "Interlocuteur de notre côté : M. Luc Moreau, Conseiller, +43 1 591 40 91", "Luc Moreau"),
        ("es", "Enlace por nuestra parte: Sr. Juan Soto, Segundo Secretario, tel. +43 1 591 4091", "Juan Soto"),
        ("ru", "Координатор от нашей стороны: г-н Рашад Мустафаев (секретарь), телефон +43 1 599 4704", "Рашад Мустафаев"),
    ],
)
def test_whoever_stands_behind_other_words_is_asked_about(delegates_of_mail: Any, language: str, below: str, name: str) -> None:
    """He may be whom the secretariat is to ask; the listed ones are as sure as before."""
    told = delegates_of_mail(f"CU 2009/33 (A)\n\n{LISTS[language]}\n{below}\n")
    assert all(one.name.confidence > 0.88 for one in told[:2])
    assert all(one.name.confidence <= 0.7 for one in told[2:] if one.name.value == name)
    assert len(told) <= 3


@pytest.mark.parametrize(
    "below",
    ["Adviser: Ms. Ann Lee, Ministry of Justice", "Ministry of the Interior: Ms. Ann Lee, Director", "Counsellor: Ms. Ann Lee"],
)
def test_parts_posts_and_bodies_before_a_name_are_understood(delegates_of_mail: Any, below: str) -> None:
    """A part, a body or a known post as a label belongs to the list."""
    told = delegates_of_mail(f"CU 2009/33 (A)\n\n{LISTS['en']}{below}\n")
    assert [one.name.value for one in told] == ["Jane Doe", "Peter Owusu", "Ann Lee"]
    assert Doubt.LABELLED_BELOW.reason not in told[2].name.reasons
