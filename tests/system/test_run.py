"""`untoc-intake run` on a real mailbox, with real signals."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

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


def comes_true(condition: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
    until = time.monotonic() + seconds
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


def test_two_mailboxes_on_two_servers_are_watched(office: Office, dovecot_kind: type[Any]) -> None:
    """One that is away holds up no other, neither mail that comes by IDLE; when it is back, its mail is filed too."""
    with dovecot_kind() as other:
        for key, value in other.environment().items():
            office.environment[key.replace("MAILBOX__", "MAILBOXES__OTHER__")] = value
        office.set("MAILBOXES__OTHER__HOST", "127.0.0.1")
        office.set("MAILBOX__POLL_SECONDS", "3600")
        office.set("MAILBOXES__OTHER__POLL_SECONDS", "1")
        office.watch()
        assert comes_true(lambda: office.log().count("listening for new messages") == 2), office.log()
        other.stop()
        assert comes_true(lambda: "trying again in" in office.log())
        office.server.deliver(letter(1))
        assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
        other.start()
        other.deliver(letter(2))
        assert comes_true(lambda: other.folders()["INBOX"] == 0)
        assert set(office.books()) == {"<1@example.org>", "<2@example.org>"}
        assert (sum(office.server.folders().values()), sum(other.folders().values())) == (1, 1)


def test_systemd_hears_how_the_daemon_is(office: Office) -> None:
    """Ready, again and again alive, reloading and ready again, also where the settings are refused, and stopping at the end."""
    address, file = office.folder / "notify", office.folder / "office.toml"
    file.write_text("")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(address))
        listener.settimeout(PATIENCE_SECONDS)
        office.environment |= {"NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "1500000", "UNTOC_INTAKE_CONFIG": str(file)}
        daemon = office.watch()

        def heard(word: str) -> str:
            """Wait for a datagram that begins with a word, and return it."""
            while not (said := listener.recv(4096).decode()).startswith(word):
                pass
            return said

        assert heard("READY=1").splitlines() == ["READY=1", "STATUS=Watching 1 mailboxes or folders"]
        began = time.monotonic()
        for _ in range(4):
            heard("WATCHDOG=1")
        assert time.monotonic() - began < 4 * 1.5
        for text in ("nonsense = 1\n", ""):
            file.write_text(text)
            daemon.send_signal(signal.SIGHUP)
            assert re.fullmatch(r"RELOADING=1\nMONOTONIC_USEC=\d+", heard("RELOADING=1"))
            heard("READY=1")
        daemon.send_signal(signal.SIGTERM)
        heard("STOPPING=1")
        assert daemon.wait(PATIENCE_SECONDS) == 0


def test_monitors_see_trouble_and_its_end(office: Office) -> None:
    """A mailbox that was not looked at in time is not ready, and an alarm, once; the daemon lives on; then all is well again."""
    port = free_port()
    office.set("HEALTH__PORT", str(port))
    office.set("HEALTH__STALE_SECONDS", "15")
    office.watch()
    office.server.deliver(letter(1), letter(2))

    def asked(path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    assert comes_true(lambda: 'untoc_intake_messages_in_books{state="ignored"} 2.0' in asked("/metrics")[1])
    assert 'untoc_intake_messages_total{outcome="ignored"} 2.0' in asked("/metrics")[1]
    assert comes_true(lambda: asked("/readyz")[0] == asked("/healthz")[0] == 200)
    slow = office.log().count("ALARM")  # a busy machine may need longer than that to begin
    office.server.stop()
    assert comes_true(lambda: asked("/readyz")[0] == 503)
    assert asked("/healthz")[0] == 200, "to start it anew would help nobody"
    assert comes_true(lambda: office.log().count("ALARM") == slow + 1)
    assert re.search(r'failed_polls_total\{mailbox="INBOX of untoc.cop at localhost"\} [1-9]', asked("/metrics")[1])
    office.server.start()
    # A look that the server's end cut off gives up after its time-out, and each wait before the next one is twice as long.
    assert comes_true(lambda: asked("/readyz")[0] == 200, 3 * PATIENCE_SECONDS), office.log()
    assert office.log().count("ALARM") == slow + 1, office.log()
    for told in (asked("/metrics")[1], asked("/readyz")[1], office.log()):
        assert "example.org" not in told, "nobody who wrote is told"


def test_a_server_that_asks_to_be_left_alone_is(office: Office) -> None:
    """Throttled as Exchange does it, in front of a real server: no command comes before the time that it names."""
    with Throttling(office.server.port) as throttling:
        office.set("MAILBOX__PORT", str(throttling.port))
        office.set("MAILBOX__TLS", "none")
        office.watch()
        office.server.deliver(letter(1))
        assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
        throttling.asks_seconds = 7
        assert comes_true(lambda: "trying again in 7 s" in office.log())
        # The line that listens has one of its own: it is the one that looks and moves which must have been told.
        assert comes_true(lambda: any(b" IDLE" not in line for line in throttling.refused))
        since = time.monotonic()
        seen = len(throttling.commands)
        throttling.asks_seconds = 0
        office.server.deliver(letter(2))
        assert comes_true(lambda: office.server.folders()["INBOX"] == 0)
        later = [(round(moment - since, 1), line) for moment, line in throttling.commands[seen:] if moment - since > 1]
        assert later[0][0] > 6, later[:4]  # LOGOUT may come at once
    assert set(office.books()) == {"<1@example.org>", "<2@example.org>"}


class Throttling:
    """Stands before a mail server, in the clear; while `asks_seconds` is set, each command but LOGOUT is put off for so long."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.asks_seconds = 0
        self.commands: list[tuple[float, bytes]] = []  # when, and what
        self.refused: list[bytes] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.listener.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _address = self.listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self._commands, args=(near, far), daemon=True).start()
            threading.Thread(target=self._answers, args=(far, near), daemon=True).start()

    def _commands(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError), near, far, near.makefile("rb") as lines:
            for line in lines:
                self.commands.append((time.monotonic(), line))
                if self.asks_seconds and b"LOGOUT" not in line and line.strip() != b"DONE":
                    self.refused.append(line)
                    backoff = f"Suggested Backoff Time: {self.asks_seconds * 1000} milliseconds"
                    near.sendall(line.split()[0] + f" BAD Request is throttled. {backoff}\r\n".encode())
                else:
                    far.sendall(line)

    @staticmethod
    def _answers(far: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while data := far.recv(65536):
                near.sendall(data)
            near.shutdown(socket.SHUT_RDWR)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return int(opened.getsockname()[1])
