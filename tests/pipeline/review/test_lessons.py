"""Training lines from what people confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from models.finding import Where
from models.reply import Status
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.case import case
from pipeline.filing.store import Store
from pipeline.review.lessons import Lesson, lessons

TEXT = "The delegation:\n1. Ana\nLIMA, Counsellor\n2. Juan ROCA\n"


def told(store: Store, sha256: str) -> list[Lesson]:
    with store.database.reading("opening") as connection:
        return list(lessons(case(connection, sha256)))


def file(store: Store, sample: Any) -> str:
    """File a reply whose names stand in its text, one of them across two lines."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", text=TEXT)
    persons = []
    for person, words in zip(made.delegates, ("Ana LIMA", "Juan ROCA"), strict=True):
        where = Where(person.name.where.document, 1, None, words)
        title = replace(person.title, where=replace(where, text="Counsellor" if person.position == 1 else "nowhere"))
        persons.append(replace(person, name=replace(person.name, where=where), title=title))
    store.file(replace(made, delegates=tuple(persons), status=Status.REVIEW), raw)
    return str(raw.sha256)


def accept(store: Store, sha256: str, *changes: Change) -> None:
    with store.database.writing("accepting") as connection:
        decide(connection, sha256, 1, Doer("Anna", datetime(2009, 4, 1, tzinfo=UTC)), changes, Status.FILED)


def test_confirmed_values_mark_their_words(books: Store, sample: Any) -> None:
    """Line by line with places and labels; what runs across two lines stays whole; lines without anybody are lessons, too."""
    sha256 = file(books, sample)
    accept(books, sha256)
    assert told(books, sha256) == [
        {"text": "The delegation:", "spans": [], "language": "en"},
        {
            "text": "1. Ana\nLIMA, Counsellor",
            "spans": [[3, 11, "NAME", "Ana LIMA"], [13, 23, "TITLE", "Counsellor"]],
            "language": "en",
        },
        {"text": "2. Juan ROCA", "spans": [[3, 12, "NAME", "Juan ROCA"]], "language": "en"},
    ]


def test_nothing_is_learnt_before_somebody_has_looked(books: Store, sample: Any) -> None:
    """What the machine alone says teaches it nothing."""
    assert told(books, file(books, sample)) == []


def test_who_was_removed_is_no_delegate_in_the_lesson(books: Store, sample: Any) -> None:
    """A signatory taken for a delegate stands in the line without a mark; a misread name marks the words as they were read."""
    sha256 = file(books, sample)
    accept(books, sha256, Change("delegates/2", "Juan ROCA", None), Change("delegates/1/name", "Ana LIMA", "Anna LIMA"))
    assert [lesson["spans"] for lesson in told(books, sha256)] == [
        [], [[3, 11, "NAME", "Anna LIMA"], [13, 23, "TITLE", "Counsellor"]], [],
    ]  # fmt: skip


def test_the_trainer_takes_the_lines(books: Store, sample: Any, tmp_path: Any) -> None:
    """Places lie within their line and hold the words that they label, which is what the training script relies on."""
    sha256 = file(books, sample)
    accept(books, sha256)
    for lesson in told(books, sha256):
        assert set(lesson) == {"text", "spans", "language"}
        for start, end, label, value in lesson["spans"]:
            assert lesson["text"][start:end].split() == value.split()
            assert label in ("NAME", "HONORIFIC", "TITLE", "ORGANISATION")
