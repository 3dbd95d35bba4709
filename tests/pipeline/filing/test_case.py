"""One message on the desk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from pipeline.filing.acts import Change, Doer, Unknown, decide
from pipeline.filing.case import Case, before, case
from pipeline.filing.store import Store

ANNA = Doer("Anna", datetime(2009, 4, 1, tzinfo=UTC))


def opened(store: Store, sha256: str) -> Case:
    with store.database.reading("opening") as connection:
        return case(connection, sha256)


def test_a_case_has_all_that_a_person_needs(books: Store, sample: Any) -> None:
    """Values with the finding they came from, reasons and other readings, pages with their pictures."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", picture=b"picture")
    books.file(sample.doubted(made, 0.4), raw)
    found = opened(books, raw.sha256)
    name = found.record["delegates"][0]["name"]
    assert name["key"] == (1, "name", 1)
    assert found.findings[name["key"]].reasons == ("two readings differ",)
    assert found.findings[(2, "email", 1)].value == "delegate2@example.org"
    assert [(page.untrusted_name, page.width_px, page.height_px) for page in found.pages] == [("note.pdf", 1000, 1414)]
    assert (found.version, found.last_act, found.differences) == (1, 0, ())
    assert found.reason.startswith("The name is not certain")


def test_a_case_shows_decisions_and_what_stood_before_them(books: Store, sample: Any) -> None:
    """The machine's values stay visible, and so does the state after each act."""
    made, raw = sample.reply(1, "Ana LIMA")
    books.file(made, raw)
    for version, (old, new) in enumerate((("AUT", "AUS"), ("AUS", "BEL")), start=1):
        with books.database.writing("deciding") as connection:
            decide(connection, raw.sha256, version, ANNA, [Change("state", old, new)])
    found = opened(books, raw.sha256)
    assert (found.version, found.last_act) == (3, 2)
    assert found.machine["state"]["value"] == "AUT"
    assert found.record["state"]["value"] == "BEL"
    assert found.record["state"]["key"] == (0, "state", 1)
    assert [before(found, act)["state"]["value"] for act in (0, 1, 2)] == ["AUT", "AUS", "BEL"]


def test_an_unknown_message_is_named(books: Store, sample: Any) -> None:
    """Neither a stranger's hash nor a message that still waits to be read can be opened."""
    raw = sample.reply(1)[1]
    books.expect(raw)
    for sha256 in ("f" * 64, raw.sha256):
        with pytest.raises(Unknown, match="was read"):
            opened(books, sha256)
