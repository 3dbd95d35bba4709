"""What a badly read copy's doubtful values may hold."""

from __future__ import annotations

import pytest

from pipeline.filing.doubtful_values import doubtful, same_post, stands_in, title_of, two_in_one


def _value(text: str, *, asked: bool) -> dict[str, object]:
    return {"value": text, "needs_review": asked}


def test_only_values_that_are_asked_and_long_are_doubtful() -> None:
    """A sure one holds nobody else's name; a short one is not longer than a name."""
    fields = {
        "name": _value("Corinne BOURQUIN", asked=False),
        "title": _value("Director and Loic TINGUELY", asked=True),
        "organisation": _value("Police", asked=True),
    }
    assert doubtful(fields) == ["director and loic tinguely"]
    assert title_of(fields) == "director and loic tinguely"
    assert title_of({"title": _value("Judge", asked=False)}) == ""
    assert title_of({"title": None}) == ""


@pytest.mark.parametrize(
    ("text", "within"), [("loic tinguely", True), ("toic tinguely", True), ("ama danso", False), ("", False)]
)
def test_a_name_stands_in_a_value(text: str, *, within: bool) -> None:
    """A letter or two may be misread; no text stands anywhere."""
    assert stands_in(text, ["director and loic tinguely"]) is within


@pytest.mark.parametrize(
    ("value", "both"),
    [
        ("director general pr0gramme officer", True),
        ("director general", False),
        ("senior programme officer of the mission", False),
        ("director general of the bureau for programmes and the programme officer of the capital", False),
    ],
)
def test_two_titles_fill_a_value(value: str, *, both: bool) -> None:
    """One that stands alone in it, or in a far longer one, tells of no second row."""
    assert two_in_one("director general", "programme officer", [value]) is both
    assert not two_in_one("director general", "director general", ["director general director general"])


@pytest.mark.parametrize(
    ("own", "other", "same"),
    [
        ("Legal Adviser", "Dtr Legal Adv1ser", True),
        ("Legal Adviser", "Head of Prisons", False),
        ("Judge", "Judge", False),
        ("", "Legal Adviser", False),
    ],
)
def test_a_post_is_the_same_with_letters_more_or_misread(own: str, other: str, *, same: bool) -> None:
    """A short one is many persons', and none is nobody's."""
    fields = [{"title": _value(text, asked=True) if text else None} for text in (own, other)]
    assert same_post(*fields) is same
