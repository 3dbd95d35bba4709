"""What the sentences of a reply do, taken together, and whether somebody is announced now."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.deeds import announced, deeds_of, stands_in
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


def test_somebody_prevented_and_nobody_in_his_place(build: Any, knowledge: Knowledge) -> None:
    """A sentence that denies any attending and names one person only leaves nobody who comes; with a second person it may not."""
    sentence = "Unfortunately Mr. Karl Moor has been taken ill and we cannot attend."
    assert deeds_of(page_texts(build.document(sentence)), knowledge, asked=False).denied
    assert not deeds_of(page_texts(build.document(f"{sentence} Ms. Ada Lund goes.")), knowledge, asked=False).denied


def test_who_comes_for_an_office_changes_no_list(build: Any, knowledge: Knowledge) -> None:
    """Behind "instead of" an office without a name tells of nobody announced before; a name does."""
    for whom, expected in (("the Permanent Representative, who is on leave", True), ("Mr. Ivo Roth, who is on leave", False)):
        pages = page_texts(build.document(f"Instead of {whom}, Ms. Ada Lund will attend the meeting as delegate."))
        assert (stands_in(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("Ms. Ada Lund will attend instead of the Ambassador.", True),
        ("Ms. Ada Lund will attend instead of His Excellency the Ambassador.", True),
        ("In replacement of Mr. Ivo Roth, the Ambassador, the delegation will be composed as below.", False),
    ],
)
def test_the_office_stands_right_behind_the_words_of_the_change(
    build: Any, knowledge: Knowledge, change: str, expected: bool
) -> None:
    """Who is named between the two was announced before, also where he alone is named in the sentence."""
    pages = page_texts(build.document(change))
    assert (stands_in(pages, deeds_of(pages, knowledge, asked=False), knowledge) is not None) is expected


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


def test_a_post_behind_a_mailing_list_changes_nothing(build: Any, knowledge: Knowledge) -> None:
    """Of the words of change in a sentence none counts that is a post's, whatever the first one is said of."""
    listed = "Kindly remove from the mailing list, where he is still held, our colleague Mr. Karl Moor"
    pages = page_texts(build.document(f"{listed}, formerly of our office, Additional Secretary."))
    assert deeds_of(pages, knowledge, asked=False).changed is None
    pages = page_texts(build.document(f"{listed}; also change the first name of our delegate Ms. Ada Lund."))
    assert deeds_of(pages, knowledge, asked=False).changed is not None


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Yes, one: Ms. Ada Lund, Judge. No phone yet.", False),
        ("Да, одна. Телефона пока нет, тел. сообщим.", False),
        ("Oui. Pas de portable.", False),
        ("No. Joe", True),
        ("Sorry, no. My phone is broken.", True),
    ],
)
def test_no_phone_is_no_answer(build: Any, knowledge: Knowledge, text: str, *, refused: bool) -> None:
    """Where a mail was asked whether anybody comes, a "no" beside a kind of contact says only how nobody can be reached."""
    done = deeds_of(page_texts(build.document(text)), knowledge, asked=True)
    assert (done.refused is not None) is refused
