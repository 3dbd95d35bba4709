"""Tests of rows that say who leads before a post. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("lead", "title", "role"),
    [
        ("Делегацию возглавит начальник отдела", "начальник отдела", "head"),
        ("Делегацию возглавляет заместитель директора", "заместитель директора", "head"),
        ("Заместитель директора", "Заместитель директора", "member"),
    ],
)
def test_who_leads_is_told_before_his_post(delegates_of_mail: Any, lead: str, title: str, role: str) -> None:
    """The verb is no part of the post; where none stands there nobody is made the head."""
    text = (
        f"На CU 2009/33 (A)\n\n{lead} Вересов Павел Игнатович (тел. +7 7172 71-28-44).\n\n"
        "Кроме него примут участие:\n\n1. Лугова Дарья Олеговна, прокурор отдела экстрадиции."
    )
    first, second = delegates_of_mail(text)
    assert (first.title.value, first.role.value) == (title, role)
    assert second.role.value == "member"
