"""The records export."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sqlalchemy as sa

from models.errors import Problem, ProblemCode
from models.finding import Where
from models.page import Box
from models.tables import CorrectionRow
from pipeline.filing import records
from pipeline.filing.store import Store

SCHEMA = json.loads((Path(__file__).parent.parent / "records.schema.json").read_text(encoding="utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def test_every_record_is_valid(books: Store, sample: Any) -> None:
    """Filed, waiting, failed and timeless messages, with and without persons: all have the contract's form."""
    books.file(*sample.reply(1, "Ana LIMA", "李伟"))
    made, raw = sample.reply(2, "Иван Петров")
    books.file(sample.doubted(made, 0.4), raw)
    books.file(*sample.unread(3))
    made, raw = sample.reply(4)
    books.file(replace(made, received=None, message_id=None), replace(raw, received=None))
    found = list(books.records())
    assert [record["status"] for record in found] == ["filed", "review", "failed", "filed"]
    for record in found:
        VALID.validate(record)


def test_a_value_says_where_it_was_read(books: Store, sample: Any) -> None:
    """Document, page, box and words of a finding come out as they went in; a header is named."""
    made, raw = sample.reply(1, "Ana LIMA")
    in_header = replace(made.reference, where=Where(None, None, None, "Re: CU 2009/33 (A)", "subject"))
    books.file(replace(made, reference=in_header), raw)
    (record,) = books.records()
    assert record["delegates"][0]["name"] == {
        "value": "Ana LIMA",
        "confidence": 0.97,
        "needs_review": False,
        "evidence": {"document": "a" * 64, "page": 1, "box": [0.1, 0.2, 0.4, 0.22], "text": "Ana LIMA"},
    }
    assert record["reference"]["evidence"] == {
        "document": None, "page": None, "box": None, "text": "Re: CU 2009/33 (A)", "header": "subject",
    }  # fmt: skip
    assert record["delegates"][0]["honorific"] == {"value": None, "confidence": 0.9, "needs_review": False, "evidence": None}


def test_several_values_of_one_field_keep_their_order(books: Store, sample: Any) -> None:
    """The first telephone number written is the first exported."""
    made, raw = sample.reply(1, "Ana LIMA")
    numbers = tuple(sample.finding("phone", f"+43155500{number:02}") for number in range(12))
    books.file(replace(made, delegates=(replace(made.delegates[0], phones=numbers),)), raw)
    (record,) = books.records()
    assert [phone["value"] for phone in record["delegates"][0]["phones"]] == [number.value for number in numbers]


def test_persons_come_in_the_order_of_the_delegation(books: Store, sample: Any) -> None:
    """Order is data: the head of a delegation of eleven stays first, and the tenth does not follow the first."""
    names = [f"Person {number}" for number in range(1, 12)]
    books.file(*sample.reply(1, *names))
    (record,) = books.records()
    assert [person["name"]["value"] for person in record["delegates"]] == names


def test_records_come_in_the_order_received(books: Store, sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the order of filing, and however many chunks; messages of the same minute stay in the order filed."""
    monkeypatch.setattr(records, "CHUNK_MESSAGES", 2)
    for number in (5, 3, 1, 4, 2):
        books.file(*sample.reply(number))
    same, raw = sample.reply(6)
    first, _ = sample.reply(1)
    books.file(replace(same, received=first.received), raw)
    assert [record["message_id"][1] for record in books.records()] == ["1", "6", "2", "3", "4", "5"]


def test_only_the_asked_invitation_is_given(books: Store, sample: Any) -> None:
    """A reference picks what the machine or a person linked to it, and nothing that a person unlinked."""
    books.import_register(sample.register)
    for number, reference in ((1, "CU 2009/33 (A)"), (2, "CU 2009/35 (A)"), (3, "CU 2009/33 (A)")):
        made, raw = sample.reply(number)
        books.file(replace(made, reference=sample.finding("reference", reference)), raw)
    assert [record["message_id"][1] for record in books.records("CU 2009/33 (A)")] == ["1", "3"]
    assert list(books.records("CU 2099/1")) == []


def test_a_failed_message_says_why(books: Store, sample: Any) -> None:
    """`error` holds what and why; for messages that were read, the parts that were not."""
    books.file(*sample.unread(1))
    made, raw = sample.reply(2)
    problems = (
        Problem(ProblemCode.ATTACHMENT_UNKNOWN, "attachment 3 (x.wav)", "It is a sound"),
        Problem(ProblemCode.NO_REFERENCE, "", "No reference was found"),
    )
    books.file(replace(made, problems=problems), raw)
    failed, read = books.records()
    assert failed["error"] == "attachment 2 (note.pdf): It has a password. Ask the sender for a copy without password."
    assert read["error"] == "attachment 3 (x.wav): It is a sound"


def test_what_waits_to_be_read_is_no_record(books: Store, sample: Any) -> None:
    """An export holds what was read; the rest is listed by `messages`."""
    _, raw = sample.reply(1)
    books.expect(raw)
    assert list(books.records()) == []


def test_boxes_survive_to_the_last_digit(books: Store, sample: Any) -> None:
    """A box points at the same pixels after it was stored."""
    made, raw = sample.reply(1)
    box = Box(1 / 3, 2 / 7, 0.9999999, 1.0)
    where = replace(made.state.where, box=box)
    books.file(replace(made, state=replace(made.state, where=where)), raw)
    (record,) = books.records()
    assert record["state"]["evidence"]["box"] == [box.left, box.top, box.right, box.bottom]


def test_some_values_come_without_the_rest(books: Store, sample: Any) -> None:
    """Who needs few values gets those, what is doubted if it is asked for, and no places; with a decision, all values."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(sample.doubted(made, 0.5), raw)
    (record,) = books.records(None, records.Some(("state", "title")))
    assert (record["state"]["value"], record["state"]["evidence"], record["kind"]) == ("AUT", None, None)
    assert [person["name"] for person in record["delegates"]] == [None, None]
    assert [person["title"]["value"] for person in record["delegates"]] == ["Counsellor", "Counsellor"]
    (record,) = books.records(None, records.Some(("state",), doubted=True))
    assert [person["name"] and person["name"]["value"] for person in record["delegates"]] == ["Ana LIMA", None]
    with books.database.writing("correcting") as connection:
        values = {"message_id": 1, "made": raw.received, "person": "anna", "why": ""}
        connection.execute(
            sa.insert(CorrectionRow), [values | {"path": "delegates/2/title", "old": "Counsellor", "new": "Judge"}]
        )
    (record,) = books.records(None, records.Some(("state",)))
    assert [person["title"]["value"] for person in record["delegates"]] == ["Counsellor", "Judge"]
