"""Tests of parts that tell whom to call in an emergency. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.emergency_sections import nameless, without_emergency_contacts
from pipeline.extraction.words.lexicon import lexicon

OWN = "Name: Mr. John Smith\nPosition: Director\nEmail: j.smith@justice.example"


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("Emergency contact:\nName: Ada Smith\nRelationship: wife\nPhone: +44 20 7946 0000", ""),
        ("Next of kin: Ada Smith\nPhone: +44 20 7946 0000", ""),
        ("Emergency contact\nAda Smith\n+44 20 7946 0000", ""),
        ("In case of emergency, please contact:\nAda Smith\n+44 20 7946 0000\nMs. Ann Lee, Judge", "Ms. Ann Lee, Judge"),
        ("Contact d'urgence :\nNom : Ada Smith\nTél. : +33 1 44 55 66 77", ""),
        ("En caso de emergencia avisar a:\nNombre: Ada Smith\nTeléfono: +34 91 555 12 34", ""),
        ("Контакт для экстренной связи:\nИмя: Смит Ада\nТелефон: +7 495 111 22 33", ""),
        ("Emergency contact:\nName: Ms. Ann Lee\nPosition: Judge", "Emergency contact:\nName: Ms. Ann Lee\nPosition: Judge"),
        (
            "Emergency contact: Ada Smith, wife\nPhone: +44 20 7946 0000\nEmail: john.smith@home.example",
            "Email: john.smith@home.example",
        ),
        ("Emergency contact: Ada Smith, wife\nPhone: +44 20 7946 0000\nEmail: ada.smith@home.example", ""),
        ("Emergency contact:\nEmail: j.smith@home.example", "Emergency contact:\nEmail: j.smith@home.example"),
        ("Contacto de emergencia:\nCorreo: x@home.example", "Contacto de emergencia:\nCorreo: x@home.example"),
        ("Emergency contact:\nPhone: +44 20 7946 0000", ""),
        ("Emergency Management Agency\nPhone: +44 20 7946 0000", "Emergency Management Agency\nPhone: +44 20 7946 0000"),
    ],
)
def test_whom_to_call_is_left_out(build: Any, knowledge: Knowledge, part: str, left: str) -> None:
    """The heading goes with what stands below it; an empty field above the next delegate stays."""
    document = without_emergency_contacts(build.document(f"{OWN}\n{part}"), lexicon(knowledge))
    assert "\n".join(line.text for page in document.pages for line in page.lines()) == f"{OWN}\n{left}".rstrip("\n")


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Emergency contact:\nEmail: j.smith@home.example", ("j.smith@home.example",)),
        ("Contact d'urgence :\nTél. : +33 1 44 55 66 77\nCourriel : p.petit@home.example.", ("p.petit@home.example",)),
        ("紧急联系人：\n电邮：li@home.example", ("li@home.example",)),
        ("Emergency contact:\nAda Smith\nEmail: a.smith@home.example", ()),
        ("Emergency contact:\nPhone: +44 20 7946 0000", ()),
        ("Emergency Management Agency\nEmail: j.smith@home.example", ()),
    ],
)
def test_addresses_without_a_name_are_told(knowledge: Knowledge, text: str, addresses: tuple[str, ...]) -> None:
    """Right below such a heading stands an address, and nobody's name."""
    assert nameless(text.split("\n"), lexicon(knowledge)) == addresses


def test_an_address_of_names_in_two_fields_stays(build: Any, knowledge: Knowledge) -> None:
    """The family name and the given name stand on lines of their own above."""
    text = "Surname: Smith\nGiven name: John\nPosition: Director\nEmergency contact: Ada Smith\nPhone: +44 20 7946 0000\nEmail: "
    for address, left in (("jsmith@home.example", 4), ("asmith@home.example", 3), ("ada@home.example", 3)):
        document = without_emergency_contacts(build.document(text + address), lexicon(knowledge))
        assert sum(1 for page in document.pages for _ in page.lines()) == left
