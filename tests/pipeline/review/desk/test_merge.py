"""Two people at one reply."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.review.desk.draft import Draft, nobody, without_person
from pipeline.review.desk.merge import Clash, merged


@pytest.fixture
def base() -> Draft:
    """Return what both saw: Ana and Juan."""
    own = {"kind": "nomination", "reference": "", "state": "AUT", "sender_organisation": ""}
    return Draft(own, tuple(nobody(i).with_value("name", name) for i, name in (("1", "Ana"), ("2", "Juan"))))


def named(draft: Draft, identity: str, **values: str) -> Draft:
    person = draft.person(identity)
    assert person is not None
    for field, value in values.items():
        person = person.with_value(field, value)
    return draft.with_person(person)


def test_different_values_go_together(base: Draft) -> None:
    """What only they changed is taken over, what only we changed stays."""
    theirs = named(replace(base, own=base.own | {"state": "AUS"}), "1", title="Envoy", emails="a@a.org")
    done = merged(base, theirs, named(base, "2", name="Juana"))
    assert done.draft == named(theirs, "2", name="Juana")
    assert done.clashes == ()
    assert set(done.taken_over) == {"state", "delegates/1/title", "delegates/1/emails/1"}


def test_one_value_changed_by_both_is_a_clash(base: Draft) -> None:
    """Ours stays in the form, theirs is told; nothing is silently lost."""
    done = merged(base, named(base, "1", name="Anna"), named(base, "1", name="Hannah"))
    assert done.clashes == (Clash("delegates/1/name", "Anna", "Hannah"),)
    assert done.draft == named(base, "1", name="Hannah")


def test_both_said_the_same(base: Draft) -> None:
    """Where both made the same change there is nothing to ask."""
    both = named(base, "1", name="Anna")
    assert merged(base, both, both).clashes == ()


def test_two_people_add_somebody_at_once(base: Draft) -> None:
    """Both forms count their new persons from 1: that does not make one person of two. The same name is the same person."""
    eva, petra = (nobody("+1").with_value("name", name) for name in ("Eva", "Petra"))
    theirs, ours = (replace(base, persons=(*base.persons, each)) for each in (eva, petra))
    done = merged(base, theirs, ours)
    assert sorted((each.id, each.name) for each in done.draft.persons) == [
        ("+1", "Eva"), ("+2", "Petra"), ("1", "Ana"), ("2", "Juan"),
    ]  # fmt: skip
    assert done.clashes == ()
    again = merged(base, theirs, named(theirs, "+1", title="Envoy"))
    assert [(each.name, each.single["title"]) for each in again.draft.persons][2:] == [("Eva", "Envoy")]


def test_persons_whom_they_added_or_took_away(base: Draft) -> None:
    """They come and go with theirs, unless we worked on them."""
    eva = nobody("+1").with_value("name", "Eva")
    theirs = replace(without_person(base, "2"), persons=(base.persons[0], eva))
    done = merged(base, theirs, base)
    assert [each.name for each in done.draft.persons] == ["Ana", "Eva"]
    assert done.clashes == ()
    worked_on = merged(base, theirs, named(base, "2", title="Envoy"))
    assert worked_on.clashes == (Clash("delegates/2", "", "Juan"),)
    assert [each.name for each in worked_on.draft.persons] == ["Ana", "Eva", "Juan"]


def test_whom_we_took_away_and_they_corrected(base: Draft) -> None:
    """The other's work on a person whom we remove is told."""
    done = merged(base, named(base, "2", title="Envoy"), without_person(base, "2"))
    assert done.clashes == (Clash("delegates/2", "Juan", ""),)


def test_a_new_order_is_taken_over(base: Draft) -> None:
    """Where we left the order alone, theirs counts."""
    theirs = replace(base, persons=base.persons[::-1])
    assert [each.name for each in merged(base, theirs, base).draft.persons] == ["Juan", "Ana"]
