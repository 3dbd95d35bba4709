"""The defaults."""

from __future__ import annotations

import dataclasses

import pytest

from config.settings import Settings, ThresholdSettings, Tls


def test_settings_cannot_be_changed_by_the_way() -> None:
    """What was loaded at the start holds to the end."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().mailbox.host = "elsewhere"  # type: ignore[misc]


def test_the_mailbox_is_protected_unless_somebody_says_otherwise() -> None:
    """TLS is the default, and no password is built in."""
    mailbox = Settings().mailbox
    assert mailbox.tls is Tls.IMPLICIT
    assert not mailbox.password


def test_a_name_and_a_reference_must_be_surer_than_anything_else() -> None:
    """A wrong name at the table, or a wrong meeting, is the worst that can happen."""
    thresholds = dataclasses.asdict(ThresholdSettings())
    assert all(0 < value < 1 for value in thresholds.values())
    assert thresholds["name"] == max(thresholds.values())
    assert thresholds["reference"] >= max(thresholds["kind"], thresholds["state"])
