"""Tests of the address of a writer who comes himself. All persons are invented."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage

import pytest

from config.knowledge import load_knowledge
from config.settings import Settings
from models.mail import RawMessage
from models.reply import Delegate
from pipeline.extraction.correspondence.writers_address import REASON
from pipeline.process import understand
from pipeline.reading.letter import open_letter
from pipeline.reading.transcribe import transcribe


def _delegates(sender: str, text: str) -> tuple[Delegate, ...]:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = sender, "untoc.cop@unodc.example", "Reply", "<a@b.example>"
    mail.set_content(text)
    raw = RawMessage(hashlib.sha256(bytes(mail)).hexdigest(), None, bytes(mail))
    knowledge, reading = load_knowledge(), Settings().reading
    letter = open_letter(raw, reading)
    return understand(raw, letter, transcribe(letter, reading, knowledge), (), knowledge).delegates


COMES = "CU 2009/33 (A)\n\nMs. Ann Berg, Judge, comes from the capital, and I will attend for the Mission.\n\n{}\nAttaché\n"


@pytest.mark.parametrize(
    ("sender", "signs"),
    [
        ("Ada Lund <ada.lund@mission.example>", "Ada Lund"),
        ("Lund Ada MFA <ada.lund@mission.example>", "Ada Lund"),
        ("Ada Lund <ada.lund@mission.example>", "Ada Maria Lund"),
    ],
)
def test_who_comes_has_the_address_from_which_he_wrote(sender: str, signs: str) -> None:
    """A person sees it: he may want to be written to elsewhere."""
    other, writer = _delegates(sender, COMES.format(signs))
    assert [(one.value, REASON in one.reasons) for one in writer.emails] == [("ada.lund@mission.example", True)]
    assert other.emails == ()


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Registry <registry@mission.example>", COMES.format("Ada Lund")),
        ("Eva Lund <eva.lund@mission.example>", COMES.format("Ada Lund")),
        ("Ada Lund <ada.lund@mission.example>", COMES.format("Ada Lund") + "a.lund@home.example\n"),
        ("Ada Lund <ada.lund@mission.example>", "CU 2009/33 (A)\n\nMs. Ann Berg, Judge, will attend.\n\nAda Lund\nAttaché\n"),
    ],
)
def test_the_address_of_another_or_one_beside_his_own_is_not_taken(sender: str, text: str) -> None:
    """Nor that of who only signs."""
    delegates = _delegates(sender, text)
    assert delegates
    found = [one.value for person in delegates for one in person.emails]
    assert not {"registry@mission.example", "eva.lund@mission.example", "ada.lund@mission.example"} & {*found}
