"""Replies corrected in a spreadsheet program."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from models.reply import Status
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.case import case
from pipeline.filing.store import Store
from pipeline.review.offline import HEAD, Lists, TakenOver, rows_of, take_over

LISTS = Lists(["CU 2009/33 (A)", "CU 2009/35 (A)"], ["AUT", "AUS"])
Row = dict[str, str]


@pytest.fixture
def message(books: Store, sample: Any) -> str:
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
    books.file(sample.doubted(made, 0.4), raw)
    return str(raw.sha256)


def sheet(books: Store, sha256: str) -> dict[str, Row]:
    """Return the rows of a message by their path."""
    with books.database.reading("opening") as connection:
        rows = [dict(zip(HEAD, row, strict=True)) for row in rows_of(case(connection, sha256), str.lower)]
    return {row["path"]: row for row in rows}


def filled(rows: dict[str, Row], **answers: str) -> list[Row]:
    """Return the rows with new values ("x") or decisions ("!x") by path, written with "__" for "/" and "_1" for "/1"."""
    done = {path: dict(row) for path, row in rows.items()}
    for name, answer in answers.items():
        path = name.replace("__", "/")
        done[path]["decision" if answer.startswith("!") else "new value"] = answer.lstrip("!")
    return list(done.values())


def record(books: Store) -> dict[str, Any]:
    return next(iter(books.records()))


def test_the_sheet_shows_what_is_doubted_and_why(books: Store, message: str) -> None:
    """One row a value, in the order of the reply, with reasons and other readings where there is doubt."""
    rows = sheet(books, message)
    assert list(rows)[:6] == ["message", "kind", "reference", "state", "sender_organisation", "delegates/1/name"]
    name = rows["delegates/1/name"]
    assert (name["value"], name["sure"], name["to be checked"], name["why"]) == ("Ana LIMA", "40%", "yes", "two readings differ")
    assert (name["other readings"], name["State"], name["invitation"]) == ("Ana LIMA?", "aut", "CU 2009/33 (A)")
    assert rows["delegates/2/emails/1"]["value"] == "delegate2@example.org"
    assert rows["message"]["value"] == "review"


def test_new_values_and_decisions_are_taken_over(books: Store, message: str) -> None:
    """Corrected, removed, accepted, in one act with the person's name and reason."""
    rows = filled(
        sheet(books, message), message="!accept", delegates__1__name="Anna LIMA", delegates__2__emails__1="!remove", state="AUS"
    )
    rows[1]["note"], rows[5]["note"] = "", "seen on the page"
    assert take_over(books.database, rows, "Anna", LISTS) == TakenOver(1, 4, 0, ())
    done = record(books)
    assert (done["status"], done["state"]["value"]) == ("filed", "AUS")
    assert [each["name"]["value"] for each in done["delegates"]] == ["Anna LIMA", "Juan ROCA"]
    assert done["delegates"][1]["emails"] == []


def test_the_same_sheet_again_changes_nothing(books: Store, message: str) -> None:
    """Also after the first import made a new version."""
    rows = filled(sheet(books, message), message="!accept", delegates__1__name="Anna LIMA")
    take_over(books.database, rows, "Anna", LISTS)
    assert take_over(books.database, rows, "Anna", LISTS) == TakenOver(0, 0, 1, ())
    assert take_over(books.database, list(sheet(books, message).values()), "Anna", LISTS) == TakenOver(0, 0, 0, ())


def test_persons_are_added_and_removed(books: Store, message: str) -> None:
    """A row with a new path adds one, "remove" at the name takes one away."""
    rows = filled(sheet(books, message), delegates__2__name="!remove")
    new = dict(rows[0]) | {"path": "delegates/+1/name", "value": "", "new value": "Eva ROSE"}
    assert take_over(books.database, [*rows, new], "Anna", LISTS).refused == ()
    assert [each["name"]["value"] for each in record(books)["delegates"]] == ["Ana LIMA", "Eva ROSE"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"delegates__1__name": "Anna", "state": "XXX"}, "not in the list"),
        ({"message": "!perhaps"}, "write accept or reject"),
        ({"state": "!perhaps"}, "write remove"),
        ({"delegates__1__emails__1": "no address"}, "has the form"),
    ],
)
def test_a_wrong_row_leaves_its_message_as_it_was(books: Store, message: str, answers: dict[str, str], said: str) -> None:
    """A message is taken over wholly or not at all, and the reason is told."""
    done = take_over(books.database, filled(sheet(books, message), **answers), "Anna", LISTS)
    assert (done.messages, len(done.refused)) == (0, 1)
    assert said in done.refused[0].why
    assert record(books)["delegates"][0]["name"]["value"] == "Ana LIMA"


@pytest.mark.parametrize("path", ["delegates/9/title", "nonsense", "delegates/1/id"])
def test_a_path_that_is_none_is_told(books: Store, message: str, path: str) -> None:
    """Who changed that column hears of it."""
    row = next(iter(sheet(books, message).values())) | {"path": path, "new value": "x"}
    (refused,) = take_over(books.database, [row], "Anna", LISTS).refused
    assert "leave that column" in refused.why or "not in the reply" in refused.why


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(books: Store, message: str) -> None:
    """The sheet is old: the value stays, and nobody accepts what he has not seen."""
    rows = sheet(books, message)
    with books.database.writing("deciding") as connection:
        decide(connection, message, 1, Doer("Boris", datetime.now(UTC)), [Change("state", "AUT", "AUS")])
    (refused,) = take_over(books.database, filled(rows, state="AUT"), "Anna", LISTS).refused or (None,)
    assert refused is not None
    assert "changed meanwhile to 'AUS'" in refused.why
    (unseen,) = take_over(books.database, filled(rows, message="!accept"), "Anna", LISTS).refused
    assert "cannot be accepted unseen" in unseen.why
    assert take_over(books.database, filled(rows, delegates__1__name="Anna"), "Anna", LISTS).messages == 1
    assert record(books)["state"]["value"] == "AUS"


def test_a_message_that_is_not_in_these_books_is_told(books: Store, message: str) -> None:
    """The others are taken over all the same."""
    rows = filled(sheet(books, message), delegates__1__name="Anna")
    stranger = dict(rows[1]) | {"message": "f" * 64, "new value": "regret"}
    done = take_over(books.database, [stranger, *rows], "Anna", LISTS)
    assert (done.messages, [each.sha256 for each in done.refused]) == (1, ["f" * 64])


def test_a_rejection_offline(books: Store, message: str) -> None:
    """The whole reply is no reply to file."""
    take_over(books.database, filled(sheet(books, message), message="!Reject"), "Anna", LISTS)
    assert books.status(message) is Status.IGNORED
