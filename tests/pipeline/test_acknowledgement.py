"""What an acknowledgement says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from models.invitation import Invitation
from pipeline.acknowledgement import Receipt, written
from pipeline.filing.participants import seating

NOW = datetime(2009, 3, 21, 9, 0, tzinfo=UTC)
INVITATION = Invitation(
    "CU 2009/33 (A)", date(2009, 3, 4), date(2009, 4, 14), date(2009, 4, 15), "Vienna", (("en", "Working Group"),)
)


def value(text: str | None) -> dict[str, Any]:
    return {"value": text, "confidence": 0.97, "needs_review": False, "evidence": None}


def receipt(language: str, *names: str) -> Receipt:
    """Return what is to be said to Oman, whose delegation has these persons, the second one its head."""
    people = [
        {"position": place, "name": value(name), "honorific": value("Ms."), "title": value("Judge"), "role": value("head" if
         place == 2 else "member"), "organisation": value(None), "emails": [], "phones": [], "faxes": []}
        for place, name in enumerate(names, start=1)
    ]  # fmt: skip
    record = {
        field: value(text) for field, text in (("kind", "nomination"), ("reference", INVITATION.reference), ("state", "OMN"))
    }
    record |= {"sha256": "a" * 64, "received_at": None, "status": "filed", "error": None, "delegates": people}
    seats = next(iter(seating([record], str)), None)
    return Receipt(
        "a" * 64, language, "Oman", "nomination", INVITATION, seats, "Mission <mission@oman.example>", "<1@oman.example>"
    )


def parts(made: Receipt) -> tuple[Any, str, str]:
    """Return the mail as a mail program reads it, its text and its page."""
    mail = message_from_bytes(written(made, "untoc.cop@example.org", NOW).as_bytes(), policy=default)
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    return mail, plain.get_content(), page.get_content()


def test_it_repeats_what_was_registered() -> None:
    """Whom it answers, to which reply, and the delegation, its head first, stand in it."""
    mail, plain, _page = parts(receipt("en", "Ada BRANDT", "Liv HALVORSEN"))
    assert mail["To"] == "Mission <mission@oman.example>"
    assert mail["From"] == "untoc.cop@example.org"
    assert mail["In-Reply-To"] == mail["References"] == "<1@oman.example>"
    assert mail["Subject"] == "Reply of Oman to CU 2009/33 (A): received"
    assert "1. Ms. Liv HALVORSEN, Head of delegation, Judge" in plain
    assert "2. Ms. Ada BRANDT, Judge" in plain


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_each_official_language_survives_its_way(language: str) -> None:
    """Bytes are plain ASCII and short lines for every server; letters come out as they went in."""
    made = written(receipt(language, "أمل سالم", "李伟", "Ñandú ÇELIK"), "", NOW).as_bytes()
    assert made.isascii()
    assert max(len(line) for line in made.split(b"\r\n")) < 999
    _mail, plain, page = parts(receipt(language, "أمل سالم", "李伟", "Ñandú ÇELIK"))
    assert all(name in plain and name in page for name in ("أمل سالم", "李伟", "Ñandú ÇELIK"))
    assert f'<html lang="{language}"' in page


def test_arabic_runs_from_right_to_left() -> None:
    """Also a line that begins with a Latin name, in the text as in the page."""
    _mail, plain, page = parts(receipt("ar", "Liv HALVORSEN"))
    assert all(line.startswith("\u200f") for line in plain.splitlines() if line.strip())
    assert 'dir="rtl"' in page
    assert 'dir="ltr"' not in page


@pytest.mark.parametrize(
    ("kind", "said"), [("regret", "will not be represented"), ("acknowledgement", "will be communicated later")]
)
def test_replies_without_persons(kind: str, said: str) -> None:
    """A regret and an announcement are repeated as what they are."""
    _mail, plain, _page = parts(replace(receipt("en"), kind=kind))
    assert said in plain
    assert "1." not in plain


def test_what_strangers_wrote_stays_text() -> None:
    """Neither a name nor a header of theirs becomes markup, a header, or a second addressee."""
    hostile = replace(
        receipt("en", "<script>alert(1)</script>"),
        name="{sender}<b>\r\nBcc: all@example.org",
        answered_to="x\r\nBcc: all@example.org <a@b.example>, <c@d.example>",
        message_id="<1@x>\r\nBcc: all@example.org",
    )
    mail, plain, page = parts(hostile)
    assert mail["Bcc"] is None
    assert mail["In-Reply-To"] is None
    assert "<script>" not in page
    assert "{sender}<b> Bcc: all@example.org" in plain
    assert mail["Message-ID"] == f"<ack.{'a' * 32}@example.org>"


@pytest.mark.parametrize("claimed", ["", "Mission", "a@", "a b@c d", '"@', "<@>", "fax 43 1 2600"])
def test_who_names_no_address_gets_none(claimed: str) -> None:
    """Then a person writes it."""
    mail, _plain, _page = parts(replace(receipt("en"), answered_to=claimed))
    assert mail["To"] is None or "@" in mail["To"]


def test_an_unknown_language_is_answered_in_english() -> None:
    """A reply in Portuguese is."""
    assert "acknowledges with thanks" in parts(receipt("pt"))[1]
