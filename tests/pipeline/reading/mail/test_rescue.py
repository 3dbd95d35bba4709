"""Mail that is not well formed."""

from __future__ import annotations

import base64
import binascii
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.mail.rescue import boundary_of, decoded_payload, message_bytes, unflowed, uudecoded

TEXT = "La délégation sera composée de Mme Ada Brook, conseillère.\n".encode()
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 4


@pytest.mark.parametrize("before", [b"", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_headers_stand_at_the_beginning(before: bytes) -> None:
    """Blank lines and marks before them would turn them into text."""
    assert message_bytes(before + b"From: a@example.org\n\ntext") == b"From: a@example.org\n\ntext"


def test_a_text_without_headers_loses_no_line() -> None:
    """Its first lines may look like headers: labels of a form."""
    assert message_bytes(b"Name: Ada Brook\nTitle: Counsellor\n") == b"\nName: Ada Brook\nTitle: Counsellor\n"


def test_a_lost_boundary_is_found_where_it_is_used() -> None:
    """A line of hyphens with the headers of a part below it."""
    assert boundary_of(b"text\r\n--=_abc 1\r\nContent-Type: text/plain\r\n\r\nhello\r\n--=_abc 1--") == "=_abc 1"
    assert boundary_of(b"-- \nAda Brook\n--hello\nthere") is None


@pytest.mark.parametrize("encoding", ["", "7bit", "8bit", "base64"])
def test_base64_is_decoded_declared_or_not(encoding: str) -> None:
    """What the lines are counts, not what the header says."""
    raw = base64.encodebytes(PDF)
    assert decoded_payload(raw, encoding, PDF if encoding == "base64" else raw) == PDF


def test_plain_text_that_claims_to_be_base64_stays_text() -> None:
    """A forgotten header must not turn a text into rubbish."""
    assert decoded_payload(TEXT, "base64", b"rubbish") == TEXT


def test_junk_between_the_lines_spoils_nothing() -> None:
    """A mailing list adds its footer to whatever passes."""
    lines = base64.encodebytes(PDF).splitlines(keepends=True)
    raw = b"".join([*lines[:3], b"[scanned by: gateway!]\n", *lines[3:], b"_____\nTo unsubscribe, write to us.\n"])
    assert decoded_payload(raw, "base64", b"rubbish") == PDF


def test_quoted_printable_that_is_not_declared_is_decoded() -> None:
    """Soft line breaks and escapes give it away."""
    raw = quopri.encodestring(TEXT * 3)
    assert decoded_payload(raw, "7bit", raw) == TEXT * 3


def test_a_short_word_is_no_base64() -> None:
    """Text that happens to fit the alphabet stays as it is."""
    for raw in (b"Brook", b"ADABROOK\nCOUNSELLOR", b"PermanentMissionOfUtopia\nVienna"):
        assert decoded_payload(raw, "7bit", raw) == raw


def uuencoded(data: bytes, name: str) -> str:
    lines = [binascii.b2a_uu(data[place : place + 45]).decode() for place in range(0, len(data), 45)]
    return f"begin 644 {name}\n{''.join(lines)}`\nend\n"


def test_files_in_the_text_are_taken_out() -> None:
    """The text goes on behind them; several may follow each other."""
    text = f"Dear Sir,\n{uuencoded(PDF, 'note 5.pdf')}and\n{uuencoded(b'Ada Brook', 'list.txt')}Regards"
    rest, found = uudecoded(text)
    assert rest == "Dear Sir,\nand\nRegards"
    assert [(one.name, one.data) for one in found] == [("note 5.pdf", PDF), ("list.txt", b"Ada Brook")]


def test_blanks_cut_by_a_mail_program_are_put_back() -> None:
    """Lines of zeros end in blanks."""
    text = "\n".join(line.rstrip() for line in uuencoded(bytes(90) + b"end", "x.bin").replace("`", " ").split("\n"))
    (one,) = uudecoded(text)[1]
    assert one.data.startswith(bytes(90))


def test_a_sentence_that_begins_with_begin_stays() -> None:
    """Only what decodes is a file."""
    text = "begin 100 days before the meeting\nand end\n"
    assert uudecoded(text) == (text, ())


@given(st.binary(max_size=300), st.sampled_from(["", "base64", "quoted-printable", "7bit"]))
def test_no_bytes_make_it_raise(data: bytes, encoding: str) -> None:
    """Rescue never makes things worse."""
    decoded_payload(data, encoding, data)
    message_bytes(data)
    boundary_of(data)
    uudecoded("begin 644 x\n" + data.decode("latin-1"))


def test_lines_broken_within_words_are_joined() -> None:
    """The blank goes with the break; a signature's mark and a quotation stay as they are."""
    text = "Ms. Ada Br \r\nook, Couns \r\nellor\r\n From here\r\n-- \r\nRegistry\r\n> a \r\n> b"
    assert unflowed(text) == "Ms. Ada Brook, Counsellor\r\nFrom here\r\n-- \r\nRegistry\r\n> a \r\n> b"
    assert unflowed("Ms. Ada Brook\nCounsellor") == "Ms. Ada Brook\nCounsellor"


def test_blanks_within_lines_of_base64_are_no_text() -> None:
    """Some relays put them in; a plain text of letters alone stays what it is."""
    text = b"The delegation will consist of Ms. Ada Brook, Counsellor, and Mr. Ian Vale, Adviser.\n" * 3
    lines = [line[:20] + b" " + line[20:] for line in base64.encodebytes(text).splitlines()]
    assert decoded_payload(b"\n".join(lines), "base64", b"") == text
    plain = b"The delegation will consist of Ada Brook\nand Ian Vale and Ben Stone and Cleo Reed\n"
    assert decoded_payload(plain, "base64", b"") == plain
