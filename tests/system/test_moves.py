"""Moves on a real Dovecot that are cut short, lost, refused or crossed by people: nothing doubled, nothing left behind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from config.settings import MailboxSettings, Settings, WorkerKind, WorkerSettings
from models.finding import absent
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply, Status
from pipeline.filing.deliveries import Deliveries
from pipeline.filing.store import Store
from pipeline.intake import Intake, Waiting
from pipeline.mailbox import moving
from pipeline.mailbox.archive import Archive
from pipeline.mailbox.imap import Mailbox
from pipeline.reconcile import Agreement, reconcile
from pipeline.standby import mailbox_name
from pipeline.watching import take_all
from pipeline.workers import Inline

pytestmark = pytest.mark.system


def letter(number: int) -> bytes:
    return f"From: mission{number}@example.org\r\nSubject: Note {number}\r\n\r\nNumber {number}\r\n".encode()


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Office:
    """Books, archive and one mailbox; every message is filed, but for those whose number is in `failing`."""

    def __init__(self, folder: Path, settings: MailboxSettings) -> None:
        self.settings = Settings(mailbox=settings, workers=WorkerSettings(kind=WorkerKind.INLINE))
        self.store = Store(f"sqlite:///{folder}/books.db", lambda _: "f" * 64)
        self.archive = Archive(folder / "archive")
        self.failing: set[int] = set()
        self.read: list[bytes] = []

    def reading(self, raw: RawMessage, _register: Register, _settings: Settings) -> Reply:
        self.read.append(raw.data)
        status = Status.FAILED if any(raw.data == letter(number) for number in self.failing) else Status.FILED
        nothing = [absent(name, 0.0) for name in ("kind", "reference", "state", "sender_organisation")]
        return Reply(raw.sha256, None, raw.received, "", "", *nothing, (), (), (), (), status, "", ())

    def ledger(self) -> Deliveries:
        return Deliveries(self.store.database, mailbox_name(self.settings.mailbox))

    def mailbox(self) -> Mailbox:
        return Mailbox(self.settings.mailbox, ledger=self.ledger())

    def look(self, mailbox: Mailbox | None = None) -> None:
        intake = Intake(self.archive, self.store, Inline(), self.settings, self.reading)
        with mailbox or self.mailbox() as source:
            take_all(intake, source, lambda _: None, _NEVER, leftovers=False)

    def differences(self) -> list[tuple[str, bool]]:
        found = reconcile((self.settings.mailbox,), self.archive, self.store, Agreement())
        return [(difference.what, difference.repaired) for difference in found]


class _Never:
    def is_set(self) -> bool:
        return False


_NEVER: Any = _Never()


class Crash(BaseException):
    """The process is gone."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Callable[[MailboxSettings], Office]]:
    offices: list[Office] = []

    def opened(settings: MailboxSettings) -> Office:
        offices.append(Office(tmp_path, settings))
        return offices[-1]

    yield opened
    for each in offices:
        each.store.close()


@pytest.mark.parametrize("lacking", [("MOVE",), ("MOVE", "UIDPLUS")], ids=["uidplus", "neither"])
def test_a_crash_between_copy_and_removal_leaves_one(
    dovecot_without: Callable[..., Any],
    settings_of: Callable[[Any], MailboxSettings],
    office: Callable[[MailboxSettings], Office],
    monkeypatch: pytest.MonkeyPatch,
    lacking: tuple[str, ...],
) -> None:
    """The copy was made and the process died: the next start finds the copy and only removes the original."""
    server = dovecot_without(*lacking)
    server.deliver(letter(1), letter(2))
    here = office(settings_of(server))

    def crash(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_remove", crash)
        with pytest.raises(Crash):
            here.look()
    assert server.folder("Filed") == [letter(1)]
    here.look()
    assert server.folder("Filed") == [letter(1), letter(2)]
    with here.mailbox() as mailbox:
        assert list(mailbox.messages()) == []
    assert here.read == [letter(1), letter(2)], "nothing was read twice"
    assert here.differences() == []


def test_a_lost_answer_to_a_move_is_no_second_move(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server moved it and the connection broke before it could say so: it is looked up and left where it is."""
    dovecot.deliver(letter(1), letter(2))
    here = office(mailbox_settings)
    carry = moving._carry
    cut: list[int] = []

    def carried_and_cut(client: Any, move: Any) -> None:
        carry(client, move)
        if not cut:
            cut.append(move.uid)
            raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(moving, "_carry", carried_and_cut)
    here.look()
    assert cut
    assert dovecot.folder("Filed") == [letter(1), letter(2)]
    assert dovecot.folders()["INBOX"] == 0
    assert here.ledger().unfinished() == ()


def test_a_folder_that_can_only_be_read_is_read_once(
    dovecot_kind: type[Any], settings_of: Callable[[Any], MailboxSettings], office: Callable[[MailboxSettings], Office]
) -> None:
    """Its messages are filed and stay; they are not fetched again; when it can be written, they are moved."""
    with dovecot_kind(acl=True) as server:
        server.deliver(letter(1), letter(2), folder="Shared")
        server.read_only("Shared")
        here = office(replace(settings_of(server), folder="Shared"))
        with here.mailbox() as mailbox:
            here.look(mailbox)
            assert mailbox.stays
        assert server.folders()["Shared"] == 2
        with here.mailbox() as mailbox:
            assert list(mailbox.messages()) == [], "both are settled"
        assert here.read == [letter(1), letter(2)]
        (server.home / "mail" / ".Shared" / "dovecot-acl").unlink()
        here.look()
        assert server.folders()["Shared"] == 0
        assert server.folder("Filed") == [letter(1), letter(2)]
        assert here.read == [letter(1), letter(2)]


def test_folders_that_are_shared_are_worked_like_own_ones(
    dovecot_kind: type[Any], settings_of: Callable[[Any], MailboxSettings], office: Callable[[MailboxSettings], Office]
) -> None:
    """Named in full, as they stand in another's part of the tree; what is missing is made there, not among one's own."""
    with dovecot_kind(shared="shared/office/") as server:
        server.deliver(letter(1), letter(2), folder="shared/office/Faxes")
        names = {name: f"shared/office/{name.capitalize()}" for name in ("filed", "review", "failed", "ignored")}
        here = office(replace(settings_of(server), folder="shared/office/Faxes", **names))
        here.failing = {2}
        here.look()
        assert server.folder("shared/office/Filed") == [letter(1)]
        assert server.folder("shared/office/Failed") == [letter(2)]
        assert server.folder("shared/office/Faxes") == server.folder("Filed") == []
        assert here.differences() == []


def test_what_is_tried_again_moves_on(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """A failed message that was put back and read well goes from Failed to Filed; one that a person took away stays there."""
    dovecot.deliver(*(letter(number) for number in range(4)))
    here = office(mailbox_settings)
    here.failing = {1, 2}
    here.look()
    assert dovecot.folder("Failed") == [letter(1), letter(2)]
    with dovecot.session() as session:
        session.create("Mine")
        session.select("Failed")
        session.uid("MOVE", "2", "Mine")
    here.failing = set()
    assert here.store.put_back() == (hash_of(letter(1)), hash_of(letter(2)))
    here.look()
    assert dovecot.folder("Failed") == []
    assert sorted(dovecot.folder("Filed")) == [letter(0), letter(1), letter(3)]
    assert dovecot.folder("Mine") == [letter(2)]
    assert here.differences() == []


def test_a_folder_made_anew_is_taken_in_once(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """With another UIDVALIDITY and the same numbers, new messages are read, known ones only moved."""
    here = office(replace(mailbox_settings, folder="Work"))
    dovecot.deliver(letter(1), letter(2), folder="Work")
    here.look()
    with dovecot.session() as session:
        session.delete("Work")
    dovecot.deliver(letter(3), letter(1), folder="Work")
    here.look()
    assert here.read == [letter(1), letter(2), letter(3)]
    assert sorted(dovecot.folder("Filed")) == [letter(1), letter(1), letter(2), letter(3)], "letter 1 was delivered twice"


def test_reconciling_proves_or_repairs(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """A wrong folder, lost books, a damaged and a lost original are put right; what cannot be is named; then all agree."""
    dovecot.deliver(*(letter(number) for number in range(5)))
    here = office(mailbox_settings)
    here.look()
    assert here.differences() == []

    with dovecot.session() as session:  # a person dragged one to another folder, and copied one
        session.create("Review")
        session.select("Filed")
        session.uid("MOVE", "1", "Review")
        session.uid("COPY", "2", "Filed")
    dovecot.deliver(letter(9), folder="Filed")  # of a database that was lost
    here.archive._message_file(hash_of(letter(2))).write_bytes(b"damaged")
    orphan = RawMessage(hash_of(letter(8)), None, letter(8))
    here.archive.keep(orphan)

    found = here.differences()
    left = [what for what, repaired in found if not repaired]
    assert left == ["it lies 2 times in Filed and came 1 times; delete what is too much"]
    repaired = [what for what, repaired in found if repaired]
    assert len(repaired) == 4
    assert any("was moved to Filed" in what for what in repaired)
    assert any("was not in the books" in what for what in repaired)
    assert any("kept again from the mailbox" in what for what in repaired)
    assert any("kept and not in the books" in what for what in repaired)
    assert here.archive.read(hash_of(letter(2))).data == letter(2)
    intake = Intake(here.archive, here.store, Inline(), here.settings, here.reading)
    intake.take_in(Waiting(here.archive, here.store))
    with dovecot.session() as session:
        session.select("Filed")
        numbers = session.uid("SEARCH", "ALL")[1][0].split()
        session.uid("STORE", numbers[4], "+FLAGS", "(\\Deleted)")
    assert [what for what, _repaired in here.differences()] == []


def test_an_idle_mailbox_of_many_messages_costs_little(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """Where nothing has come, a poll asks for the state of the folder and nothing else, however much lies in it."""
    dovecot.deliver(*(letter(number) for number in range(30)))
    here = office(replace(mailbox_settings, filed="INBOX"))
    with here.mailbox() as mailbox:
        here.look(mailbox)
    assert dovecot.folders()["INBOX"] == 30
    with here.mailbox() as mailbox:
        assert list(mailbox.messages()) == []
        asked: list[str] = []
        client = mailbox._connected()
        client.search = client.fetch = lambda *_: asked.append("something")
        assert list(mailbox.messages()) == []
        assert asked == []
    assert len(here.read) == 30


def test_numbers_that_are_used_again_hide_no_mail(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """Where the server numbers anew and keeps the UIDVALIDITY, new mail under old numbers is read; what merely stayed is not."""
    here = office(mailbox_settings)
    dovecot.deliver(letter(1), letter(2))
    here.look()
    dovecot.stop()
    mail = dovecot.home / "mail"
    uids = mail / "dovecot-uidlist"
    head = uids.read_text().partition("\n")[0]
    lines = []
    for number, data in ((1, letter(3)), (2, letter(2))):  # number 2 means what it meant before
        (mail / "cur" / f"12000000{number}.M1P1.office:2,S").write_bytes(data)
        lines.append(f"{number} :12000000{number}.M1P1.office\n")
    uids.write_text(f"{head}\n{''.join(lines)}")
    for index in mail.glob("dovecot.*index*"):
        index.unlink()
    dovecot.start()
    with here.mailbox() as mailbox:
        here.look(mailbox)
    with here.mailbox() as mailbox:
        assert list(mailbox.messages()) == []
        assert list(mailbox.messages()) == [], "it is looked at once"
    assert here.read == [letter(1), letter(2), letter(3)]
    assert sorted(dovecot.folder("Filed")) == [letter(1), letter(2), letter(3)]
    assert dovecot.folder("INBOX") == [letter(2)]


def test_no_mail_is_moved_by_a_number_that_meant_another(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """Numbered anew under the same UIDVALIDITY between reading and moving: what nobody has read stays, and is read later."""
    here = office(mailbox_settings)
    dovecot.deliver(letter(1), letter(2), letter(3))
    with here.mailbox() as mailbox:
        raws = {raw.data: raw for raw in mailbox.messages()}
        for raw in raws.values():
            here.archive.keep(raw)
        here.store.expect(raws[letter(1)])
        here.store.file(here.reading(raws[letter(1)], here.store.register(), here.settings), raws[letter(1)])
        dovecot.stop()
        uids = dovecot.home / "mail" / "dovecot-uidlist"
        head, _line, rest = uids.read_text().partition("\n")
        names = [line.partition(" ")[2] for line in rest.splitlines()]
        uids.write_text("\n".join([head, *(f"{uid} {name}" for uid, name in enumerate(reversed(names), start=1)), ""]))
        for index in (dovecot.home / "mail").glob("dovecot.*index*"):
            index.unlink()
        dovecot.start()
        assert dovecot.folder("INBOX") == [letter(3), letter(2), letter(1)]
        mailbox.acknowledge(raws[letter(1)].sha256, Status.FILED)
        assert dovecot.folder("Filed") == [], "number 1 means letter 3 now"
    here.look()
    assert here.read == [letter(1), letter(3), letter(2)]
    assert sorted(dovecot.folder("Filed")) == [letter(1), letter(2), letter(3)]
    assert here.differences() == []


def test_a_move_that_a_crash_left_is_not_ended_by_a_number_that_means_another(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The move was written down, the process died, and the server numbered anew under the same UIDVALIDITY."""
    here = office(mailbox_settings)
    dovecot.deliver(letter(1), letter(2))

    def crash(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_carry", crash)
        with pytest.raises(Crash):
            here.look()
    assert [move.uid for move in here.ledger().unfinished()] == [1]
    dovecot.stop()
    uids = dovecot.home / "mail" / "dovecot-uidlist"
    head, first, second = uids.read_text().splitlines()
    uids.write_text(f"{head}\n1 {second.partition(' ')[2]}\n2 {first.partition(' ')[2]}\n")
    for index in (dovecot.home / "mail").glob("dovecot.*index*"):
        index.unlink()
    dovecot.start()
    here.look()
    assert here.read == [letter(1), letter(2)]
    assert sorted(dovecot.folder("Filed")) == [letter(1), letter(2)]
    assert here.differences() == []


def test_a_batch_that_was_fetched_before_the_folder_was_made_anew_moves_nothing_wrong(
    dovecot: Any, mailbox_settings: MailboxSettings, office: Callable[[MailboxSettings], Office]
) -> None:
    """Bodies come in batches; what is left of one when the server has numbered anew (another UIDVALIDITY) keeps no old number."""
    here = office(mailbox_settings)
    dovecot.deliver(*(letter(number) for number in range(4)))

    def made_anew() -> None:
        dovecot.stop()
        mail = dovecot.home / "mail"
        head, _line, rest = (mail / "dovecot-uidlist").read_text().partition("\n")
        head = " ".join(f"V{int(word[1:]) + 1}" if word.startswith("V") else word for word in head.split(" "))
        names = [line.partition(" ")[2] for line in rest.splitlines()]
        lines = [head, *(f"{uid} {name}" for uid, name in enumerate(reversed(names), start=1)), ""]
        (mail / "dovecot-uidlist").write_text("\n".join(lines))
        for index in mail.glob("dovecot.*index*"):
            index.unlink()
        dovecot.start()

    with here.mailbox() as mailbox:
        for number, raw in enumerate(mailbox.messages()):
            here.archive.keep(raw)
            here.store.expect(raw)
            here.store.file(here.reading(raw, here.store.register(), here.settings), raw)
            if number == 0:
                made_anew()
            mailbox.acknowledge(raw.sha256, Status.FILED)
            if number == 1:
                break  # as SIGTERM does
        assert set(dovecot.folder("Filed")) <= set(here.read), "nobody has read the others"
    here.look()
    assert sorted(here.read) == [letter(number) for number in range(4)]
    assert sorted(dovecot.folder("Filed")) == [letter(number) for number in range(4)]
    assert here.differences() == []
