"""Numbers for Prometheus."""

from __future__ import annotations

from models.errors import ConfigError
from models.reply import Status
from pipeline.intake import Outcome
from pipeline.metrics import Metrics


def test_what_was_read_is_counted() -> None:
    """By outcome, pages by source, seconds by stage; what was known is counted apart; nothing says which message it was."""
    metrics = Metrics()
    outcome = Outcome("ab" * 32, Status.REVIEW, "a doubt about Ana", False, (), "CU 2009/33 (A)", (("ocr", 3),), (("read", 4.2),))
    metrics.read(outcome)
    metrics.read(outcome)
    metrics.read(Outcome("cd" * 32, Status.FILED, known=True))
    text = metrics.text().decode()
    assert 'untoc_intake_messages_total{outcome="review"} 2.0' in text
    assert 'untoc_intake_messages_total{outcome="known"} 1.0' in text
    assert 'untoc_intake_pages_total{source="ocr"} 6.0' in text
    assert 'untoc_intake_stage_seconds_sum{stage="read"} 8.4' in text
    assert "abab" not in text
    assert "Ana" not in text


def test_states_and_ages_are_told_as_they_are_now() -> None:
    """A state that no message has is 0; an age is asked for when the numbers are wanted; an unknown token is no number."""
    metrics = Metrics()
    metrics.books({"review": 7})
    ages = [5.0, 6.0]

    def no_token() -> float | None:
        raise ConfigError("not set")

    metrics.watch("INBOX", lambda: ages.pop(0), no_token)
    metrics.watch("Faxes", lambda: 0.0, lambda: 3000.0)
    metrics.failed("INBOX")
    metrics.space(lambda: 12.0)
    text = metrics.text().decode()
    assert 'messages_in_books{state="review"} 7.0' in text
    assert 'messages_in_books{state="failed"} 0.0' in text
    assert 'last_good_poll_age_seconds{mailbox="INBOX"} 5.0' in text
    assert 'last_good_poll_age_seconds{mailbox="INBOX"} 6.0' in metrics.text().decode() if ages else True
    assert 'failed_polls_total{mailbox="INBOX"} 1.0' in text
    assert 'failed_polls_total{mailbox="Faxes"} 0.0' in text
    assert 'token_expires_in_seconds{mailbox="INBOX"} NaN' in text
    assert 'token_expires_in_seconds{mailbox="Faxes"} 3000.0' in text
    assert "archive_free_bytes 12.0" in text
