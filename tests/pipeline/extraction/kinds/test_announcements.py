"""Where somebody is announced now, and where words of an announcement announce nobody."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.announcements import announced
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    "text",
    [
        "The file lies with Mr. Obed Marsh, Solicitor. Once he replies, the names of the experts will be sent.",
        "Hemos remitido la nota al Licenciado Juan Paz y, una vez que tengamos respuesta, daremos los nombres de los designados.",
    ],
)
def test_who_is_to_choose_is_not_announced(build: Any, knowledge: Knowledge, text: str) -> None:
    """Words of an announcement within a promise announce nobody, whoever the invitation lies with."""
    pages = page_texts(build.document(text))
    done = deeds_of(pages, knowledge, asked=False)
    assert done.put_off
    assert announced(pages, done, knowledge) is None


def test_a_contact_person_designated_is_not_announced(build: Any, knowledge: Knowledge) -> None:
    """Who "has been designated as contact person" is nobody who comes."""
    pages = page_texts(build.document("Ms. Ada Lund has been designated as contact person."))
    assert announced(pages, deeds_of(pages, knowledge, asked=False), knowledge) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please find attached a note verbale.", False),
        ("Please find attached the list of our delegates.", True),
        ("It had been the intention to nominate an expert for the meeting.", False),
    ],
)
def test_a_note_attached_announces_nobody(build: Any, knowledge: Knowledge, text: str, expected: bool) -> None:
    """A cover that brings a note, and what was intended once, announce nobody; a list attached does."""
    pages = page_texts(build.document(text))
    assert (announced(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("By what date should the delegation be nominated?", True),
        ("Capital has not decided whether an expert will attend.", True),
        ("Столица пока не определилась, поедет ли кто-нибудь.", True),
        ("До какого числа можно представить кандидатуры?", True),
        ("Aún no se sabe si alguien asistirá a la reunión.", True),
        ("尚未决定是否派代表团出席会议。", True),
        ("Norland will be represented by Ms. Ada Lund. Is there a form?", False),
        ("В работе примет участие г-жа Анна Белова.", False),
    ],
)
def test_a_question_announces_nobody(build: Any, knowledge: Knowledge, text: str, asks: bool) -> None:
    """Words of an announcement in a question, or behind "whether", announce nobody; those of another sentence do."""
    pages = page_texts(build.document(text))
    assert (announced(pages, deeds_of(pages, knowledge, asked=False), knowledge) is None) == asks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("На ноту CU 2009/33 (A): данные наших делегатов сообщим позже.", False),
        ("بالإشارة إلى المذكرة CU 2009/33 (A)، سترسل بيانات مندوبينا لاحقا.", False),
        ("Los datos de nuestro delegado se enviarán más tarde.", False),
        ("Details of our delegates are for another day.", False),
        ("Datos de nuestro delegado: Juan Mora, Fiscal", True),
        ("Kindly receive the details of our delegates.\n\nMr. John Carter, Judge\nMs. Ann Poe, Clerk", True),
    ],
)
def test_details_of_delegates_announce_where_they_are(build: Any, knowledge: Knowledge, text: str, expected: bool) -> None:
    """Behind a colon, or with somebody set out below; else they are only spoken of."""
    pages = page_texts(build.document(text))
    assert (announced(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The composition of the delegation, with contact details, is attached to the present note.",
        "La composition de la délégation, avec les coordonnées de chacun, est jointe à la présente note.",
        "La composición de la delegación, con sus datos de contacto, se adjunta a la presente nota.",
    ],
)
def test_a_list_attached_to_the_note_announces(build: Any, knowledge: Knowledge, text: str) -> None:
    """Not the note is attached, and an aside between the words changes nothing."""
    pages = page_texts(build.document(text))
    assert announced(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None
