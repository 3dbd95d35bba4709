"""The desk's lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from models.finding import absent
from models.reply import Status
from pipeline.filing import holds
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.queue import Moment, View, counts, found, listed, next_waiting
from pipeline.filing.store import Store

NOW = datetime(2009, 3, 25, 10, 0, tzinfo=UTC)
MOMENT = Moment(NOW, date(2009, 3, 25), "me")
ANNA = Doer("Anna", NOW)


def file(store: Store, sample: Any, number: int, *names: str, doubts: tuple[float, ...] = (), **values: str | None) -> str:
    """File a message with these doubts and values; return its subject."""
    made, raw = sample.reply(number, *names)
    for field, value in values.items():
        made = replace(made, **{field: absent(field, 0.3) if value is None else sample.finding(field, value)})
    store.file(sample.doubted(made, *doubts) if doubts else made, raw)
    return made.subject


def subjects(store: Store, view: View, first: int = 0, number: int = 50, moment: Moment = MOMENT) -> list[str]:
    with store.database.reading("listing") as connection:
        return [line.subject for line in listed(connection, view, moment, first, number)]


def searched(store: Store, query: str) -> list[str]:
    def states_called(word: str) -> list[str]:
        return [code for code, name in (("AUT", "autriche"), ("CHN", "china")) if name.startswith(word)]

    with store.database.reading("searching") as connection:
        return [line.subject for line in found(connection, query, states_called, MOMENT, 0, 50)]


@pytest.fixture
def waiting(books: Store, sample: Any) -> list[str]:
    """File five waiting replies; return their subjects in the order in which they should be looked at."""
    books.import_register((*sample.register, replace(sample.register[0], reference="OLD", ends=date(2009, 3, 1))))
    soon_bad = file(books, sample, 1, "Ana", "Jan", doubts=(0.2, 0.2), reference="CU 2009/33 (A)")
    soon_good = file(books, sample, 2, "Ana", doubts=(0.8,), reference="CU 2009/33 (A)")
    late = file(books, sample, 3, "Ana", doubts=(0.1,), reference="CU 2009/35 (A)")
    over = file(books, sample, 4, "Ana", "Jan", doubts=(0.1, 0.1), reference="OLD")
    unlinked = file(books, sample, 5, "Ana", doubts=(0.5,), reference=None)
    file(books, sample, 6, "Eva")
    return [soon_bad, unlinked, soon_good, late, over]


def test_the_most_urgent_and_the_worst_come_first(books: Store, waiting: list[str]) -> None:
    """Meetings to come by their deadline, what is linked to none as if it were for the nearest, what is over last."""
    assert subjects(books, View.WAITING) == waiting
    assert subjects(books, View.WAITING, first=1, number=2) == waiting[1:3]


def test_every_message_stands_in_its_list_and_is_counted(books: Store, sample: Any, waiting: list[str]) -> None:
    """Nothing is in no list, and the numbers at the lists are those of their lines."""
    books.file(*sample.unread(7))
    with books.database.reading("counting") as connection:
        how_many = counts(connection, MOMENT.today)
    assert how_many == {
        View.WAITING: 5, View.POSTPONED: 0, View.DIFFERING: 0, View.FAILED: 1, View.FILED: 1, View.IGNORED: 0,
    }  # fmt: skip
    assert all(len(subjects(books, view)) == number for view, number in how_many.items())
    assert waiting


def test_what_is_postponed_comes_back_on_its_day(books: Store, sample: Any, waiting: list[str]) -> None:
    """Until then it is in a list of its own."""
    sha256 = sample.reply(1)[1].sha256
    with books.database.writing("postponing") as connection:
        decide(connection, sha256, 1, ANNA, [Change("postponed", None, "2009-03-27")])
    assert subjects(books, View.POSTPONED) == ["Note 1"]
    assert "Note 1" not in subjects(books, View.WAITING)
    then = replace(MOMENT, today=date(2009, 3, 27))
    assert subjects(books, View.POSTPONED, moment=then) == []
    assert subjects(books, View.WAITING, moment=then) == waiting


def test_next_passes_over_what_others_have_open(books: Store, sample: Any, waiting: list[str]) -> None:
    """Two people who work down the list do not meet at one reply; one's own is no hindrance, nor is a hold that ran out."""
    first, second = (sample.reply(number)[1].sha256 for number in (1, 5))
    with books.database.writing("holding") as connection:
        assert next_waiting(connection, MOMENT) == first
        holds.take(connection, first, "somebody", "Boris", NOW, timedelta(minutes=5))
        assert next_waiting(connection, MOMENT) == second
        assert next_waiting(connection, MOMENT, [second]) == sample.reply(2)[1].sha256
        assert next_waiting(connection, replace(MOMENT, holder="somebody")) == first
        assert next_waiting(connection, replace(MOMENT, now=NOW + timedelta(minutes=6))) == first
        assert listed(connection, View.WAITING, MOMENT, 0, 1)[0].held_by == "Boris"


def test_nothing_is_next_where_nothing_waits(books: Store, sample: Any) -> None:
    """An empty list has no most urgent reply."""
    books.file(*sample.reply(1))
    with books.database.reading("looking") as connection:
        assert next_waiting(connection, MOMENT) is None


def test_names_states_references_and_subjects_are_found(books: Store, sample: Any) -> None:
    """Every word must be there, in any script and without accents; a State answers to its names."""
    file(books, sample, 1, "Ana GÓMEZ LIMA", "Лисовский Андрей")
    file(books, sample, 2, "王小明", state="CHN", reference="CU 2009/35 (A)")
    assert searched(books, "gomez") == ["Note 1"]
    assert searched(books, "ana lisovsky") == ["Note 1"]
    assert searched(books, "wang") == ["Note 2"]
    assert searched(books, "小明 china") == ["Note 2"]
    assert searched(books, "cu 2009/33 (a)") == ["Note 1"]
    assert searched(books, "autriche") == ["Note 1"]
    assert searched(books, "AUT") == ["Note 1"]
    assert searched(books, "note mission") == ["Note 2", "Note 1"]
    assert searched(books, "gomez china") == []
    assert searched(books, " ") == []


def test_a_search_finds_what_people_made_of_a_reply(books: Store, sample: Any) -> None:
    """Corrected names count, those that were corrected away do not."""
    file(books, sample, 1, "Ana LIMA")
    with books.database.writing("correcting") as connection:
        changed = Change("delegates/1/name", "Ana LIMA", "Hannah ROCA")
        decide(connection, sample.reply(1)[1].sha256, 1, ANNA, [changed], Status.FILED)
    assert searched(books, "hannah") == ["Note 1"]
    assert searched(books, "lima") == []


def test_what_is_read_otherwise_later_has_a_list(books: Store, sample: Any) -> None:
    """A decision that the machine now contradicts stands, and is listed."""
    file(books, sample, 1, "Ana LIMA", doubts=(0.3,))
    with books.database.writing("accepting") as connection:
        decide(connection, sample.reply(1)[1].sha256, 1, ANNA, [], Status.FILED)
    assert subjects(books, View.DIFFERING) == []
    file(books, sample, 1, "Anna LIMA")
    assert subjects(books, View.DIFFERING) == ["Note 1"]
    assert subjects(books, View.FILED) == ["Note 1"]
