"""From a form to a draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData

from pipeline.review.desk import form
from pipeline.review.desk.draft import Draft, nobody
from pipeline.review.desk.form import Wish, cleaned, draft_from, going_on, granted, mistakes, wish

FIELDS = [
    ("kind", "nomination"), ("state", "AUT"), ("person", "1"), ("person", "+1"), ("1.name", " Ana\n LIMA "), ("1.emails", ""),
    ("1.emails", "b@b.org"), ("1.emails", ""), ("+1.name", "Eva"), ("+1.role", "head"),
]  # fmt: skip


def test_a_form_becomes_a_draft() -> None:
    """Persons in the order of the page, blanks put right; an emptied address keeps its place, the empty last one counts not."""
    draft = draft_from(FormData(FIELDS))
    assert draft.own == {"kind": "nomination", "reference": "", "state": "AUT", "sender_organisation": ""}
    assert [(each.id, each.name, each.many["emails"]) for each in draft.persons] == [
        ("1", "Ana LIMA", ("", "b@b.org")),
        ("+1", "Eva", ()),
    ]


def test_a_form_that_nobody_could_have_sent_does_no_harm() -> None:
    """Made-up ids, the same person twice and endless lists are left out."""
    fields = [("person", "1"), ("person", "1"), ("person", "../x"), ("person", ""), ("1.name", "x" * 9_000)]
    fields += [("1.emails", f"a{i}@a.org") for i in range(100)] + [("person", str(i)) for i in range(2, 2_000)]
    draft = draft_from(FormData(fields))
    assert len(draft.persons) == form.PERSONS_MOST
    assert len(draft.persons[0].name) == form.VALUE_MOST
    assert len(draft.persons[0].many["emails"]) == form.VALUES_MOST


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What was saved does not change by being saved again, and holds nothing that cannot be seen or stored."""
    once = cleaned(text)
    assert cleaned(once) == once
    assert "\n" not in once
    assert "\x00" not in once
    assert "\u202e" not in once


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u200fنورة سالم\u200e", "نورة سالم"),
        ("Ana\u200b LIMA\xad", "Ana LIMA"),
        ("Ana\xa0LIMA", "Ana LIMA"),
        ("علی\u200cرضا", "علی\u200cرضا"),
    ],
)
def test_what_is_pasted_along_unseen_is_left_out(typed: str, kept: str) -> None:
    """Two names that look the same are the same: no list has a person twice for a mark that nobody sees."""
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("accept", Wish("accept")),
        ("split 2", Wish("split", "2")),
        ("use state=AUT", Wish("use", "", "state", 1, "AUT")),
        ("use 2.name=Ana = Eva", Wish("use", "2", "name", 1, "Ana = Eva")),
        ("use +1.emails.2=a@b.org", Wish("use", "+1", "emails", 2, "a@b.org")),
        ("use 2.emails.999999=a@b.org", Wish("use", "2", "emails", form.VALUES_MOST, "a@b.org")),
    ],
)
def test_buttons_say_what_they_want(text: str, meant: Wish) -> None:
    """Verb, person, field and value."""
    assert wish(text) == meant


@pytest.fixture
def draft() -> Draft:
    own = {"kind": "nomination", "reference": "CU 1", "state": "AUT", "sender_organisation": ""}
    return Draft(own, tuple(nobody(i).with_value("name", name) for i, name in (("1", "Ana and Eva"), ("2", "Juan"))))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("add", ["Ana and Eva", "Juan", ""]),
        ("remove 1", ["Juan"]),
        ("split 1", ["Ana", "Eva", "Juan"]),
        ("join 2", ["Ana and Eva Juan"]),
        ("down 1", ["Juan", "Ana and Eva"]),
        ("up 2", ["Juan", "Ana and Eva"]),
        ("use 2.name=Johann", ["Ana and Eva", "Johann"]),
        ("use 9.name=Johann", ["Ana and Eva", "Juan"]),
        ("use 2.id=Johann", ["Ana and Eva", "Juan"]),
    ],
)
def test_wishes_about_the_form_alone_are_granted(draft: Draft, text: str, names: list[str]) -> None:
    """Without script, every such button shows the form anew; nothing is saved by it."""
    done = granted(draft, wish(text), (), ("and",))
    assert done is not None
    assert [each.name for each in done.persons] == names


def test_wishes_about_the_books_are_left_to_others(draft: Draft) -> None:
    """Accepting, saving, postponing and rejecting change no form."""
    assert [granted(draft, wish(verb), (), ()) for verb in ("accept", "save", "postpone", "reject", "nonsense")] == [None] * 5
    used = granted(draft, wish("use state=AUS"), (), ())
    assert used is not None
    assert used.own["state"] == "AUS"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda d: Draft(d.own | {"kind": "party"}, d.persons), "kind"),
        (lambda d: Draft(d.own | {"kind": ""}, d.persons), "kind"),
        (lambda d: Draft(d.own | {"state": "XXX"}, d.persons), "state"),
        (lambda d: Draft(d.own | {"reference": "CU 9"}, d.persons), "reference"),
        (lambda d: d.with_person(d.persons[0].with_value("name", "")), "delegates/1/name"),
        (lambda d: d.with_person(d.persons[0].with_value("role", "king")), "delegates/1/role"),
        (lambda d: d.with_person(d.persons[1].with_value("emails", "no address")), "delegates/2/emails/1"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(draft: Draft, change: Callable[[Draft], Draft], path: str) -> None:
    """Closed lists stay closed, a delegate has a name, an address looks like one."""
    assert mistakes(draft, ["CU 1"], ["AUT"], {}) == {}
    assert list(mistakes(change(draft), ["CU 1"], ["AUT"], {})) == [path]


def test_a_reference_that_left_the_register_may_stay(draft: Draft) -> None:
    """Nobody must change a value that was right when it was filed."""
    assert mistakes(draft, [], ["AUT"], {"reference": "CU 1"}) == {}


@pytest.mark.parametrize(
    ("button", "path"),
    [
        ("add", "delegates/+1/name"),
        ("split 1", "delegates/+1/name"),
        ("up 2", "delegates/2/name"),
        ("join 2", "delegates/1/name"),
        ("remove 1", "delegates/2/name"),
        ("remove 3", "delegates/2/name"),
        ("use 2.emails.2=a@a.org", "delegates/2/emails/2"),
        ("use 2.title=Envoy", "delegates/2/title"),
        ("use state=AUT", "state"),
    ],
)
def test_work_goes_on_where_the_button_was_pressed(button: str, path: str) -> None:
    """Whoever adds somebody and types on writes that person's name, not into the first doubtful value."""
    draft = Draft({"kind": "nomination"}, tuple(nobody(str(i)).with_value("name", f"Person {i}") for i in (1, 2, 3)))
    after = granted(draft, wish(button), (), ())
    assert after is not None
    assert going_on(draft, after, wish(button)) == path


def test_nobody_is_left_to_go_on_with() -> None:
    """Then work begins as on any page."""
    draft = Draft({"kind": "nomination"}, (nobody("1"),))
    assert going_on(draft, Draft(draft.own, ()), wish("remove 1")) == ""
