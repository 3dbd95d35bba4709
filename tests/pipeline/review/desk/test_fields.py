"""The form as it is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from models.finding import Finding, Where
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.case import Case, case
from pipeline.filing.store import Store
from pipeline.review.desk.draft import draft_of, with_new_person
from pipeline.review.desk.fields import Remarks, Sheet, form_of

NOTHING = Remarks({}, {})


def shown(store: Store, sha256: str) -> tuple[Case, Sheet]:
    with store.database.reading("opening") as connection:
        found = case(connection, sha256)
    return found, form_of(found, draft_of(found.record), NOTHING)


@pytest.fixture
def message(books: Store, sample: Any) -> str:
    made, raw = sample.reply(1, "Ana LIMA", "نورة سالم", "Лисовский", "王小明")
    books.file(sample.doubted(made, 0.4), raw)
    return str(raw.sha256)


def test_a_doubt_comes_with_reason_place_and_other_readings(books: Store, message: str) -> None:
    """Everything that helps to decide stands at the field, and only at doubtful ones."""
    _, form = shown(books, message)
    name = form.persons[0].fields["name"]
    assert (name.doubtful, name.key, name.page, name.alternatives) == (True, "1-name-1", 1, ("Ana LIMA?",))
    assert name.reasons == ("two readings differ",)
    assert name.sure.startswith("40%")
    title = form.persons[0].fields["title"]
    assert (title.doubtful, title.sure, title.reasons, title.alternatives) == (False, "", (), ())
    assert form.doubts == form.persons[0].doubts == 1


def test_a_value_that_was_touched_is_no_doubt_any_more(books: Store, message: str) -> None:
    """Typed or saved, a person's value is the person's."""
    found, _ = shown(books, message)
    draft = draft_of(found.record)
    typed = draft.with_person(draft.persons[0].with_value("name", "Anna"))
    name = form_of(found, typed, NOTHING).persons[0].fields["name"]
    assert (name.doubtful, name.edited) == (False, True)


def test_each_script_has_its_language_and_direction(books: Store, message: str) -> None:
    """Screen readers speak a name in its language, and Arabic runs from right to left."""
    _, form = shown(books, message)
    assert [(p.fields["name"].language, p.fields["name"].direction) for p in form.persons] == [
        ("en", "ltr"), ("ar", "rtl"), ("ru", "ltr"), ("zh", "ltr"),
    ]  # fmt: skip
    assert form.persons[1].fields["title"].direction == "ltr"


def test_there_is_always_room_for_one_more_address(books: Store, message: str) -> None:
    """Behind the addresses that there are stands an empty field."""
    found, form = shown(books, message)
    emails = form.persons[0].lists["emails"]
    assert [(each.value, each.name, each.id) for each in emails] == [
        ("delegate1@example.org", "1.emails", "f-delegates-1-emails-1"), ("", "1.emails", "f-delegates-1-emails-2"),
    ]  # fmt: skip
    new = form_of(found, with_new_person(draft_of(found.record), ()), NOTHING).persons[-1]
    assert (new.id, new.mark, new.is_new, len(new.lists["faxes"])) == ("+1", "new1", True, 1)


def test_remarks_stand_at_their_field(books: Store, message: str) -> None:
    """What cannot be saved, and what a colleague saved meanwhile."""
    found, _ = shown(books, message)
    remarks = Remarks({"state": "not in the list"}, {"delegates/1/name": "Anna", "delegates/2": ""})
    form = form_of(found, draft_of(found.record), remarks)
    assert form.own["state"].mistake == "not in the list"
    assert form.persons[0].fields["name"].theirs == "Anna"
    assert form.persons[0].fields["title"].theirs is None


def test_a_later_reading_is_shown_beside_the_decision(books: Store, sample: Any, message: str) -> None:
    """The field has the person's value, and says what the machine reads now."""
    with books.database.writing("deciding") as connection:
        doer = Doer("Anna", datetime(2009, 4, 1, tzinfo=UTC))
        decide(connection, message, 1, doer, [Change("state", "AUT", "AUS")])
    made, raw = sample.reply(1, "Ana LIMA")
    books.file(replace(made, state=sample.finding("state", "AZE")), raw)
    _, form = shown(books, message)
    assert form.own["state"].value == "AUS"
    assert form.own["state"].difference is not None
    assert form.own["state"].difference.now == "AZE"


def test_an_absence_in_doubt_says_so(books: Store, sample: Any) -> None:
    """Where nothing was found and that is not sure, the field is marked and points nowhere."""
    made, raw = sample.reply(2)
    lacking = Finding("reference", None, "", 0.2, None, ("no number of a note",), ("CU 2009/35 (A)",), needs_review=True)
    books.file(replace(made, reference=lacking), raw)
    _, form = shown(books, raw.sha256)
    reference = form.own["reference"]
    assert (reference.doubtful, reference.value, reference.key) == (True, "", "")
    assert reference.sure.startswith("Nothing was found")
    assert reference.alternatives == ("CU 2009/35 (A)",)


def test_a_value_from_a_header_points_at_no_page(books: Store, sample: Any) -> None:
    """A State told by the address line stands on no page that could be shown."""
    made, raw = sample.reply(3)
    header = replace(sample.finding("state", "AUT", doubtful=True), where=Where(None, None, None, "AUT", "From"))
    books.file(replace(made, state=header), raw)
    _, form = shown(books, raw.sha256)
    assert (form.own["state"].key, form.own["state"].page) == ("", 0)


def test_an_extension_stands_at_its_number(books: Store, sample: Any) -> None:
    """The number in the form has no place for it."""
    made, raw = sample.reply(1, "Ana LIMA")
    phone = Finding("phone", "+4317129055", "+43 1 712 90 55, poste 23", 0.97)
    made = replace(made, delegates=(replace(made.delegates[0], phones=(phone,)),))
    books.file(made, raw)
    _, form = shown(books, str(raw.sha256))
    assert [field.extension for field in form.persons[0].lists["phones"]] == ["23", ""]
    assert form.persons[0].fields["name"].extension == ""
