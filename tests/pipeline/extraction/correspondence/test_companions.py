"""Persons who only come along with a delegate."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Mr. Tom Lall will attend. He is accompanied by his wife, Mrs. Ann Lall.", ["Tom Lall"]),
        ("Mr. Tom Lall will attend.\n\nMrs. Ann Lall travels with him in a private capacity.", ["Tom Lall"]),
        ("1. Mr. Tom Lall, Director\n2. Ms. Eve Roy, Counsel\n3. Mrs. Ann Lall (spouse)", ["Tom Lall", "Eve Roy"]),
        ("1. M. Paul Roux, Directeur\n2. Mme Eve Petit, juriste\n3. Mme Ana Roux, épouse de M. Roux", ["Paul Roux", "Eve Petit"]),
        ("Asistirá el Sr. Juan Gil, Director. Viaja con su esposa, la Sra. Ana Ruiz, a título privado.", ["Juan Gil"]),
        ("В совещании примет участие г-н Иван Петров. Его супруга, г-жа Анна Петрова, едет в частном порядке.", ["Иван Петров"]),
        ("司法部处长王强先生将出席会议。其夫人李梅女士以私人身份陪同。", ["王强"]),
        ("1. Ms. Eve Roy, Director, Spouse Benefits Agency\n2. Mr. Tom Lall, Counsel", ["Eve Roy", "Tom Lall"]),
    ],
)
def test_kin_of_a_delegate_take_no_part(delegates_of_mail: Any, sentence: str, coming: list[str]) -> None:
    """Wives and husbands, and whoever comes privately, are no delegates; a body may be called like them."""
    assert [delegate.name.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")] == coming


def test_a_driver_is_asked_about(delegates_of_mail: Any) -> None:
    """Whoever drives or guards is on a list for his visa alone, or a delegate: a person must say."""
    rows = ["1. Mr. Tom Lall, Director", "2. Mr. Karl Benz, driver", "3. Mr. Jim Poe, Driver and Vehicle Agency"]
    text = "\n".join(["CU 2009/33 (A). Delegation:", *rows, ""])
    one, driver, other = delegates_of_mail(text)
    assert driver.name.confidence <= 0.6 < min(one.name.confidence, other.name.confidence)
