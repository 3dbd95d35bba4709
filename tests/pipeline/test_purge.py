"""What goes is gone everywhere; what stays is untouched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.errors import OriginalDamaged
from pipeline.filing.store import Store
from pipeline.mailbox.archive import Archive
from pipeline.purge import NOTE, Choice, chosen, purge, purged

NOW = datetime(2009, 3, 21, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


@pytest.fixture
def office(database_url: str, archive: Archive, sample: Any) -> Iterator[Store]:
    """Message 1 names Ana and shares a picture with message 2; message 3 has a picture of its own."""
    store = Store(database_url, archive.keep_picture)
    store.import_register(sample.register)
    for number, name, picture in ((1, "Ana María LIMÁ", b"shared"), (2, "李伟", b"shared"), (3, "Ana OTHER", b"own")):
        reply, raw = sample.reply(number, name, picture=picture)
        archive.keep(raw)
        store.file(reply, raw)
    yield store
    store.close()


def test_a_person_is_removed_everywhere(office: Store, archive: Archive, sample: Any, tmp_path: Path) -> None:
    """However the name is written; no byte of it stays in database or archive; a picture that others show stays."""
    choice = Choice(person="lima ANA MARIA")
    raw = sample.reply(1)[1]
    assert chosen(office.database, choice, NOW) == (raw.sha256,)
    gone = purge(office.database, archive, [raw.sha256], choice, NOW)
    assert (gone.messages, gone.pictures) == (1, 0)
    with pytest.raises(OriginalDamaged):
        archive.read(raw.sha256)
    assert [line.names for line in office.messages()] == [("李伟",), ("Ana OTHER",)]
    office.close()
    for file in [*tmp_path.glob("books.db*"), *archive.directory.rglob("*")]:
        if file.is_file():
            assert "LIMÁ".encode() not in file.read_bytes(), file
    (line,) = [json.loads(line) for line in (archive.directory / NOTE).read_text().splitlines()]
    assert (line["messages"], line["of_a_person"]) == (1, True)
    assert purged(archive.directory) == {raw.sha256}


def test_age_and_invitation_must_both_hold(office: Store, archive: Archive, sample: Any) -> None:
    """Each option narrows the choice; pictures that nobody shows any more go too."""
    everything = tuple(sample.reply(number)[1].sha256 for number in (1, 2, 3))
    assert chosen(office.database, Choice(older_than_days=0), NOW) == everything
    assert chosen(office.database, Choice(older_than_days=1), NOW) == ()
    assert chosen(office.database, Choice(reference="CU 2009/35 (A)"), NOW) == ()
    assert chosen(office.database, Choice(older_than_days=0, reference="CU 2009/33 (A)"), NOW) == everything
    gone = purge(office.database, archive, everything, Choice(older_than_days=0), NOW)
    assert (gone.messages, gone.pictures) == (3, 2)
    assert list(office.messages()) == list(office.records()) == []
    assert archive.count() == 0
    assert [path for path in (archive.directory / "pictures").rglob("*") if path.is_file()] == []
    assert len(office.register()) == 2, "the register is not personal"
    office.close()


def test_nothing_was_ever_purged(archive: Archive) -> None:
    """Without a note there is nothing to leave out."""
    assert purged(archive.directory) == frozenset()
