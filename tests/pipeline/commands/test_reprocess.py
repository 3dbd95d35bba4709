"""`untoc-intake reprocess`, with a reader that needs no tesseract."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.errors import Problem, ProblemCode
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply

MAKERS = (("untoc-intake", "test"),)


@pytest.fixture(autouse=True)
def _in_both(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each of these tests once in SQLite and once in PostgreSQL."""
    monkeypatch.setenv("UNTOC_INTAKE_DATABASE__URL", database_url)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, sample: Any) -> list[str]:
    """Read messages by their subject alone, and return the subjects that were read; "broken" ones fail."""
    from pipeline import intake, work

    subjects: list[str] = []

    def read_message(raw: RawMessage, register: Register, _settings: Any) -> Reply:
        subject = raw.data.decode().partition("Subject: ")[2].splitlines()[0]
        subjects.append(subject)
        reply, _ = sample.unread(1) if subject == "broken" else sample.reply(1, subject)
        grounds = (*MAKERS, ("register", str(len(register))))
        return replace(reply, sha256=raw.sha256, received=raw.received, message_id=f"<{subject}>", made_by=grounds)

    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (read_message,))
    for module in (intake, work):
        monkeypatch.setattr(module, "makers", lambda register, _settings: (*MAKERS, ("register", str(len(register)))))
    return subjects


@pytest.fixture
def backlog(tmp_path: Path) -> Path:
    """Write two messages into a folder."""
    folder = tmp_path / "backlog"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.eml").write_text(f"Date: Fri, 20 Mar 2009 09:00:00 +0000\nSubject: {name}\n\nText of {name}\n")
    return folder


def exported(untoc_intake: Any, tmp_path: Path) -> list[dict[str, Any]]:
    """Return the records of an export."""
    untoc_intake("export", "--output", "records.jsonl")
    return [json.loads(line) for line in (tmp_path / "records.jsonl").read_text().splitlines()]


def test_a_backlog_is_read_once(untoc_intake: Any, read: list[str], backlog: Path, tmp_path: Path) -> None:
    """The first run files every message, the second reads none and adds none."""
    first = untoc_intake("reprocess", str(backlog))
    assert first.code == 0
    assert "2 messages read in" in first.out
    records = exported(untoc_intake, tmp_path)
    second = untoc_intake("reprocess", str(backlog))
    assert second.code == 0
    assert second.out == "Nothing new.\n2 messages were in the books already and were left as they are.\n"
    assert read == ["one", "two"]
    assert exported(untoc_intake, tmp_path) == records


def test_without_a_register_it_works_and_says_what_is_missing(untoc_intake: Any, read: list[str], backlog: Path) -> None:
    """A newcomer who forgot the register is told, and loses nothing."""
    ended = untoc_intake("reprocess", str(backlog))
    assert "The register holds no invitation" in ended.out
    assert ended.code == 0


def test_a_failed_message_is_named_and_the_others_are_filed(untoc_intake: Any, read: list[str], backlog: Path) -> None:
    """Exit code 1 in the run in which it failed, 0 in the next one, which leaves it alone."""
    (backlog / "a.eml").write_text("Subject: broken\n\n")
    ended = untoc_intake("reprocess", str(backlog))
    assert ended.code == 1
    assert "Ask the sender for a copy without password." in ended.out
    assert "2 filed, 1 failed" in ended.out
    assert untoc_intake("reprocess", str(backlog)).code == 0


def test_the_archive_is_read_again_after_the_register_changed(
    untoc_intake: Any, read: list[str], backlog: Path, tmp_path: Path
) -> None:
    """What came before the register is looked at again, from the originals that were kept."""
    untoc_intake("reprocess", str(backlog))
    for file in backlog.iterdir():
        file.unlink()
    (tmp_path / "invitations.toml").write_text(
        '[[invitation]]\nreference = "CU 1"\ndated = 2009-03-04\nstarts = 2009-04-14\nends = 2009-04-15\nplace = "Vienna"\n'
    )
    untoc_intake("invitations", "import", "invitations.toml")
    assert "2 messages read in" in untoc_intake("reprocess", "archive").out
    assert untoc_intake("reprocess", "archive").out.startswith("Nothing new.")
    assert len(read) == 4


def test_a_limit_is_kept_and_the_next_run_goes_on(untoc_intake: Any, read: list[str], backlog: Path) -> None:
    """No more messages are read than asked for; those already read do not count the next time."""
    assert "1 message read in" in untoc_intake("reprocess", str(backlog), "--limit", "1").out
    assert len(read) == 1
    untoc_intake("reprocess", str(backlog), "--limit", "1")
    assert sorted(read) == ["one", "two"]


def test_a_dry_run_changes_nothing(untoc_intake: Any, read: list[str], backlog: Path, tmp_path: Path) -> None:
    """It says what a run would read: what is new, what again, what not."""
    untoc_intake("reprocess", str(backlog / "one.eml"))
    ended = untoc_intake("reprocess", str(backlog), "--dry-run", "--limit", "1")
    assert ended.out.splitlines()[0] == "2 messages: 1 new, 0 to be read again, 1 left as they are."
    assert read == ["one"]
    assert len(exported(untoc_intake, tmp_path)) == 1


def test_only_what_came_since_a_day_is_asked_for(untoc_intake: Any, read: list[str], backlog: Path) -> None:
    """What is older, or of no known day, is neither read nor kept."""
    (backlog / "late.eml").write_text("Date: Fri, 10 Apr 2009 09:00:00 +0000\nSubject: late\n\n")
    (backlog / "early.eml").write_text("Date: Tue, 31 Mar 2009 09:00:00 +0000\nSubject: early\n\n")
    assert "1 message read in" in untoc_intake("reprocess", str(backlog), "--since", "2009-04-01").out
    assert read == ["late"]


def test_only_what_failed_is_read_again(
    untoc_intake: Any, backlog: Path, monkeypatch: pytest.MonkeyPatch, sample: Any, tmp_path: Path
) -> None:
    """Of three messages the one that failed; the others stay as they are, though the program has changed since."""
    from pipeline import intake

    broken, again = True, list[bytes]()

    def read_message(raw: RawMessage, *_: Any) -> Reply:
        again.append(raw.data)
        made = sample.unread(1)[0] if broken and b"two" in raw.data else sample.reply(1, "Ana LIMA")[0]
        return replace(made, sha256=raw.sha256, received=raw.received, made_by=(("untoc-intake", str(broken)),))

    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (read_message,))
    (backlog / "three.eml").write_text("Subject: three\n\n")
    assert "2 filed, 1 failed" in untoc_intake("reprocess", str(backlog)).out
    broken, again = False, []
    monkeypatch.setattr(intake, "makers", lambda *_: (("untoc-intake", "False"),))
    ended = untoc_intake("reprocess", "archive", "--only-failed")
    assert (ended.code, len(again)) == (0, 1)
    assert b"two" in again[0]
    assert "1 message read in" in ended.out
    assert len(exported(untoc_intake, tmp_path)) == 3


def test_only_what_is_linked_to_an_invitation_is_read_again(
    untoc_intake: Any, backlog: Path, monkeypatch: pytest.MonkeyPatch, sample: Any, tmp_path: Path
) -> None:
    """By its reference in the register; one that is not registered is a usage error."""
    from pipeline import intake

    again, version = list[bytes](), "1"

    def read_message(raw: RawMessage, *_: Any) -> Reply:
        again.append(raw.data)
        reference = "CU 2" if b"two" in raw.data else "CU 1"
        made = replace(sample.reply(1, "Ana LIMA")[0], reference=sample.finding("reference", reference))
        return replace(made, sha256=raw.sha256, received=raw.received, made_by=(("untoc-intake", version),))

    (tmp_path / "invitations.toml").write_text(
        "".join(
            f'[[invitation]]\nreference = "CU {number}"\ndated = 2009-03-04\nstarts = 2009-04-14\nends = 2009-04-15\n'
            'place = "Vienna"\n'
            for number in (1, 2)
        )
    )
    untoc_intake("invitations", "import", "invitations.toml")
    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (read_message,))
    untoc_intake("reprocess", str(backlog))
    version, again = "2", []
    monkeypatch.setattr(intake, "makers", lambda *_: (("untoc-intake", "2"),))
    assert "1 message read in" in untoc_intake("reprocess", "archive", "--reference", "CU 2").out
    assert len(again) == 1
    assert b"two" in again[0]
    assert untoc_intake("reprocess", "archive", "--reference", "CU 7").code == 2


def test_what_is_read_otherwise_is_told(
    untoc_intake: Any, read: list[str], backlog: Path, monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """After an improvement each value that changed is told, with what it was."""
    from pipeline import intake

    untoc_intake("reprocess", str(backlog / "one.eml"))

    def better(raw: RawMessage, *_: Any) -> Reply:
        reply, _raw = sample.reply(1, "one better")
        return replace(reply, sha256=raw.sha256, received=raw.received, made_by=(("untoc-intake", "next"),))

    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (better,))
    monkeypatch.setattr(intake, "makers", lambda *_: (("untoc-intake", "next"),))
    ended = untoc_intake("reprocess", "archive")
    assert "person: one -> nothing" in ended.out
    assert "person: nothing -> one better" in ended.out


def test_a_source_that_is_none_costs_no_reading(untoc_intake: Any, read: list[str], backlog: Path) -> None:
    """All sources are opened before the first message is read: a slip in the last one is told at once, with exit code 2."""
    ended = untoc_intake("reprocess", str(backlog), "nowhere")
    assert ended.code == 2
    assert "nowhere does not exist" in ended.err
    assert read == []


def test_a_mailbox_that_is_out_of_reach_stops_no_other_source(
    untoc_intake: Any, read: list[str], backlog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is read and summed up, then the mailbox is named, with exit code 69."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__HOST", "127.0.0.1")
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PORT", "1")
    ended = untoc_intake("reprocess", "imap:Old", str(backlog))
    assert ended.code == 69
    assert "127.0.0.1, port 1: cannot connect" in ended.err
    assert read == ["one", "two"]
    assert "2 messages read in" in ended.out


def test_a_worker_that_died_costs_one_message(
    untoc_intake: Any, backlog: Path, monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """Whatever kills a worker ends as a failed message with its reason, the others are filed."""
    from pipeline import intake

    def read_message(raw: RawMessage, *_: Any) -> Reply | Problem:
        if b"one" in raw.data:
            return Problem(ProblemCode.WORKER_DIED, "this message", "The process that read it ended")
        return replace(sample.reply(1, "two")[0], sha256=raw.sha256)

    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (read_message,))
    ended = untoc_intake("reprocess", str(backlog))
    assert ended.code == 1
    assert "The process that read it ended" in ended.out
    assert "1 filed, 1 failed" in ended.out


def test_who_is_asked_to_end_says_how_to_go_on(
    untoc_intake: Any, backlog: Path, monkeypatch: pytest.MonkeyPatch, sample: Any
) -> None:
    """After Ctrl+C the message in hand is filed, the rest is left, and the same command reads it: exit code 75, then 0."""
    from pipeline import intake

    asked: list[str] = []

    def read_message(raw: RawMessage, *_: Any) -> Reply:
        if not asked:
            asked.append("to end")
            os.kill(os.getpid(), signal.SIGINT)
        return replace(sample.reply(1)[0], sha256=raw.sha256)

    monkeypatch.setattr(intake.Intake.__init__, "__defaults__", (read_message,))
    first = untoc_intake("reprocess", str(backlog))
    assert first.code == 75
    assert "the same command goes on from here" in first.err
    assert "1 message read in" in first.out
    monkeypatch.setattr(intake, "makers", lambda *_: sample.reply(1)[0].made_by)
    second = untoc_intake("reprocess", str(backlog))
    assert second.code == 0
    assert "1 message read in" in second.out
    assert "1 message was in the books already" in second.out
