"""The body whose own answer a mail hands on."""

from __future__ import annotations

from typing import Any

LISTED = "1. Ms. Shaundell Persaud-Khan, Legal Adviser\n2. Mr. Royston Hinds, Superintendent{more}\n"
INTRO = "Dear all,\n\nplease find below the {what} to CU 2009/33 (A):\n\n"


def _bodies(read: Any, what: str, more: str = "") -> list[str | None]:
    return [delegate.organisation.value for delegate in read(INTRO.format(what=what) + LISTED.format(more=more))]


def test_its_people_are_of_that_body(delegates_of_mail: Any) -> None:
    """Those whom a ministry's reply names without a body are its own."""
    assert _bodies(delegates_of_mail, "reply of the Ministry of Home Affairs") == ["Ministry of Home Affairs"] * 2


def test_a_reply_that_tells_bodies_gives_none(delegates_of_mail: Any) -> None:
    """Where a body is told of one of them, whose reply it is says nothing of the others."""
    assert _bodies(delegates_of_mail, "reply of the Ministry of Home Affairs", ", Guyana Police Force") == [
        None,
        "Guyana Police Force",
    ]


def test_the_governments_reply_gives_none(delegates_of_mail: Any) -> None:
    """A government's reply names no body."""
    assert _bodies(delegates_of_mail, "reply of the Government of Guyana") == [None, None]
