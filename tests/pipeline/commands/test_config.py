"""`untoc-intake config`."""

from __future__ import annotations

from typing import Any

import pytest


def test_every_setting_is_shown_with_its_origin_and_no_secret(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks why a setting is as it is finds the variable; passwords stay hidden, in the database's URL too."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PASSWORD", "hunter2")
    monkeypatch.setenv("UNTOC_INTAKE_DATABASE__URL", "postgresql://clerk:swordfish@db/intake")
    ended = untoc_intake("config")
    assert ended.code == 0
    rows = {line.split()[0]: line for line in ended.out.splitlines() if "." in line.split(" ")[0]}
    assert rows["mailbox.poll_seconds"].split() == ["mailbox.poll_seconds", "300", "default"]
    assert "UNTOC_INTAKE_MAILBOX__PASSWORD" in rows["mailbox.password"]
    assert "hunter2" not in ended.out + ended.err
    assert "swordfish" not in ended.out + ended.err
