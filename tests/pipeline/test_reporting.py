"""What the daemon says about itself."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from config.settings import ArchiveSettings, DigestSettings, Settings
from models.reply import Status
from pipeline import digest, reporting
from pipeline.filing.store import Store
from pipeline.intake import Outcome
from pipeline.reporting import Reporting


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    mail = DigestSettings(host="smtp.example.org", sender="a@example.org", recipients=("b@example.org",), hour=0)
    return Settings(archive=ArchiveSettings(tmp_path), digest=mail)


def test_an_outcome_is_told_and_counted(settings: Settings, books: Store, caplog: pytest.LogCaptureFixture) -> None:
    """By hash and state; not by its reason, which may quote a stranger."""
    told = Reporting(settings, books, ())
    with caplog.at_level(logging.INFO, logger="untoc-intake"):
        told.outcome(Outcome("ab" * 32, Status.FAILED, "cannot read 'Anton Muster'"))
        told.outcome(Outcome("cd" * 32, Status.FAILED, known=True))
    assert "message abababababab: failed" in caplog.text
    assert "cdcdcdcdcdcd: moved" in caplog.text
    assert "Anton" not in caplog.text
    assert b'outcome="failed"} 1.0' in told.numbers()[1]


def test_the_books_are_numbers_too(settings: Settings, books: Store, sample: Any) -> None:
    """After each look the states of all messages are brought up to date."""
    books.file(*sample.unread(1))
    told = Reporting(settings, books, ())
    told.looked()
    assert b'messages_in_books{state="failed"} 1.0' in told.numbers()[1]


def test_the_daily_mail_knows_the_books(settings: Settings, books: Store, sample: Any) -> None:
    """New and all messages by state, and the States of each open invitation; a meeting that is over is not told."""
    books.import_register(sample.register)
    reply, raw = sample.reply(1, "Ana LIMA")
    books.file(replace(reply, status=Status.REVIEW), raw)
    now = datetime(2009, 3, 20, 18, 0, tzinfo=UTC)
    news = Reporting(settings, books, ()).news(now)
    assert news.came == news.books == {"review": 1}
    assert news.oldest == datetime(2009, 3, 20, 9, 1, tzinfo=UTC)
    assert [each.reference for each in news.answers] == ["CU 2009/33 (A)", "CU 2009/35 (A)"]
    assert news.answers[0].answered + news.answers[0].silent >= 193
    assert news.answers[0].due == date(2009, 4, 7)
    later = Reporting(settings, books, ()).news(datetime(2009, 5, 1, tzinfo=UTC))
    assert [each.reference for each in later.answers] == ["CU 2009/35 (A)"]


def test_the_daily_mail_goes_once(settings: Settings, books: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure is told and tried again later; a success is remembered, also by the next daemon."""
    script: list[Any] = [digest.DigestError("no"), None]
    sent: list[Any] = []

    def send(mail: Any, _settings: Any) -> None:
        happening = script.pop(0)
        if happening is not None:
            raise happening
        sent.append(mail)

    monkeypatch.setattr(digest, "send", send)
    told = Reporting(settings, books, ())

    def pulse(told: Reporting) -> None:
        told._digest_at = 0.0
        told.pulse()
        if told._sending is not None:
            told._sending.join()

    pulse(told)
    assert told._digest_at > 0
    pulse(told)
    pulse(told)
    pulse(Reporting(settings, books, ()))
    assert len(sent) == 1
    assert script == []


def test_little_space_is_an_alarm(
    settings: Settings, books: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Told at once, once, and again after there was room in between."""
    quiet = replace(settings, digest=DigestSettings())
    told = Reporting(quiet, books, ())
    free = [1e6, 1e6, 1e12, 1e6]
    monkeypatch.setattr(reporting.Reporting, "_free", lambda _: free.pop(0))
    for _ in range(4):
        told._space_at = 0.0
        told.pulse()
    assert caplog.text.count("ALARM: only 1 MB are free") == 2
