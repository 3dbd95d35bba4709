"""Tests of posts that the next sentence tells. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norland will be represented (CU 2009/33 (A)) by Ms. Ada Lind. She is Chief Counsel at the Ministry of Justice.",
            ("Chief Counsel", "Ministry of Justice"),
        ),
        (
            "Le Bénin sera représenté (CU 2009/33 (A)) par M. Koffi Adjovi. Il est Directeur au Ministère de la justice.",
            ("Directeur", "Ministère de la justice"),
        ),
        (
            "В совещании (CU 2009/33 (A)) примет участие г-жа Анна Белова. Она является начальником отдела.",
            ("начальником отдела", None),
        ),
        ("关于CU 2009/33 (A)，范晓蕾女士将代表我国出席。她现任最高人民检察院处长。", ("处长", "最高人民检察院")),
    ],
)
def test_the_next_sentence_tells_the_post(delegates_of_mail: Any, text: str, told: tuple[str, str | None]) -> None:
    """A sentence that begins with "she is" tells the post of her who was named alone before."""
    (person,) = delegates_of_mail(text)
    assert (person.title.value, person.organisation.value) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Jo Marenko and Ms. Ana Verlin will attend (CU 2009/33 (A)). She is Judge at the High Court.",
        "Ms. Ana Verlin will attend (CU 2009/33 (A)). She is a good friend of the Director of this office.",
    ],
)
def test_of_two_or_of_no_post_nothing_is_told(delegates_of_mail: Any, text: str) -> None:
    """Where two were named nobody knows who is meant, and not every such sentence tells a post."""
    assert {person.title.value for person in delegates_of_mail(text)} == {None}
