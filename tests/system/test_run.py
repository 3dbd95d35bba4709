"""`untoc-intake run` on a real mailbox, with real signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.system, pytest.mark.timeout(300)]

PROGRAM = str(Path(sys.executable).with_name("untoc-intake"))
PATIENCE_SECONDS = 90


def letter(number: int) -> bytes:
    head = f"From: a{number}@example.org\r\nSubject: Note {number}\r\nMessage-ID: <{number}@example.org>"
    return f"{head}\r\n\r\nA prize {number}.\r\n".encode()


class Office:
    """The command line with a mailbox, books and an archive of its own."""

    def __init__(self, server: Any, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.environment = os.environ | server.environment()
        self.set("DATABASE__URL", f"sqlite:///{folder}/books.db")
        self.set("ARCHIVE__DIRECTORY", str(folder / "archive"))
        self.set("WORKERS__COUNT", "1")
        self.set("MAILBOX__POLL_SECONDS", "1")
        self.set("LOG__FILE", str(folder / "log"))
        self.daemons: list[subprocess.Popen[str]] = []

    def set(self, key: str, value: str) -> None:
        self.environment[f"UNTOC_INTAKE_{key}"] = value

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([PROGRAM, *arguments], env=self.environment, capture_output=True, text=True, check=False)

    def watch(self) -> subprocess.Popen[str]:
        self.daemons.append(subprocess.Popen([PROGRAM, "run"], env=self.environment, stderr=subprocess.PIPE, text=True))
        return self.daemons[-1]

    def log(self) -> str:
        file = self.folder / "log"
        return file.read_text() if file.exists() else ""

    def books(self) -> dict[str, str]:
        lines = [json.loads(line) for line in self.run("messages", "--format", "jsonl").stdout.splitlines()]
        assert len({line["sha256"] for line in lines}) == len(lines)
        return {line["message_id"]: line["state"] for line in lines}


@pytest.fixture
def office(dovecot: Any, tmp_path: Path) -> Iterator[Office]:
    office = Office(dovecot, tmp_path)
    yield office
    for process in office.daemons:
        process.kill()
        process.communicate()


def comes_true(condition: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < until:
        time.sleep(0.2)
    return condition()


def test_a_poll_files_and_moves(office: Office) -> None:
    """After one poll every message is in the books and in the folder of its state; a second poll finds nothing new."""
    office.server.deliver(*(letter(number) for number in range(4)))
    done = office.run("run", "--once")
    assert done.returncode == 0, done.stderr
    books = office.books()
    assert set(books) == {f"<{number}@example.org>" for number in range(4)}
    moved = office.server.folders()
    assert moved.pop("INBOX") == 0
    assert sum(moved.values()) == 4
    assert "Nothing new" in office.run("run", "--once").stdout


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("MAILBOX__PASSWORD", "wrong-and-secret", "refused"),
        ("MAILBOX__CA_FILE", "", "certificate is not trusted"),
        ("MAILBOX__PORT", "1", "check that the server runs"),
    ],
)
def test_trouble_with_the_mailbox_is_one_sentence(office: Office, key: str, value: str, said: str) -> None:
    """Exit code 69 and one line that says what to do; the password is in no output and no log."""
    office.set(key, value)
    done = office.run("run", "--once")
    assert done.returncode == 69
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "secret" not in done.stderr + done.stdout + office.log()


def test_the_daemon_files_what_arrives_until_it_is_told_to_end(office: Office) -> None:
    """It survives a server that goes away, takes up where it was, keeps others off, and ends within seconds."""
    daemon = office.watch()
    office.server.deliver(letter(1))
    assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    assert office.run("run", "--once").returncode == 75, "another process watches this mailbox"

    office.server.stop()
    assert comes_true(lambda: "trying again in" in office.log())
    office.server.start()
    office.server.deliver(letter(2))
    assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    assert daemon.poll() is None

    daemon.send_signal(signal.SIGTERM)
    started = time.monotonic()
    assert daemon.wait(PATIENCE_SECONDS) == 0
    assert time.monotonic() - started < 30
    assert office.log().rstrip().endswith("ended")
    assert set(office.books()) == {"<1@example.org>", "<2@example.org>"}


def test_two_daemons_never_work_at_the_same_time(office: Office) -> None:
    """The second stands by and takes over when the first is killed; no message is moved twice."""
    first, _second = office.watch(), office.watch()
    numbers = range(8)
    office.server.deliver(*(letter(number) for number in numbers))
    assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    assert comes_true(lambda: "standing by" in office.log())
    first.kill()
    office.server.deliver(letter(100))
    assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    assert sum(office.server.folders().values()) == len(numbers) + 1
    assert len(office.books()) == len(numbers) + 1


def test_a_new_message_is_in_work_within_two_seconds(office: Office) -> None:
    """The server says that something came (IDLE); the next poll, an hour away, is not waited for."""
    office.set("MAILBOX__POLL_SECONDS", "3600")
    daemon = office.watch()
    assert comes_true(lambda: "listening for new messages" in office.log())
    time.sleep(1)
    for number in range(3):
        office.server.deliver(letter(number))
        delivered = time.monotonic()
        assert comes_true(lambda number=number: len(archived(office)) == number + 1)  # type: ignore[misc]
        assert time.monotonic() - delivered < 2
        assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    assert daemon.poll() is None


def archived(office: Office) -> list[Path]:
    """Return the originals that are kept: what is in work is kept first."""
    return list((office.folder / "archive" / "messages").glob("??/*.eml"))


def test_a_second_interrupt_ends_at_once(office: Office) -> None:
    """Ctrl+C twice does not wait for anything; what was in hand is done at the next start."""
    office.server.deliver(*(letter(number) for number in range(30)))
    daemon = office.watch()
    assert comes_true(lambda: len(archived(office)) > 2)
    daemon.send_signal(signal.SIGINT)
    assert comes_true(lambda: "ending after the messages in hand" in office.log())
    daemon.send_signal(signal.SIGINT)
    started = time.monotonic()
    assert daemon.wait(PATIENCE_SECONDS) in (130, 0)
    assert time.monotonic() - started < 2
    assert office.run("run", "--once").returncode == 0
    assert office.server.folders()["INBOX"] == 0
    assert len(office.books()) == 30


def test_settings_are_read_anew(office: Office) -> None:
    """After SIGHUP wrong settings are told and change nothing; right ones hold, and nothing is lost in between."""
    file = office.folder / "office.toml"
    file.write_text('[mailbox]\nfiled = "Filed"\nignored = "Filed"\n')
    office.environment["UNTOC_INTAKE_CONFIG"] = str(file)
    daemon = office.watch()
    office.server.deliver(letter(1))
    assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
    file.write_text('[mailbox]\nignored = "New"\npoll = 7\n')
    daemon.send_signal(signal.SIGHUP)
    assert comes_true(lambda: "the settings stay as they were" in office.log())
    file.write_text('[mailbox]\nfiled = "New"\nignored = "New"\nreview = "New"\n')
    daemon.send_signal(signal.SIGHUP)
    assert comes_true(lambda: "the settings were read anew" in office.log())
    office.server.deliver(letter(2))
    assert comes_true(lambda: office.server.folders().get("New", 0) == 1)
    assert daemon.poll() is None


def test_two_folders_of_one_mailbox_are_watched(office: Office) -> None:
    """Each is looked at; what it does not say for itself is as for the first."""
    office.set("MAILBOXES__FAX__FOLDER", "Faxes")
    office.server.deliver(letter(1), folder="Faxes")
    office.server.deliver(letter(2))
    assert office.run("run", "--once").returncode == 0
    folders = office.server.folders()
    assert (folders["INBOX"], folders["Faxes"]) == (0, 0)
    assert set(office.books()) == {"<1@example.org>", "<2@example.org>"}
