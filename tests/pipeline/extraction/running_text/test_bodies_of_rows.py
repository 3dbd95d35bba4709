"""Tests of the body that a sentence tells once before the posts of several."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED, Doubt
from pipeline.extraction.trust.trust import BODY_IN_DOUBT

NOTE = "CU 2009/33 (A)\n\n谨通知，{}将出席贩运人口问题工作组会议。"


@pytest.mark.parametrize(
    ("persons", "told"),
    [
        (
            "李秀琳女士和王海先生（分别为海关总署国际司三等秘书和公共安全局官员）",
            [("国际司三等秘书", "海关总署"), ("公共安全局官员", "海关总署")],
        ),
        (
            "李秀琳女士和王海先生（分别为海关总署国际司三等秘书和公安部官员）",
            [("国际司三等秘书", "海关总署"), ("官员", "公安部")],
        ),
        (
            "李秀琳女士和王海先生（分别为人力资源和社会保障部欧洲司一等秘书和反拐办公室随员）",
            [("欧洲司一等秘书", "人力资源和社会保障部"), ("反拐办公室随员", "人力资源和社会保障部")],
        ),
    ],
)
def test_posts_told_respectively(delegates_of_mail: Any, persons: str, told: list[tuple[str, str]]) -> None:
    """The body before the first post holds for both, and no bracket is left behind the last."""
    found = delegates_of_mail(NOTE.format(persons))
    assert [(one.title.value, one.organisation.value) for one in found] == told


def test_posts_before_names(delegates_of_mail: Any) -> None:
    """The second may serve elsewhere: a person is asked. Whose own body is told keeps it."""
    one, other = delegates_of_mail(NOTE.format("外交部条约司副司长王强先生和人权处官员李娜女士"))
    assert (other.organisation.value, BODY_IN_DOUBT in other.organisation.reasons) == ("外交部", True)
    assert BODY_IN_DOUBT not in one.organisation.reasons
    _, other = delegates_of_mail(NOTE.format("外交部处长李秀琳女士和公安部随员王海先生"))
    assert (other.organisation.value, BODY_IN_DOUBT in other.organisation.reasons) == ("公安部", False)
    _, other = delegates_of_mail(NOTE.format("外交部处长李秀琳女士和我团随员王海先生"))
    assert other.organisation.value is None


def test_what_is_told_respectively_and_not_understood_is_asked(delegates_of_mail: Any) -> None:
    """It was taken for one post and the body "分别为…"."""
    found = delegates_of_mail(NOTE.format("李秀琳女士和王海先生（分别为海关总署国际司工作）"))
    assert [one.name.value for one in found] == ["李秀琳", "王海"]
    assert all(Doubt.DESCRIBED.reason in one.name.reasons for one in found)


def test_in_other_languages_it_is_asked(delegates_of_mail: Any) -> None:
    """The second may serve elsewhere."""
    text = "Mr. John Roe and Ms. Ann Poe, respectively Director at the Ministry of Justice and Legal Officer, will attend."
    _, other = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert (other.organisation.value, BODY_IN_DOUBT in other.organisation.reasons) == ("Ministry of Justice", True)


def test_a_body_behind_those_told_respectively_before(delegates_of_mail: Any) -> None:
    """It may be that of all, and all are asked about."""
    text = "В совещании примут участие начальник отдела и главный специалист соответственно Иванов Иван и Петров Пётр"
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text} Министерства юстиции.")
    assert all(person.name.confidence <= ASKED for person in persons)


def test_the_body_of_the_one_before_is_asked_about(delegates_of_mail: Any) -> None:
    """The post of the second may hold a body of its own."""
    said = "新加坡代表为内政部副司长陈明先生和中央肃毒局助理处长林芳女士。"
    first, second = delegates_of_mail(f"CU 2009/33 (A)\n新加坡常驻代表团谨通知：{said}\n")
    assert first.organisation.value == "内政部"
    assert second.organisation.confidence < 0.5
