"""The head of the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from models.finding import absent
from models.reply import Status
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.store import Store
from pipeline.review.overview import NEEDED, overview


def test_what_is_most_doubtful_comes_first(books: Store, sample: Any) -> None:
    """Messages are in the order of their lowest confidence; one that waits without a doubtful value comes before all."""
    for number, confidences in ((1, (0.7,)), (2, (0.6, 0.2)), (3, (0.4,)), (4, ())):
        made, raw = sample.reply(number, "Ana LIMA", "Juan ROCA")
        books.file(sample.doubted(made, *confidences), raw)
    seen = overview(books.records())
    order = [sample.reply(number)[1].sha256 for number in (4, 2, 3, 1)]
    assert [waiting.sha256 for waiting in seen.waiting] == order
    assert [waiting.lowest for waiting in seen.waiting] == [0.0, 0.2, 0.4, 0.7]
    assert seen.values == 4
    assert seen.waiting[1].doubtful == {(1, "name", 1), (2, "name", 1)}
    assert seen.waiting[1].names == {1: "Ana LIMA", 2: "Juan ROCA"}


def test_every_message_is_counted_once(books: Store, sample: Any) -> None:
    """The numbers at the head add up to all messages read."""
    books.file(*sample.reply(1, "Ana LIMA"))
    books.file(*sample.unread(2))
    made, raw = sample.reply(3)
    books.file(replace(made, status=Status.IGNORED), raw)
    made, raw = sample.reply(4, "Juan ROCA")
    books.file(sample.doubted(made, 0.5), raw)
    assert overview(books.records()).counts == {"filed": 1, "failed": 1, "ignored": 1, "review": 1}


def test_replies_are_counted_by_invitation_and_state(books: Store, sample: Any) -> None:
    """Who answered what, with how many persons, filed or waiting; what is no reply does not count."""
    books.file(*sample.reply(1, "Ana LIMA", "Juan ROCA"))
    made, raw = sample.reply(2, "Li WEI")
    books.file(sample.doubted(made, 0.5), raw)
    made, raw = sample.reply(3)
    books.file(replace(made, reference=absent("reference", 0.5), state=absent("state", 0.5), kind=absent("kind", 0.1)), raw)
    made, raw = sample.reply(4)
    books.file(replace(made, status=Status.IGNORED), raw)
    invitations = overview(books.records()).invitations
    austria = invitations["CU 2009/33 (A)"]["AUT"]
    assert (austria.kinds["nomination"], austria.delegates, austria.filed, austria.waiting) == (2, 3, 1, 1)
    assert invitations[None][None].kinds == {"other": 1}
    assert sum(len(states) for states in invitations.values()) == 2


def test_the_values_that_are_needed_are_enough(books: Store, sample: Any) -> None:
    """The report reads half of what was filed; it begins no otherwise than with all of it, decisions of people included."""
    for number, confidences in ((1, (0.7,)), (2, ()), (3, (0.4, 0.3))):
        made, raw = sample.reply(number, "Ana LIMA", "Juan ROCA")
        title = sample.finding("title", "Judge", 0.5, doubtful=bool(confidences))
        mails = tuple(sample.finding("email", mail, 0.6, doubtful=number == 3 and mail[0] == "b") for mail in ("a@x", "b@x"))
        persons = tuple(replace(person, title=title, emails=mails) for person in made.delegates)
        books.file(sample.doubted(replace(made, delegates=persons), *confidences), raw)
    change = Change("delegates/2/title", "Judge", "President")
    with books.database.writing("deciding") as connection:
        decide(connection, raw.sha256, 1, Doer("Anna", datetime(2009, 4, 1, tzinfo=UTC)), [change])
    needed, everything = (overview(books.records(None, some, ids=True)) for some in (NEEDED, None))
    assert needed == everything
    last = next(waiting for waiting in needed.waiting if waiting.sha256 == raw.sha256)
    assert (2, "email", 2) in last.doubtful
    assert (2, "title", 1) not in last.doubtful
