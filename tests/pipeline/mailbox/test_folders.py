"""Messages that lie on disk."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from models.errors import ExitCode, SourceError
from models.reply import Status
from pipeline.mailbox.folders import open_folder


def letter(number: int) -> bytes:
    return f"Date: Tue, 10 Mar 2009 08:{number:02}:00 +0000\nSubject: Note {number}\n\nText {number}\n".encode()


def bodies(path: Path) -> list[bytes]:
    return [raw.data for raw in open_folder(path).messages()]


def test_a_folder_is_read_with_all_below_it(tmp_path: Path) -> None:
    """Every .eml and .msg file, whatever the case of its name, sorted; nothing else."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    for number, name in enumerate(["1.eml", "2.EML", "a/3.msg", "a/b/4.eml"]):
        (tmp_path / name).write_bytes(letter(number))
    (tmp_path / "notes.txt").write_text("no message")
    folder = open_folder(tmp_path)
    assert folder.count() == 4
    assert bodies(tmp_path) == [letter(number) for number in range(4)]


def test_one_file_is_a_source(tmp_path: Path) -> None:
    """One message by itself, under any name; bytes, hash and time are the file's own."""
    for name in ("one.eml", "one"):
        (tmp_path / name).write_bytes(letter(7))
        folder = open_folder(tmp_path / name)
        (raw,) = folder.messages()
        assert raw.data == letter(7)
        assert raw.received is not None
        assert raw.received.minute == 7
        folder.acknowledge(raw.sha256, Status.FILED)
        assert folder.count() == 1


def test_an_mbox_gives_back_what_went_in(tmp_path: Path) -> None:
    """Messages come apart where they were joined, quoted "From " lines are unquoted, also at the end without an empty line."""
    box = mailbox.mbox(tmp_path / "box")
    letters = [letter(1), letter(2) + b"\nFrom Vienna with regards\n\nEnd\n", letter(3) + b"no line From here\n"]
    for data in letters:
        box.add(data)
    box.close()
    assert bodies(tmp_path / "box") == letters
    assert open_folder(tmp_path / "box").count() == 3
    (tmp_path / "short").write_bytes(b"From x Tue Mar 10 08:00:00 2009\n" + letter(1))
    assert bodies(tmp_path / "short") == [letter(1)]
    (tmp_path / "empty").write_bytes(b"")
    assert bodies(tmp_path / "empty") == []


def test_a_maildir_is_read_in_the_order_of_delivery(tmp_path: Path) -> None:
    """New and seen messages alike; half-delivered ones are not touched."""
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    (tmp_path / "new" / "1236672000.M2.host").write_bytes(letter(2))
    (tmp_path / "cur" / "1236671000.M1.host:2,S").write_bytes(letter(1))
    (tmp_path / "tmp" / "1236673000.M3.host").write_bytes(letter(3))
    assert bodies(tmp_path) == [letter(1), letter(2)]
    assert open_folder(tmp_path).count() == 2


def test_messages_come_one_at_a_time(tmp_path: Path) -> None:
    """A backlog of any size needs the memory of one message: the second file is read only when it is asked for."""
    for number in range(3):
        (tmp_path / f"{number}.eml").write_bytes(letter(number))
    messages = open_folder(tmp_path).messages()
    next(messages)
    (tmp_path / "1.eml").write_bytes(letter(9))
    assert next(messages).data == letter(9)


def test_what_is_no_source_is_told(tmp_path: Path) -> None:
    """A path that is not there and a folder without messages are usage errors that say what a source may be."""
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "missing", tmp_path / "empty"):
        with pytest.raises(SourceError, match=f"{path.name}.*Maildir") as caught:
            open_folder(path)
        assert caught.value.exit_code == ExitCode.USAGE


def test_one_unreadable_file_does_not_hide_the_others(tmp_path: Path) -> None:
    """The readable ones are read; then the others are named."""
    (tmp_path / "1.eml").mkdir()  # a name like a message, which cannot be read as one, even by root
    (tmp_path / "2.eml").write_bytes(letter(2))
    (tmp_path / "3.eml").symlink_to(tmp_path / "nowhere")
    messages = open_folder(tmp_path).messages()
    assert next(messages).data == letter(2)
    with pytest.raises(SourceError, match=r"1 of 2 files could not be read: .*3\.eml"):
        next(messages)
