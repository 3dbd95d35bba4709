"""A raw message opened."""

from __future__ import annotations

import base64
import hashlib
import io
import struct
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.mail import Letter, RawMessage
from pipeline.reading.files.sniff import sniff
from pipeline.reading.letter import open_letter

LIMITS = ReadingSettings()
PDF = b"%PDF-1.4 not a whole one"


def opened(message: EmailMessage | bytes, limits: ReadingSettings = LIMITS) -> Letter:
    """Return the letter of a message."""
    data = message if isinstance(message, bytes) else message.as_bytes()
    return open_letter(RawMessage(hashlib.sha256(data).hexdigest(), None, data), limits)


def reply() -> EmailMessage:
    """Return a message with text, HTML and one attachment."""
    message = EmailMessage()
    message["From"] = "Mission <mission@example.org>"
    message["Subject"] = "Délégation"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Please find our note attached.")
    message.add_alternative("<p>Please find our <b>note</b> attached.</p>", subtype="html")
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="note.pdf")
    return message


def test_a_message_is_laid_side_by_side() -> None:
    """Headers, the richest body and the attachments stand in the letter."""
    letter = opened(reply())
    assert (letter.subject, letter.sender.email, letter.message_id) == ("Délégation", "mission@example.org", "<1@example.org>")
    assert [(body.html, "note" in body.text) for body in letter.bodies] == [(True, True)]
    assert [(one.part, one.untrusted_name, one.data) for one in letter.attachments] == [("2", "note.pdf", PDF)]
    assert letter.problems == ()


def test_an_empty_html_alternative_gives_way_to_the_text() -> None:
    """Some programs send an empty HTML part beside the text."""
    message = EmailMessage()
    message.set_content("The delegation will consist of Ms. Ada Brook.")
    message.add_alternative("<p></p>", subtype="html")
    assert [body.html for body in opened(message).bodies] == [False]


def test_a_wrong_charset_is_guessed_and_said() -> None:
    """Letters are kept as far as can be, and a person is told to compare."""
    head = b'From: a@example.org\nContent-Type: text/plain; charset="x-nonsense"\nContent-Transfer-Encoding: 8bit\n\n'
    data = head + b"Se\xf1or Mu\xf1oz asistir\xe1\n"
    letter = opened(data)
    assert letter.bodies[0].text.strip() == "Señor Muñoz asistirá"
    assert letter.bodies[0].guessed_charset
    assert [problem.code for problem in letter.problems] == [ProblemCode.CHARSET_UNKNOWN]


def test_forwarded_messages_are_opened_in_their_place() -> None:
    """A nested message gives its parts below its own number, and its headers."""
    outer = EmailMessage()
    outer["From"] = "registry@example.org"
    outer.set_content("For action.")
    outer.add_attachment(reply())
    letter = opened(outer)
    assert [one.part for one in letter.attachments] == ["2.2"]
    assert ("2", "subject", "Délégation") in letter.forwarded


def test_a_message_attached_as_a_file_is_opened_too() -> None:
    """An .eml file is no document but holds some."""
    outer = EmailMessage()
    outer.set_content("See attached.")
    outer.add_attachment(reply().as_bytes(), maintype="application", subtype="octet-stream", filename="FW.eml")
    assert [one.untrusted_name for one in opened(outer).attachments] == ["note.pdf"]


def test_archives_are_opened_in_their_place() -> None:
    """The files in a zip are attachments."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a/note.pdf", PDF)
    outer = EmailMessage()
    outer.set_content("See attached.")
    outer.add_attachment(stream.getvalue(), maintype="application", subtype="zip", filename="all.zip")
    assert [(one.part, one.untrusted_name) for one in opened(outer).attachments] == [("2.1", "note.pdf")]


def test_logos_are_no_documents() -> None:
    """A tiny picture in a mail signature is left out."""
    stream = io.BytesIO()
    Image.new("RGB", (120, 40)).save(stream, "PNG")
    message = reply()
    message.add_attachment(stream.getvalue(), maintype="image", subtype="png", filename="image001.png")
    assert [one.untrusted_name for one in opened(message).attachments] == ["note.pdf"]


@pytest.mark.parametrize(
    ("disposition", "cid", "size", "kept"),
    [
        ("inline", None, (1_100, 600), True),  # as Apple Mail sends whatever is attached
        ("attachment", "<a@b>", (1_100, 600), True),  # as Gmail does
        ("inline", "<a@b>", (1_240, 1_754), True),  # a sheet shown within the text
        ("inline", "<a@b>", (1_100, 600), False),  # a crest with its motto
    ],
)
def test_a_page_with_few_letters_is_kept(disposition: str, cid: str | None, size: tuple[int, int], *, kept: bool) -> None:
    """An annex with three names was left out as a logo, as its mail program called it inline."""
    picture = Image.new("L", size, 255)
    pen = ImageDraw.Draw(picture)
    for line in range(3):
        pen.text((60, 200 + 80 * line), f"{line + 1}  Mr. Ben Stone, Counsellor", fill=0, font=ImageFont.load_default(36))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    message = reply()
    message.add_attachment(stream.getvalue(), maintype="image", subtype="png", filename="2.png", disposition=disposition, cid=cid)
    assert ("2.png" in [one.untrusted_name for one in opened(message).attachments]) is kept


def test_delivery_reports_become_text() -> None:
    """What tells a bounce can be read."""
    data = (
        b'Content-Type: multipart/report; boundary="x"\n\n--x\nContent-Type: text/plain\n\nFailed.\n--x\n'
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; example.org\n\nAction: failed\n\n--x--\n"
    )
    assert any("action: failed" in body.text for body in opened(data).bodies)


def test_too_large_a_message_keeps_its_headers() -> None:
    """A message over the limit is reported, with sender and subject."""
    letter = opened(reply(), ReadingSettings(message_max_bytes=300))
    assert letter.subject == "Délégation"
    assert [problem.code for problem in letter.problems] == [ProblemCode.MESSAGE_TOO_LARGE]


def test_deep_nesting_ends_in_a_problem() -> None:
    """A thousand containers within each other are neither followed nor fatal."""
    data = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth) for depth in range(1_000))
    assert opened(data + b"\n\ntext").problems


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600), st.integers(0, 400))
def test_no_bytes_make_it_raise(noise: bytes, place: int) -> None:
    """Any bytes, and any damage to a message, give a letter."""
    data = reply().as_bytes()
    opened(noise)
    opened(data[:place] + noise + data[place:])


def test_a_file_that_is_no_mail_is_an_attachment() -> None:
    """An Outlook message or a bare PDF in a folder of mails is read or named, never taken for an empty mail."""
    letter = opened(PDF)
    assert [attachment.data for attachment in letter.attachments] == [PDF]
    assert letter.bodies == ()


def test_the_headers_that_a_delivery_report_returns_are_no_document() -> None:
    """They are kept as headers of a nested mail and do not ask for a person."""
    report = (
        b"From: MAILER-DAEMON <a@b.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=x\r\n\r\n"
        b"--x\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
        b"--x\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: c@d.example\r\nSubject: Invitation\r\n\r\n--x--\r\n"
    )
    letter = opened(report)
    assert (letter.attachments, letter.problems) == ((), ())
    assert ("Subject", "Invitation") in {(name.title(), value) for _, name, value in letter.forwarded}


def test_a_charset_that_is_no_name_costs_nothing() -> None:
    """A NUL in the name of a charset, which makes Python's own decoder raise, leaves the text readable."""
    data = b'From: a@example.org\nContent-Type: text/plain; charset="utf\0-8"\n\nMs. Ada Brook \xc3\xa9\n'
    (body,) = open_letter(RawMessage("", None, data), ReadingSettings()).bodies
    assert "Ada Brook é" in body.text


def test_a_page_of_nothing_but_a_picture_gives_way_to_the_text() -> None:
    """The text beside it names the delegates."""
    message = EmailMessage()
    message.set_content("The delegation will consist of Ms. Ada Brook.")
    message.add_alternative("<html><body><div><img src='cid:crest@x' width='1'></div></body></html>", subtype="html")
    assert [body.html for body in opened(message).bodies] == [False]


def test_a_piece_of_a_message_is_said_to_be_one() -> None:
    """The other pieces may name further persons."""
    head = b'From: a@example.org\nContent-Type: message/partial; id="x@y"; number=1; total=2\n\n'
    letter = opened(head + b"From: a@example.org\nSubject: CU 2009/33 (A)\n\nMs. Ada Brook will attend.\n")
    assert [body.text.strip() for body in letter.bodies] == ["Ms. Ada Brook will attend."]
    assert [problem.code for problem in letter.problems] == [ProblemCode.MESSAGE_DAMAGED]


def test_a_message_within_that_was_encoded_as_a_whole_is_opened() -> None:
    """Against the rules, and some programs do it; a text of long lines there stays a text."""
    head = b"From: a@example.org\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    letter = opened(head + base64.encodebytes(reply().as_bytes()))
    assert [one.untrusted_name for one in letter.attachments] == ["note.pdf"]
    assert any(name == "subject" and value == "Délégation" for _, name, value in letter.forwarded)
    letter = opened(head + b"Ms. Ada Brook will attend.\n")
    assert [body.text.strip() for body in letter.bodies] == ["Ms. Ada Brook will attend."]


def test_an_encrypted_message_is_said_to_be_so() -> None:
    """Programs put an empty line before the armour; nothing of it is read as text."""
    message = EmailMessage()
    message["From"] = "a@example.org"
    armour = b"\n-----BEGIN PGP MESSAGE-----\nVersion: 1\n\nhQEMA000\n=aaaa\n-----END PGP MESSAGE-----\n"
    message.add_attachment(armour, maintype="application", subtype="octet-stream", filename="encrypted.asc")
    assert [sniff(one.data) for one in opened(message).attachments] == ["pgp"]


def test_an_outlook_package_beside_a_gateways_line_is_the_letter() -> None:
    """The plain text is not the package's own once more."""
    package = struct.pack("<IH", 0x223E9F78, 1)
    text = b"The delegation will consist of Ms. Ada Brook, Counsellor.\0"
    package += struct.pack("<BII", 1, 0x0002800C, len(text)) + text + bytes(2)
    message = EmailMessage()
    message.set_content("This message was scanned by the gateway.")
    message.add_attachment(package, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert any("Ada Brook" in body.text for body in opened(message).bodies)


def test_lines_that_were_broken_within_words_are_joined() -> None:
    """The sender's program says so; without its word a line ends where it ends."""
    head = b"From: a@example.org\nContent-Type: text/plain; format=flowed"
    body = b"\n\nMs. Ada Br \nook, Counsellor\n"
    assert opened(head + b"; delsp=yes" + body).bodies[0].text.strip() == "Ms. Ada Brook, Counsellor"
    assert "Br \nook" in opened(head + body).bodies[0].text
