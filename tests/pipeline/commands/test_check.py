"""`untoc-intake check`."""

from __future__ import annotations

from typing import Any

import pytest

from models.errors import ExitCode
from pipeline import check
from pipeline.check import Part


def test_what_is_missing_is_told_with_what_to_do(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line a part, its remedy below, a closing line, and the exit code of the worst."""
    found = (Part("tesseract", "5.5.0"), Part("pdftoppm", "not installed", "apt-get install poppler-utils", ExitCode.CONFIG))
    monkeypatch.setattr(check, "parts", lambda *_: iter(found))
    ended = untoc_intake("check")
    assert ended.code == 78
    assert ended.out.splitlines() == [
        "ok       tesseract                5.5.0",
        "MISSING  pdftoppm                 not installed",
        "                                  apt-get install poppler-utils",
        "",
        "1 of 2 parts need you.",
    ]


def test_where_all_is_there_it_says_so(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 0 and one sentence."""
    monkeypatch.setattr(check, "parts", lambda *_: iter((Part("tesseract", "5.5.0"),)))
    ended = untoc_intake("check")
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "All is well.")


def test_an_unreachable_mailbox_is_one_of_the_parts(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real mailbox is asked where one is set; nobody listening there is a line and not a crash."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__HOST", "127.0.0.1")
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PORT", "1")
    ended = untoc_intake("check")
    (line,) = [line for line in ended.out.splitlines() if " mailbox " in line]
    assert line.startswith("MISSING")
    assert "127.0.0.1, port 1: cannot connect" in line
    assert ended.code in (69, 78)  # 78 where this machine lacks a language model


def test_reconciling_needs_a_mailbox(untoc_intake: Any) -> None:
    """Without one there is nothing to compare; the setting is named."""
    ended = untoc_intake("check", "--reconcile")
    assert ended.code == 78
    assert "mailbox.host" in ended.err
