"""Meetings between the verb and the post. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("направляет на заседание старшего прокурора отдела Ковалевича Дмитрия Анатольевича", "старшего прокурора отдела"),
        ("направляет в Вену на встречу экспертов старшего прокурора отдела Ковалевича Д.А", "старшего прокурора отдела"),
        (
            "командирует для участия в работе сессии заместителя начальника управления Ковалевича Дмитрия Анатольевича",
            "заместителя начальника управления",
        ),
        ("направляет секретаря совещания прокуроров Ковалевича Дмитрия Анатольевича", "секретаря совещания прокуроров"),
    ],
)
def test_the_meeting_is_no_part_of_the_post(delegates_of_mail: Any, sentence: str, title: str) -> None:
    """What stands between the verb and the post is left aside where it names the meeting, and only there."""
    [delegate] = delegates_of_mail(f"Генеральная прокуратура Республики Беларусь (CU 2009/33 (A)) {sentence}.\n")
    assert delegate.title.value == title
