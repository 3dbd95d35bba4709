"""Tests of items within items. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "CU 2009/33 (A). Norland nominates:\n\n"
TWO = [("Ana Lind", "Judge", "Ministry of Justice"), ("Ole Berg", "Inspector", "Ministry of Interior")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ms. Ana Lind\n   - Judge\n   - Ministry of Justice\n2. Mr. Ole Berg\n   - Inspector\n   - Ministry of Interior\n",
        "- Ana Lind\n  • Judge\n  • Ministry of Justice\n- Ole Berg\n  • Inspector\n  • Ministry of Interior\n",
        "1. Ms. Ana Lind\n a) Judge\n b) Ministry of Justice\n2. Mr. Ole Berg\n a) Inspector\n b) Ministry of Interior\n",
        "1. Ministry of Justice\n - Ana Lind, Judge\n2. Ministry of Interior\n - Ole Berg, Inspector\n",
    ],
)
def test_what_stands_within_an_item_is_of_its_person(delegates_of_mail: Any, text: str) -> None:
    """Posts and bodies in items of another mark; where the outer items are bodies, the inner ones are the persons."""
    told = [(one.name.value, one.title.value, one.organisation.value) for one in delegates_of_mail(HEAD + text)]
    assert told == TWO


def test_contacts_within_an_item(delegates_of_mail: Any) -> None:
    """An address in an item of its own."""
    first, second = delegates_of_mail(f"{HEAD}1. Ana Lind\n   - Judge\n   - al@norland.example\n2. Ole Berg\n   - Clerk\n")
    assert [email.value for email in first.emails] == ["al@norland.example"]
    assert (second.title.value, second.emails) == ("Clerk", ())


def test_a_list_of_something_else_below(delegates_of_mail: Any) -> None:
    """Items below a colon of their own are nobody's."""
    text = (
        f"{HEAD}1. Ms. Ana Lind, Judge\n2. Mr. Ole Berg, Clerk\n\nEnclosed:\n- Passports\n- Letter of the Ministry of Justice\n"
    )
    assert [(one.title.value, one.organisation.value) for one in delegates_of_mail(text)] == [("Judge", None), ("Clerk", None)]


HOLDING_POSTS = (
    "<li>Ms. Ana Lind<ul><li>Judge</li><li>Ministry of Justice</li></ul></li>",
    "<li>Mr. Ole Berg<ul><li>Inspector</li><li>Ministry of Interior</li></ul></li>",
)
HOLDING_PERSONS = (
    "<li>Ministry of Justice<ul><li>Ana Lind, Judge</li></ul></li>",
    "<li>Ministry of Interior<ol><li>Ole Berg, Inspector</li></ol></li>",
)


@pytest.mark.parametrize("items", [HOLDING_POSTS, HOLDING_PERSONS])
@pytest.mark.parametrize("outer", ["ul", "ol"])
def test_lists_of_html_within_each_other(delegates_of_mail: Any, items: tuple[str, str], outer: str) -> None:
    """Their items have marks that tell how deep they stand."""
    text = f"<p>CU 2009/33 (A). Norland nominates:</p><{outer}>{''.join(items)}</{outer}>"
    found = delegates_of_mail(text, "html")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in found] == TWO
