"""Persons of a hurried mail, named with a post in brackets. All persons are invented."""

from __future__ import annotations

import time
from typing import Any

import pytest

from pipeline.extraction.kinds.posts_bracketed import _NAMED

ASKED = 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hola, CU 2009/33 (A): Juana Ibarra (jueza) y Tomás Leiva (comisario, Carabineros). Saludos, Kike", "Tomás Leiva"),
        ("Привет! CU 2009/33 (A): сегодня Наталья Руссу (прокурор) и Ион Чебан (МВД, инспектор).", "Ион Чебан"),
    ],
)
def test_names_with_posts_are_read_and_asked_about(delegates_of_mail: Any, text: str, name: str) -> None:
    """No phrase announces them, but nobody else is named so: they are read, and a person decides."""
    found = {delegate.name.value: delegate.name.confidence for delegate in delegates_of_mail(f"{text}\n")}
    assert found[name] < ASKED


def test_brackets_without_a_post_name_nobody(delegates_of_mail: Any) -> None:
    """A place in brackets makes no person of what stands before it."""
    assert delegates_of_mail("CU 2009/33 (A): our office has moved to Wagramer Strasse (Vienna).\n") == ()


def test_a_row_of_hyphens_costs_little() -> None:
    """A word has an end: ten thousand letters joined by hyphens are looked through at once."""
    begin = time.process_time()
    assert _NAMED.search("A-" * 10_000) is None
    assert time.process_time() - begin < 1
