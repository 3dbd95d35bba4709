"""Tests of the bench that misreads numbers on purpose, with the promise that it measures."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from config.register import load_register

ROOT = Path(__file__).resolve().parents[2]
REGISTER = load_register(ROOT / "tests" / "cases" / "invitations.toml")
MESSAGE = """From: Embassy of Kenya <kenya@example.org>
To: untoc.cop@example.org
Subject: CU 2009/33 (A)

The Embassy of Kenya presents its compliments and, with reference to note CU 2009/33 (A), names Ms. Ada Obi, Judge.
"""


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "bench"))
    yield importlib.import_module("misread")
    for name in ("misread", "cases", "scoring"):
        sys.modules.pop(name, None)


def test_each_neighbour_is_tried(bench: ModuleType) -> None:
    """A figure, the letter or the year changes; the subject gives no number any more."""
    made = dict(bench.misread(MESSAGE))
    assert list(made) == ["CU 2008/33 (A)", "CU 2009/38 (A)", "CU 2009/53 (A)", "CU 2009/35 (A)", "CU 2009/33 (C)"]
    assert all("Subject: the meeting" in message for message in made.values())
    assert list(bench.misread(MESSAGE.replace("CU 2009/33 (A)", "our note"))) == []


def test_a_neighbour_is_never_taken_in_silence(bench: ModuleType) -> None:
    """Where nothing but a number read from a picture tells, a person is asked."""
    for written, message in bench.misread(MESSAGE):
        found = bench.read(message, REGISTER).reference
        assert found.value != "CU 2009/33 (A)" or written == "CU 2009/33 (A)"
        assert found.needs_review, written
