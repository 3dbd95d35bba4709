"""Tests of posts that end by pointing at the Mission that writes. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mr. Tomas Verlin, Second Secretary of this Mission, will attend the meeting.", "Second Secretary"),
        ("M. Luc Arman, premier secrétaire de cette Ambassade, participera à la réunion.", "premier secrétaire"),
        ("El Sr. Julián Ortega Peral, Consejero de esta Misión Permanente, asistirá a la reunión.", "Consejero"),
        ("В совещании примет участие г-н Иван Орлов, первый секретарь данного Посольства.", "первый секретарь"),
        ("Mr. Tomas Verlin, Head of Mission, will attend the meeting.", "Head of Mission"),
        ("Mr. Tomas Verlin, Director of the Secretariat, will attend the meeting.", "Director of the Secretariat"),
    ],
)
def test_the_post_alone_is_told(delegates_of_mail: Any, text: str, title: str) -> None:
    """Nothing of "of this Mission" is left; a Mission or an office that is not pointed at stays."""
    (delegate,) = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert delegate.title.value == title
