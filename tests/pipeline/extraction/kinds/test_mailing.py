"""What headers alone tell."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.kinds.mailing import automatic, delivery_report


@pytest.mark.parametrize(
    ("headers", "sure"),
    [
        ({"content_type": 'multipart/report; report-type="delivery-status"'}, True),
        ({"content_type": "multipart/report; report-type=disposition-notification"}, True),
        ({"auto_submitted": "auto-replied (vacation)"}, True),
        ({"x_autorespond": "on holiday"}, True),
        ({"x_spam_flag": "YES"}, True),
        ({"auto_submitted": "auto-generated"}, False),
        ({"return_path": "<>"}, False),
        ({"list_unsubscribe": "<mailto:x@example.org>"}, False),
        ({"precedence": "bulk"}, False),
    ],
)
def test_machines(build: Any, headers: dict[str, str], sure: bool) -> None:
    """Each header is known, and how far it may be trusted alone."""
    found = automatic(build.letter(**headers))
    assert found is not None
    assert found.sure is sure


def test_mail_systems_by_their_address(build: Any) -> None:
    """A mail system is known by its address."""
    assert automatic(build.letter(sender="MAILER-DAEMON@mx.example.org")) is not None


@pytest.mark.parametrize("headers", [{}, {"auto_submitted": "no"}, {"content_type": "multipart/mixed"}, {"x_spam_flag": "NO"}])
def test_people(build: Any, headers: dict[str, str]) -> None:
    """Ordinary mail is nobody's automatic answer."""
    letter = build.letter(sender="postroom@example.org", **headers)
    assert automatic(letter) is None
    assert not delivery_report(letter)


def test_a_postmaster_may_be_a_person(build: Any) -> None:
    """Small offices write from that address; it alone settles nothing, its reports do by their headers."""
    found = automatic(build.letter(sender="postmaster@institute.example.org"))
    assert found is not None
    assert not found.sure
