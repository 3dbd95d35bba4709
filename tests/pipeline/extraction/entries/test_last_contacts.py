"""Tests of contacts below the last of several persons. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.last_contacts import ASKED

HEAD = "CU 2009/33 (A). Norland nominates:\n\n"
FORM = (
    "<p>CU 2009/33 (A). Norland nominates:</p><table><tr><td>Name</td><td>Ana Lind</td></tr><tr><td>Post</td><td>Judge</td></tr>"
)
FORM += "<tr><td>Name</td><td>Per Dahl</td></tr><tr><td>Post</td><td>Clerk</td></tr><tr><td>E-mail</td><td>{}</td></tr></table>"


@pytest.mark.parametrize(
    ("below", "asked"),
    [
        ("Ms. Ana Lind\nJudge\nMr. Per Dahl\nClerk\nE-mail: desk@norland.example\n", True),
        ("1. Ms. Ana Lind, Judge\n2. Mr. Per Dahl, Clerk\n   desk@norland.example\n", True),
        ("Ms. Ana Lind\nJudge\nMr. Per Dahl\nClerk\nE-mail: per.dahl@norland.example\n", False),
        ("Ms. Ana Lind\nJudge\nMr. Per Dahl\nClerk\nE-mail: pd@norland.example\n", False),
        ("Ms. Ana Lind\nJudge\nE-mail: al@norland.example\nMr. Per Dahl\nClerk\nE-mail: desk@norland.example\n", False),
        ("1. Ms. Ana Lind, Judge\n2. Mr. Per Dahl, Clerk, desk@norland.example\n", False),
        ("Mr. Per Dahl\nClerk\nE-mail: desk@norland.example\n", False),
    ],
)
def test_an_office_s_address_is_asked_about(delegates_of_mail: Any, below: str, asked: bool) -> None:
    """It may be of all, where no other has one, it stands on a row of its own, and no name is in it."""
    (email,) = delegates_of_mail(HEAD + below)[-1].emails
    assert (email.confidence <= ASKED) is asked


@pytest.mark.parametrize(("address", "asked"), [("desk@norland.example", True), ("dahl.p@norland.example", False)])
def test_a_form_s_last_cell(delegates_of_mail: Any, address: str, asked: bool) -> None:
    """A form of two persons has one cell with an address."""
    _, last = delegates_of_mail(FORM.format(address), "html")
    assert (last.emails[0].confidence <= ASKED) is asked
