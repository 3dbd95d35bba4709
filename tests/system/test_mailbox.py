"""The mailbox on a real Dovecot: what is served, what is moved, and what failures say."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from config.settings import MailboxSettings, Tls
from models.errors import ConfigError, LoginRefused, MailboxError
from models.reply import Status
from pipeline.mailbox.connection import connect
from pipeline.mailbox.imap import Mailbox

pytestmark = pytest.mark.system

RECEIVED = datetime(2009, 3, 10, 8, 30, tzinfo=UTC)


def letter(number: int) -> bytes:
    return f"From: mission{number}@example.org\r\nSubject: Note {number}\r\n\r\nHöflich, Nº {number}\r\n".encode()


def test_messages_come_as_they_are_and_stay_unread(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """Bytes, order and time of arrival are the server's; looking leaves every message unread in its place."""
    letters = [letter(number) for number in range(25)]
    dovecot.deliver(*letters, received=RECEIVED)
    with Mailbox(mailbox_settings) as mailbox:
        assert mailbox.count() == 25
        served = list(mailbox.messages())
    assert [raw.data for raw in served] == letters
    assert {raw.received for raw in served} == {RECEIVED}
    assert all(raw.sha256 == hashlib.sha256(raw.data).hexdigest() for raw in served)
    assert dovecot.folders() == {"INBOX": 25}
    with dovecot.session() as session:
        session.select("INBOX", readonly=True)
        assert len(session.search(None, "UNSEEN")[1][0].split()) == 25


def test_an_empty_mailbox_is_no_trouble(mailbox_settings: MailboxSettings) -> None:
    """A poll that finds nothing yields nothing."""
    with Mailbox(mailbox_settings) as mailbox:
        assert list(mailbox.messages()) == []


@pytest.mark.parametrize("lacking", [(), ("MOVE",), ("MOVE", "UIDPLUS")], ids=["move", "uidplus", "neither"])
def test_messages_are_moved_once(
    dovecot_without: Callable[..., Any], settings_of: Callable[[Any], MailboxSettings], lacking: tuple[str, ...]
) -> None:
    """Each message ends in the folder of its status, once, also when told twice; what others marked as deleted stays."""
    server = dovecot_without(*lacking)
    server.deliver(*(letter(number) for number in range(6)))
    with server.session() as session:  # another person's mail, marked as deleted but not taken away
        session.select("INBOX")
        session.uid("STORE", "6", "+FLAGS", "(\\Deleted)")
    with Mailbox(settings_of(server)) as mailbox:
        seen = list(mailbox.messages())
        assert [raw.data for raw in seen] == [letter(number) for number in range(5)]
        for raw, status in zip(seen, [*Status, Status.FILED], strict=True):
            mailbox.acknowledge(raw.sha256, status)
            mailbox.acknowledge(raw.sha256, status)
        assert list(mailbox.messages()) == []
    with Mailbox(settings_of(server)) as mailbox:
        assert list(mailbox.messages()) == []
    assert server.folder("Filed") == [letter(0), letter(4)]
    assert (server.folder("Review"), server.folder("Failed"), server.folder("Ignored")) == ([letter(1)], [letter(2)], [letter(3)])
    assert letter(5) in server.folder("INBOX")


def test_copies_of_one_message_move_together(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """Bytes that lie in the mailbox twice are one message; both places are cleared."""
    dovecot.deliver(letter(1), letter(2), letter(1))
    with Mailbox(mailbox_settings) as mailbox:
        seen = list(mailbox.messages())
        mailbox.acknowledge(seen[0].sha256, Status.FILED)
    assert dovecot.folder("INBOX") == [letter(2)]
    assert dovecot.folder("Filed") == [letter(1), letter(1)]


def test_a_message_that_a_person_moves_meanwhile_is_no_trouble(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """It stays where the person put it."""
    dovecot.deliver(letter(1), letter(2))
    with Mailbox(mailbox_settings) as mailbox:
        seen = list(mailbox.messages())
        with dovecot.session() as session:
            session.create("Mine")
            session.select("INBOX")
            session.uid("MOVE", "1", "Mine")
        for raw in seen:
            mailbox.acknowledge(raw.sha256, Status.FILED)
    assert dovecot.folder("Mine") == [letter(1)]
    assert dovecot.folder("Filed") == [letter(2)]


def test_a_message_that_is_deleted_under_our_hands_is_no_trouble(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """Expunged by a person after it was read: it stays gone, and the others are moved."""
    dovecot.deliver(b"Subject: one\r\n\r\n1\r\n", b"Subject: two\r\n\r\n2\r\n", b"Subject: three\r\n\r\n3\r\n")
    with Mailbox(mailbox_settings) as mailbox:
        raws = list(mailbox.messages())
        with dovecot.session() as session:
            session.select("INBOX")
            session.uid("STORE", "1", "+FLAGS", "(\\Deleted)")
            session.expunge()
        for raw in raws:
            mailbox.acknowledge(raw.sha256, Status.FILED)
        assert list(mailbox.messages()) == []
    assert [data[9:12] for data in dovecot.folder("Filed")] == [b"two", b"thr"]


def test_a_target_folder_that_vanishes_is_made_again(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """A person may delete a folder while the daemon runs."""
    dovecot.deliver(letter(1), letter(2))
    with Mailbox(mailbox_settings) as mailbox:
        seen = list(mailbox.messages())
        mailbox.acknowledge(seen[0].sha256, Status.FILED)
        with dovecot.session() as session:
            session.delete("Filed")
        mailbox.acknowledge(seen[1].sha256, Status.FILED)
    assert dovecot.folder("Filed") == [letter(2)]


def test_a_connection_that_was_cut_is_made_again(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """After a restart of the server, what was read can still be moved."""
    dovecot.deliver(letter(1), letter(2))
    with Mailbox(mailbox_settings) as mailbox:
        seen = list(mailbox.messages())
        dovecot.stop()
        dovecot.start()
        for raw in seen:
            mailbox.acknowledge(raw.sha256, Status.REVIEW)
    assert dovecot.folders() == {"INBOX": 0, "Review": 2}


def test_numbers_of_another_life_move_nothing(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """Where the folder was made anew meanwhile (UIDVALIDITY), the old UIDs are forgotten: they mean other messages."""
    dovecot.deliver(letter(1), folder="Work")
    settings = replace(mailbox_settings, folder="Work")
    with Mailbox(settings) as mailbox:
        (seen,) = mailbox.messages()
        with dovecot.session() as session:
            session.delete("Work")
        dovecot.deliver(letter(2), letter(1), folder="Work")
        dovecot.stop()
        dovecot.start()
        mailbox.acknowledge(seen.sha256, Status.FILED)
        assert dovecot.folder("Filed") == []
        again = {raw.data: raw for raw in mailbox.messages()}
        assert set(again) == {letter(1), letter(2)}
        mailbox.acknowledge(seen.sha256, Status.FILED)
    assert dovecot.folder("Filed") == [letter(1)]


def test_another_folder_is_only_read(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """A backlog in a folder of the mailbox stays as it is."""
    dovecot.deliver(letter(1), folder="2009")
    with Mailbox(mailbox_settings, "2009") as mailbox:
        (raw,) = mailbox.messages()
        mailbox.acknowledge(raw.sha256, Status.FILED)
    assert dovecot.folders() == {"INBOX": 0, "2009": 1}


def test_looking_changes_nothing(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """`check` says what it saw and makes no folder."""
    dovecot.deliver(letter(1))
    with Mailbox(mailbox_settings) as mailbox:
        said = mailbox.look()
    assert "INBOX holds 1 message;" in said
    assert "Filed, Review, Failed, Ignored will be made" in said
    assert dovecot.folders() == {"INBOX": 1}


@pytest.mark.parametrize("tls", [Tls.STARTTLS, Tls.NONE])
def test_the_other_ways_to_connect_work_too(dovecot: Any, mailbox_settings: MailboxSettings, tls: Tls) -> None:
    """STARTTLS checks the certificate as TLS does; plain text is for this machine only."""
    with Mailbox(replace(mailbox_settings, tls=tls, port=dovecot.port)) as mailbox:
        assert mailbox.count() == 0


def complaint(settings: MailboxSettings, kind: type[Exception] = MailboxError) -> str:
    with pytest.raises(kind) as caught, Mailbox(settings) as mailbox:
        mailbox.count()
    said = str(caught.value)
    assert settings.password not in said
    assert settings.host in said
    return said


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.STARTTLS, Tls.NONE])
def test_a_refused_login_says_so(dovecot: Any, mailbox_settings: MailboxSettings, tls: Tls) -> None:
    """It is told apart from an unreachable server, names the user and what to check, and never the password."""
    port = dovecot.tls_port if tls is Tls.IMPLICIT else dovecot.port
    said = complaint(replace(mailbox_settings, tls=tls, port=port, password="schlüssel-42"), LoginRefused)
    assert "refused" in said
    assert "mailbox.password" in said


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.STARTTLS])
def test_a_certificate_that_nobody_vouches_for_is_refused(dovecot: Any, mailbox_settings: MailboxSettings, tls: Tls) -> None:
    """Without the right authority there is no connection, and no silent fall-back to plain text."""
    port = dovecot.tls_port if tls is Tls.IMPLICIT else dovecot.port
    said = complaint(replace(mailbox_settings, tls=tls, port=port, ca_file=None))
    assert "certificate is not trusted" in said
    assert "mailbox.ca_file" in said


def test_a_certificate_of_another_name_is_refused(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """The certificate must be for the host that was asked for; 127.0.0.2 is this machine, but not in the certificate."""
    with socket.create_server(("127.0.0.2", 0)) as other:

        def pass_on() -> None:
            near, _address = other.accept()
            with near, socket.create_connection(("127.0.0.1", dovecot.tls_port)) as far:
                far.sendall(near.recv(10_000))
                near.sendall(far.recv(10_000))
                near.recv(10_000)

        threading.Thread(target=pass_on, daemon=True).start()
        said = complaint(replace(mailbox_settings, host="127.0.0.2", port=other.getsockname()[1]))
    assert "certificate is not trusted" in said
    assert "127.0.0.2" in said


def test_an_unusable_authority_file_is_a_wrong_setting(dovecot: Any, mailbox_settings: MailboxSettings, tmp_path: Path) -> None:
    """A missing file and one that holds no certificate are told before anything is sent."""
    (tmp_path / "empty.pem").write_text("no certificate")
    for name in ("missing.pem", "empty.pem"):
        with pytest.raises(ConfigError, match=r"mailbox\.ca_file"):
            connect(replace(mailbox_settings, ca_file=tmp_path / name))


def test_an_unreachable_server_says_so(dovecot: Any, mailbox_settings: MailboxSettings) -> None:
    """Nobody there, no such name, no TLS there: three sentences, each with what to check."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        closed = free.getsockname()[1]
    assert "refused; check that the server runs" in complaint(replace(mailbox_settings, port=closed))
    assert "no server of this name" in complaint(replace(mailbox_settings, host="nowhere.invalid"))
    assert "no TLS there" in complaint(replace(mailbox_settings, port=dovecot.port))


def test_a_server_that_says_nothing_is_left_in_time(mailbox_settings: MailboxSettings) -> None:
    """A dead line is noticed within the time-out."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings = replace(mailbox_settings, port=silent.getsockname()[1], timeout_seconds=1, tls=Tls.NONE)
        assert "no answer within 1 s" in complaint(settings)


def test_a_connection_lost_during_the_login_is_no_refusal(mailbox_settings: MailboxSettings) -> None:
    """A password is not called wrong because the line broke."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def greet_and_leave() -> None:
            connection, _address = server.accept()
            with connection:
                connection.sendall(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hello\r\n")
                connection.recv(100)

        threading.Thread(target=greet_and_leave, daemon=True).start()
        settings = replace(mailbox_settings, port=server.getsockname()[1], tls=Tls.NONE)
        with pytest.raises(MailboxError) as caught:
            connect(settings)
    assert not isinstance(caught.value, LoginRefused)


def test_a_folder_that_is_not_there_is_named(mailbox_settings: MailboxSettings) -> None:
    """A wrong mailbox.folder is told with its name."""
    assert "Nowhere" in complaint(replace(mailbox_settings, folder="Nowhere"))
