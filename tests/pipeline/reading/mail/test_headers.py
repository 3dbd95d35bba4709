"""Headers as a person would read them."""

from __future__ import annotations

import email
from datetime import UTC, datetime
from email.message import Message
from email.policy import compat32

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.mail import headers


def message(head: bytes) -> Message:
    """Return the parsed message with this head."""
    return email.message_from_bytes(head + b"\n\nbody", policy=compat32)


def test_encoded_words_are_decoded_and_joined() -> None:
    """Words of RFC 2047 become letters, though one letter's bytes stand in two of them."""
    raw = b"Subject: =?utf-8?B?0J3QvtGC0LA=?= =?utf-8?B?INC=?=\n =?utf-8?B?viDQtNC10LvQtdCz0LDRhtC40Lg=?="
    assert headers.header(message(raw), "subject") == "Нота о делегации"


def test_eight_bit_bytes_are_letters_too() -> None:
    """A header that was never encoded is read as UTF-8 or by guess."""
    assert headers.header(message("Subject: Délégation".encode()), "Subject") == "Délégation"


def test_an_unknown_charset_does_not_stop_it() -> None:
    """Where a word's charset does not exist, its bytes are read by guess."""
    assert headers.decoded("=?x-nope?Q?Note_verbale?=") == "Note verbale"


def test_the_sender_has_name_and_address() -> None:
    """The From header gives both, decoded."""
    found = headers.address(message(b"From: =?iso-8859-1?Q?Mission_de_C=F4te?= <mission@example.org>"), "From")
    assert (found.name, found.email) == ("Mission de Côte", "mission@example.org")


def test_a_comma_in_a_name_without_quotation_marks_costs_no_address() -> None:
    """Many programs write it so; the name is whole, and the address is the one with an "@"."""
    found = headers.address(message(b"From: Permanent Mission of Ghana, Vienna <mission@example.org>"), "From")
    assert (found.name, found.email) == ("Permanent Mission of Ghana, Vienna", "mission@example.org")


def test_file_names_of_both_kinds_are_decoded() -> None:
    """RFC 2231 and RFC 2047 names are the same name."""
    new = b"Content-Disposition: attachment; filename*=utf-8''r%C3%A9ponse.pdf"
    old = b'Content-Disposition: attachment; filename="=?utf-8?Q?r=C3=A9ponse=2Epdf?="'
    assert headers.file_name(message(new)) == headers.file_name(message(old)) == "réponse.pdf"


def test_dates_are_utc_and_nonsense_is_none() -> None:
    """A claim of time is kept in UTC; what is no date is None."""
    assert headers.date(message(b"Date: Mon, 9 Mar 2009 10:00:00 +0100")) == datetime(2009, 3, 9, 9, tzinfo=UTC)
    assert headers.date(message(b"Date: yesterday")) is None


@given(st.binary(max_size=300))
def test_no_header_makes_it_raise(data: bytes) -> None:
    """Any bytes as header give some text, address and name."""
    parsed = message(b"From: " + data + b"\nContent-Disposition: " + data + b"\nDate: " + data)
    headers.headers(parsed)
    headers.address(parsed, "From")
    headers.file_name(parsed)
    headers.date(parsed)
