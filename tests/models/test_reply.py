"""Replies and delegates."""

from __future__ import annotations

from models.finding import Finding, absent
from models.reply import Delegate


def test_the_findings_of_a_delegate_begin_with_the_name_and_leave_nothing_out() -> None:
    """Whoever goes through the findings of a delegate sees every value once."""
    delegate = Delegate(
        1,
        Finding("name", "Ana LIMA", "Ana LIMA", 1.0),
        absent("honorific", 1.0),
        absent("title", 1.0),
        absent("organisation", 1.0),
        Finding("role", "member", "", 1.0),
        (Finding("email", "a@b.org", "a@b.org", 1.0),),
        (Finding("phone", "+4311", "+4311", 1.0),),
        (Finding("fax", "+4312", "+4312", 1.0),),
    )
    assert [finding.field for finding in delegate.findings()] == [
        "name", "honorific", "title", "organisation", "role", "email", "phone", "fax",
    ]  # fmt: skip
