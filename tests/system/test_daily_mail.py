"""The daily mail of the real daemon, handed to a mail server on loopback: numbers, and nobody's name."""

from __future__ import annotations

import email
import os
import socketserver
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.system, pytest.mark.timeout(300)]

PROGRAM = str(Path(sys.executable).with_name("untoc-intake"))
REGISTER = """[[invitation]]
reference = "CU 2099/33 (A)"
dated = 2099-03-04
starts = 2099-04-14
ends = 2099-04-15
place = "Vienna"
[invitation.title]
en = "Working Group on Trafficking in Persons, first meeting"
"""
NOTE = """From: Clerk <clerk@mission.example>
To: untoc.cop@example.org
Subject: Note 17

The Permanent Mission of Austria to the United Nations (Vienna) presents its compliments to the Secretary-General of the
United Nations and, with reference to note verbale CU 2099/33 (A) dated 4 March 2099, has the honour to inform that the
delegation of Austria to the Working Group on Trafficking in Persons will be composed as follows:

Head of delegation: Mr. Anton MUSTERMANN, Counsellor, anton.mustermann@mission.example

The Permanent Mission avails itself of this opportunity to renew the assurances of its highest consideration.
"""


class Letterbox(socketserver.StreamRequestHandler):
    """Takes every mail."""

    got: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 letterbox\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                data = b""
                while not data.endswith(b"\r\n.\r\n"):
                    data += self.rfile.readline()
                self.got.append(data.decode())
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return


@pytest.fixture
def letterbox() -> Iterator[tuple[int, list[str]]]:
    """Port and mails of a mail server."""
    got: list[str] = []
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), type("Own", (Letterbox,), {"got": got})) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], got
        server.shutdown()


def test_the_staff_are_told_in_numbers(dovecot: Any, tmp_path: Path, letterbox: tuple[int, list[str]]) -> None:
    """What came, what waits, and how many States are silent; no name, no address of who wrote; once, also after a restart."""
    port, got = letterbox
    own = {
        "DATABASE__URL": f"sqlite:///{tmp_path}/books.db",
        "ARCHIVE__DIRECTORY": str(tmp_path / "archive"),
        "WORKERS__KIND": "inline",
        "HEALTH__PORT": "0",
        "MAILBOX__POLL_SECONDS": "1",
        "LOG__FILE": str(tmp_path / "log"),
        "DIGEST__HOST": "127.0.0.1",
        "DIGEST__PORT": str(port),
        "DIGEST__TLS": "none",
        "DIGEST__SENDER": "intake@example.org",
        "DIGEST__RECIPIENTS": "staff@example.org",
        "DIGEST__HOUR": "0",
        "DIGEST__DESK_URL": "https://desk.example.org/",
    }
    environment = os.environ | dovecot.environment() | {f"UNTOC_INTAKE_{name}": value for name, value in own.items()}
    (tmp_path / "register.toml").write_text(REGISTER)
    dovecot.deliver(NOTE.replace("\n", "\r\n").encode())
    for words in (("invitations", "import", str(tmp_path / "register.toml")), ("run", "--once")):
        done = subprocess.run([PROGRAM, *words], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    for _ in range(2):
        daemon = subprocess.Popen([PROGRAM, "run"], env=environment, stderr=subprocess.DEVNULL)
        try:
            until = time.monotonic() + 60
            while not ((tmp_path / "archive" / "last-digest").exists() and got) and time.monotonic() < until:
                time.sleep(0.2)
            time.sleep(1)
        finally:
            daemon.terminate()
            daemon.wait(60)
    (mail,) = got
    text = email.message_from_string(mail).get_payload()
    assert "1 messages were received" in text
    assert "CU 2099/33 (A): 1 answered, " in text
    assert "still silent" in text
    assert "https://desk.example.org/" in text
    for secret in ("MUSTERMANN", "mission.example", "Clerk", "Note 17"):
        assert secret not in mail
        assert secret not in (tmp_path / "log").read_text()
