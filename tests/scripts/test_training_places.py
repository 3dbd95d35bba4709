"""Tests of how the values of a truth are found in a text."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield importlib.import_module("training.places")
    for name in [name for name in sys.modules if name.split(".")[0] == "training"]:
        del sys.modules[name]


def _found(places: ModuleType, text: str, value: str, *, any_order: bool = False) -> list[str]:
    wanted = [word.text for word in places.words(value)]
    return [text[start:end] for start, end in places.places(text, places.words(text), wanted, any_order=any_order)]


def test_blanks_marks_and_case_do_not_count(places: ModuleType) -> None:
    """Line feeds, accents, case, Arabic vowel marks and blanks between Chinese characters keep no value from being found."""
    assert _found(places, "the MINISTERE\nde la  justice.", "Ministère de la Justice") == ["MINISTERE\nde la  justice"]
    assert _found(places, "السَّيد محمد", "السيد محمد") == ["السَّيد محمد"]
    assert _found(places, "司 法部", "司法部") == ["司 法部"]


def test_words_stand_together(places: ModuleType) -> None:
    """Words that others part are no value; parts of words are none either; only names may stand in another order."""
    assert _found(places, "Ana Sofia Lima, Limassol", "Ana Lima") == []
    assert _found(places, "LIMA, Ana", "Ana Lima") == []
    assert _found(places, "LIMA, Ana", "Ana Lima", any_order=True) == ["LIMA, Ana"]


def test_russian_words_may_stand_in_any_case(places: ModuleType) -> None:
    """A Russian word is the same in another case, not with another stem."""
    assert places.alike("лапин", "лапиным")
    assert not places.alike("лапин", "ларин")
    assert not places.alike("lapin", "lapina")
