"""Persons who only come along with a delegate."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


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


@pytest.mark.parametrize(
    ("sentence", "coming"),
    [
        ("Los delegados son la Sra. Ana Ruiz, Directora, y el Sr. Juan Gil, Asesor.", ["Ana Ruiz", "Juan Gil"]),
        ("Los representantes son: Sra. Ana Ruiz, Directora; Sr. Juan Gil, Asesor.", ["Ana Ruiz", "Juan Gil"]),
        ("Delegation: Mr. Tom Lall, Director; Ms. Eve Roy (partner, Baker Legal LLP).", ["Tom Lall", "Eve Roy"]),
        ("Delegation:\n\nMr. Tom Lall\nDirector\n\nMs. Eve Roy\nPartner, Baker Legal LLP", ["Tom Lall", "Eve Roy"]),
        (
            "Mr. Tom Lall, Director, will attend. Our implementing partner, Ms. Eve Roy of the Red Crescent, will attend.",
            ["Tom Lall", "Eve Roy"],
        ),
        ("Mr. Tom Lall will attend with his son, Mr. Jim Lall.", ["Tom Lall"]),
        ("Mrs. Ann Lall (spouse)\nMr. Jim Poe, Judge\nMs. Eve Roy, Counsel", ["Jim Poe", "Eve Roy"]),
        ("司法部处长马兰夫人，法官李强先生将出席会议。", ["马兰", "李强"]),
    ],
)
def test_words_that_are_kin_elsewhere_keep_a_delegate(delegates_of_mail: Any, sentence: str, coming: list[str]) -> None:
    """A word of another language, of business, or of the person before says nothing; before a name it says whose kin."""
    read = delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")
    assert [delegate.name.value for delegate in read] == coming


@pytest.mark.parametrize(
    "row",
    [
        "Ms. Eve Roy, Protection Officer",
        "Mme Eve Roy, agent de protection de l'enfance",
        "Ms. Eve Roy, conductor of the State Orchestra",
    ],
)
def test_posts_with_such_words_are_posts(delegates_of_mail: Any, row: str) -> None:
    """Whoever protects children or conducts an orchestra drives and guards nobody."""
    one, other = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n1. Mr. Tom Lall, Director\n2. {row}\n")
    assert min(one.name.confidence, other.name.confidence) > ASKED


def test_kin_with_a_body_are_asked_about(delegates_of_mail: Any) -> None:
    """A spouse with a post of her own may be a delegate: a person says."""
    rows = "1. Mr. Tom Lall, Director\n2. Mrs. Ann Lall, spouse, Ministry of Justice"
    _, other = delegates_of_mail(f"CU 2009/33 (A). Delegation:\n{rows}\n")
    assert other.name.value == "Ann Lall"
    assert other.name.confidence <= ASKED
