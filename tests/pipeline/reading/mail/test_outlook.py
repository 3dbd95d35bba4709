"""Outlook messages (.msg)."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.errors import ProblemCode
from models.mail import Letter, RawMessage
from pipeline.reading.letter import open_letter
from pipeline.reading.limits.budget import Budget
from pipeline.reading.mail.outlook import mail_in

sys.path.insert(0, str(Path(__file__).parents[4] / "scripts"))
from making.outlook import message, message_file

LIMITS = ReadingSettings()
SENDER = ("Mission of Utopia", "mission@example.org")
NOTE = message("Note № 5", SENDER, "Состав делегации", attached=[("список.txt", b"Ada Brook")], nested=True)


def opened(data: bytes, limits: ReadingSettings = LIMITS) -> Letter:
    return open_letter(RawMessage("0" * 64, None, data), limits)


def test_a_message_gives_headers_body_and_attachments() -> None:
    """An .msg file is read like any mail: who, when, what, and what is with it."""
    letter = opened(message_file(message("Délégation", SENDER, "Please see.", attached=[("note.pdf", b"%PDF-1.4")])))
    assert (letter.subject, letter.sender.name, letter.sender.email) == ("Délégation", *SENDER)
    assert letter.sent is not None
    assert letter.sent.year == 2009
    assert [body.text.strip() for body in letter.bodies] == ["Please see."]
    assert [(one.untrusted_name, one.data) for one in letter.attachments] == [("note.pdf", b"%PDF-1.4")]
    assert letter.problems == ()


def test_a_message_within_the_message_is_opened() -> None:
    """A forwarded note keeps its text, its subject and its files."""
    letter = opened(message_file(message("Fwd", SENDER, "For action.", attached=[("note.msg", NOTE)])))
    assert [body.text.strip() for body in letter.bodies] == ["For action.", "Состав делегации"]
    assert [one.untrusted_name for one in letter.attachments] == ["список.txt"]
    assert "Note № 5" in [value for _, name, value in letter.forwarded if name == "subject"]


def test_nesting_has_an_end() -> None:
    """Messages within messages are opened as deep as the settings say, and then it is said."""
    tree = NOTE
    for _ in range(8):
        tree = message("Fwd", SENDER, attached=[("inner.msg", tree)], nested=True)
    budget = Budget(ReadingSettings(nesting_max=4))
    mail_in(message_file(message("Fwd", SENDER, attached=[("inner.msg", tree)])), budget, "attachment 1")
    assert {problem.code for problem in budget.problems} == {ProblemCode.ATTACHMENTS_TOO_MANY}


def test_old_messages_are_in_their_code_page() -> None:
    """Strings of before Unicode are read in the code page that the message names."""
    letter = opened(message_file(message("Состав делегации", SENDER, "Советник", codepage=1251, wide=False)))
    assert (letter.subject, letter.bodies[0].text.strip()) == ("Состав делегации", "Советник")


def test_markup_comes_before_text() -> None:
    """The HTML body, in its own charset, keeps the tables."""
    markup = "<table><tr><td>Name</td><td>Núñez Ibáñez</td></tr></table>".encode("cp1252")
    letter = opened(message_file(message("x", SENDER, "Núñez", markup, codepage=1252)))
    assert [(body.html, "Núñez Ibáñez" in body.text) for body in letter.bodies] == [(True, True)]


def test_rich_text_alone_is_read() -> None:
    """A message whose only body is packed rich text still says something."""
    rtf = rb"{\rtf1\ansi Ada Brook, Counsellor\par}"
    packed = (len(rtf) + 12).to_bytes(4, "little") + len(rtf).to_bytes(4, "little") + b"MELA" + bytes(4) + rtf
    assert opened(message_file(message("x", SENDER, rich=packed))).bodies[0].text.strip() == "Ada Brook, Counsellor"


def test_a_damaged_message_is_a_problem() -> None:
    """A cut file costs itself and says so."""
    data = message_file(message("x", SENDER, "text " * 400, attached=[("note.pdf", bytes(20_000))]))
    budget = Budget(LIMITS)
    assert mail_in(data[:1_500], budget, "attachment 1") is None
    assert [problem.code for problem in budget.problems] == [ProblemCode.ATTACHMENT_DAMAGED]


@given(st.data())
def test_no_damage_makes_it_raise(data: st.DataObject) -> None:
    """Whatever bytes are changed or missing, there is a mail or a problem."""
    whole = bytearray(message_file(message("x", SENDER, "text", attached=[("a", b"b" * 5_000)])))
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    budget = Budget(LIMITS)
    assert mail_in(bytes(whole), budget, "attachment 1") is not None or budget.problems
