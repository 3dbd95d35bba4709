"""The daily mail."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from config.settings import DigestSettings, Tls
from models.errors import ConfigError
from pipeline import digest
from pipeline.digest import Answers, DigestError, News

NOW = datetime(2009, 3, 22, 6, 0, tzinfo=UTC)
SETTINGS = DigestSettings(sender="intake@example.org", recipients=("a@example.org", "b@example.org"), tls=Tls.NONE)
NEWS = News(
    since=digest.since(NOW),
    came={"filed": 5, "review": 2},
    books={"filed": 50, "review": 7, "failed": 1},
    oldest=datetime(2009, 3, 19, 5, 0, tzinfo=UTC),
    troubles=("INBOX of x was not looked at in time; see the log",),
    answers=(Answers("CU 2009/33 (A)", 62, 131, date(2009, 4, 7)),),
)


class Sink:
    """A mail server on loopback that takes what comes, or refuses every recipient."""

    def __init__(self) -> None:
        self.refuses = False
        self.got: list[str] = []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self.server.accept()
            except OSError:
                return
            with connection, connection.makefile("rwb") as stream:
                self._talk(stream)

    def _talk(self, stream: Any) -> None:
        def say(line: str) -> None:
            stream.write(line.encode() + b"\r\n")
            stream.flush()

        say("220 sink")
        for line in stream:
            word = line[:4].upper()
            if word == b"DATA":
                say("354 go on")
                data = b""
                while not data.endswith(b"\r\n.\r\n"):
                    data += stream.readline()
                self.got.append(data.decode())
            if word == b"RCPT" and self.refuses:
                say("550 no such person")
                continue
            say("221 bye" if word == b"QUIT" else "250 ok")
            if word == b"QUIT":
                return


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    yield sink
    sink.server.close()


def test_the_mail_holds_numbers_and_links() -> None:
    """What came, what waits and for how long, who is silent, what is wrong, and where to go."""
    mail = digest.written(NEWS, replace(SETTINGS, desk_url="https://desk.example.org/"), NOW)
    text = mail.get_content()
    assert mail["Subject"] == "Replies to notes verbales: 7 new, 7 waiting"
    assert mail["To"] == "a@example.org, b@example.org"
    assert mail["Auto-Submitted"] == "auto-generated"
    for expected in (
        "Since 21 March, 06:00 UTC 7 messages were received:",
        "5 filed, 2 waiting for a person, 0 failed",
        "Now 7 messages wait for a person, and 1 could not be read.",
        "The oldest doubt has waited for 3 days.",
        "ATTENTION: INBOX of x was not looked at in time",
        "CU 2009/33 (A): 62 answered, 131 still silent, replies due 07 April",
        "https://desk.example.org/",
    ):
        assert expected in text


def test_a_quiet_day_is_told_too() -> None:
    """No mail at all would look like a daemon that is dead."""
    quiet = News(NEWS.since, {}, {}, None, (), ())
    text = digest.written(quiet, SETTINGS, NOW).get_content()
    assert "0 messages were received" in text
    assert "oldest" not in text
    assert "untoc-intake review" in text


def test_it_is_handed_over(sink: Sink) -> None:
    """To a mail server, for every recipient."""
    settings = replace(SETTINGS, host="127.0.0.1", port=sink.port, timeout_seconds=5)
    digest.send(digest.written(NEWS, settings, NOW), settings)
    assert "62 answered" in sink.got[0]


def test_a_server_that_will_not_take_it_is_told(sink: Sink) -> None:
    """Refused, out of reach, or without the protection that was asked for: what to check is said, and no address."""
    settings = replace(SETTINGS, host="127.0.0.1", port=sink.port, timeout_seconds=5)
    mail = digest.written(NEWS, settings, NOW)
    sink.refuses = True
    for wrong in (settings, replace(settings, tls=Tls.STARTTLS), replace(settings, port=1)):
        with pytest.raises(DigestError, match=r"check digest\.host") as trouble:
            digest.send(mail, wrong)
        assert "@" not in str(trouble.value)
    with pytest.raises(ConfigError, match=r"digest\.recipients"):
        digest.send(mail, replace(settings, recipients=()))
    with pytest.raises(ConfigError, match=r"digest\.ca_file"):
        digest.send(mail, replace(settings, ca_file=Path("/none.pem")))


def test_once_a_day(tmp_path: Path) -> None:
    """From its hour on, once; the day is remembered beyond a restart; a missed hour is made up for."""
    file = tmp_path / "archive" / "last"
    assert digest.last_sent(file) is None
    assert not digest.due(7, None, NOW)
    assert digest.due(6, None, NOW)
    assert digest.due(6, date(2009, 3, 21), NOW.replace(hour=23))
    digest.note_sent(file, NOW.date())
    assert digest.last_sent(file) == NOW.date()
    assert not digest.due(6, digest.last_sent(file), NOW)
