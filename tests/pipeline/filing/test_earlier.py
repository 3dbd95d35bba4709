"""Which earlier message a reply amends or repeats, asked of the books."""

from __future__ import annotations

from typing import Any

from pipeline.filing.earlier import AMENDS, FEWER, chunked, several, with_earlier
from pipeline.filing.lineage import Earlier
from pipeline.filing.store import Store


def test_a_second_copy_names_the_first(books: Store, sample: Any) -> None:
    """The later of two replies with the same persons points to the earlier; in the export, in the order received."""
    books.import_register(sample.register)
    first, again = sample.reply(1, "Ana LIMA"), sample.reply(2, "Ana LIMA")
    books.file(*again)
    books.file(*first)
    assert [record["supersedes"] for record in books.records()] == [None, first[1].sha256]


def test_a_note_that_names_others_is_an_amendment(books: Store, sample: Any) -> None:
    """Only the earlier reply tells it; the copy of the second stays what it says it is, and a person's word stands."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    books.file(*sample.reply(2, "Ana LIMA", "Juan ROCA"))
    kinds = [record["kind"] for record in books.records()]
    assert [kind["value"] for kind in kinds] == ["nomination", "amendment"]
    assert kinds[1]["confidence"] <= AMENDS
    assert [record["kind"]["value"] for record in books.records(supersedes=False)] == ["nomination", "nomination"]


def test_a_persons_word_on_the_kind_stands() -> None:
    """Somebody decided that it is a nomination: what was named before changes nothing."""
    decided = {"kind": {"value": "nomination", "confidence": 1.0, "needs_review": False}}
    assert with_earlier(decided, Earlier("a" * 64, amends=True)) == decided | {"supersedes": "a" * 64}


def test_that_somebody_is_left_out_is_asked() -> None:
    """A note that names but some may be the form of one of them."""
    said = {"kind": {"value": "nomination", "confidence": 0.97, "needs_review": False}}
    kind = with_earlier(said, Earlier("a" * 64, amends=True, fewer=True))["kind"]
    assert (kind["value"], kind["confidence"], kind["needs_review"]) == ("amendment", FEWER, True)


def test_only_messages_with_company_are_looked_at(books: Store, sample: Any) -> None:
    """A reply that is alone for its State and invitation costs nothing."""
    books.import_register(sample.register)
    books.file(*sample.reply(1, "Ana LIMA"))
    with books.database.reading("a test") as connection:
        assert several(connection) == []
    books.file(*sample.reply(2, "Juan ROCA"))
    with books.database.reading("a test") as connection:
        numbers = several(connection)
        assert len(numbers) == 2
        assert [len(rows) for rows in chunked(connection, numbers * 400)] == [2, 2]
