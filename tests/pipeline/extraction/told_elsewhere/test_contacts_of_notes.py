"""Contacts that notes below a text tell. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED

_LEAVE = "The Mission avails itself of this opportunity to renew the assurances of its highest consideration."


@pytest.mark.parametrize(("first", "second"), [("*", "**"), ("¹", "²")])
def test_contacts_of_a_note_are_his_behind_whose_name_its_mark_stands(delegates_of_mail: Any, first: str, second: str) -> None:
    """They stand below the signature, and were lost."""
    said = f"Ms. Ann Lee{first}, Judge, and Mr. Tom Lall{second}, Clerk, will attend the meeting."
    notes = f"{first} ann.lee@court.example, +254 20 123 4567\n{second} E-mail: t.lall@court.example"
    ann, tom = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{_LEAVE}\n\n{notes}\n")
    assert [ann.name.value, tom.name.value] == ["Ann Lee", "Tom Lall"]
    assert [one.value for one in (*ann.emails, *ann.phones)] == ["ann.lee@court.example", "+254201234567"]
    assert [one.value for one in (*tom.emails, *tom.phones)] == ["t.lall@court.example"]
    assert min(ann.name.confidence, tom.name.confidence) > ASKED


def test_a_note_without_its_mark_behind_a_name_is_nobodys(delegates_of_mail: Any) -> None:
    """So is one whose mark stands behind two names."""
    said = "Ms. Ann Lee, Judge, and Mr. Tom Lall, Clerk, will attend the meeting."
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{_LEAVE}\n\n* office@mission.example\n")
    assert [one.value for person in persons for one in person.emails] == []


@pytest.mark.parametrize("parting", ["; ", "\n"])
def test_contacts_of_whom_to_ask_are_not_his(delegates_of_mail: Any, parting: str) -> None:
    """A note ends where it tells whom to ask."""
    said = "Ms. Ann Lee*, Judge, and Mr. Tom Lall**, Clerk, will attend the meeting."
    notes = f"* ann.lee@court.example\n** t.lall@court.example{parting}contact person: Ms. Eva Orr, e.orr@court.example"
    _, tom = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{_LEAVE}\n\n{notes}\n")[:2]
    assert [one.value for one in tom.emails] == ["t.lall@court.example"]
