"""`untoc-intake messages`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


@pytest.fixture
def filed(tmp_path: Path, sample: Any) -> None:
    """File three messages into the default books of the test's folder."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(*sample.reply(1, "Ana LIMA", "李伟"))
        store.file(*sample.unread(2))
        store.expect(sample.reply(3)[1])


def test_the_table_is_for_people(untoc_intake: Any, filed: None) -> None:
    """Time, state, subject, persons and reason of each message, and the numbers below."""
    ended = untoc_intake("messages")
    assert ended.code == 0
    for expected in ("2009-03-20 09:01", "Note 1", "Ana LIMA; 李伟", "It has a password", "pending"):
        assert expected in ended.out
    assert ended.out.endswith("3 messages. All: 1 filed, 1 failed, 1 not yet read.\n")


def test_json_lines_are_for_programs(untoc_intake: Any, filed: None, sample: Any) -> None:
    """One object a line in the contract's form, and nothing else on standard output."""
    ended = untoc_intake("messages", "--format", "jsonl")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["state"] for line in lines] == ["filed", "failed", "pending"]
    assert lines[0] == {
        "sha256": sample.reply(1)[1].sha256,
        "state": "filed",
        "reason": "",
        "message_id": "<1@mission.example.org>",
        "records": [{"name": "Ana LIMA"}, {"name": "李伟"}],
    }


def test_a_state_can_be_asked_for(untoc_intake: Any, filed: None) -> None:
    """Only its messages are shown, and the numbers of all still stand below."""
    ended = untoc_intake("messages", "--status", "failed")
    assert "Note 2" in ended.out
    assert "Note 1" not in ended.out
    assert "1 message of 3." in ended.out


def test_empty_books_are_no_error(untoc_intake: Any) -> None:
    """Before the first message there is nothing to list."""
    assert untoc_intake("messages").out == "0 messages. All: none.\n"
    assert untoc_intake("messages", "--format", "jsonl").out == ""
