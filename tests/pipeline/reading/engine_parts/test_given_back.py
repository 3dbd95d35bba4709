"""Freed memory goes back to the system."""

from __future__ import annotations

import ctypes

import pytest

from pipeline.reading.engine_parts import given_back


def test_the_c_library_is_asked_to_give_back_all_that_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept in reserve: what comes next wants large blocks."""
    asked: list[int] = []
    monkeypatch.setattr(given_back, "_trim", lambda: asked.append)
    given_back.give_back()
    assert asked == [0]


def test_without_the_gnu_c_library_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another C library has no such call; reading goes on."""
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    given_back._trim.cache_clear()
    try:
        given_back.give_back()
    finally:
        given_back._trim.cache_clear()
