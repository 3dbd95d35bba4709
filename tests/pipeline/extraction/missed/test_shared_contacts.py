"""Contacts below a list, and contacts that are nobody's."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.errors import ProblemCode
from models.finding import Finding
from models.mail import Address, Letter
from models.page import Document
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.missed.shared_contacts import _is_given
from pipeline.reading.formats.text import page_of_text

KNOWLEDGE = load_knowledge()
LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)


def _read(text: str) -> tuple[list[list[str]], list[ProblemCode]]:
    page = page_of_text(text)
    assert page is not None
    sheet = Sheet(Document("1", None, "", "text", (page,)), Part.NOTE)
    found, problems = delegates_of(LETTER, (sheet,), KNOWLEDGE, KNOWLEDGE.state("GBR"), Kind.NOMINATION)
    return [[str(phone.value) for phone in person.phones] for person in found], [problem.code for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "The delegation:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n\nTelephone: +44 20 7946 0018\n",
        "The delegation:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n\nContact: +44 20 7946 0018\n",
        "The delegation:\n\nMs. Imogen Tapsell\n\nMr. Declan Hargreave\n\nTel.: +44 20 7946 0018\n",
        "The delegation:\nMs. Imogen Tapsell\nMr. Declan Hargreave\nTel.: +44 20 7946 0018\n",
        "代表团名单如下:\n\n团长:赵永琛 公安部副局长\n顾问:孙思昂 外交部参赞\n联系电话:+44 20 7946 0018\n",
    ],
)
def test_a_number_below_a_list_is_not_the_last_persons(text: str) -> None:
    """Where each entry has one line and nobody a contact of his own, a line of contacts may be said of all: a person sees it."""
    phones, problems = _read(text)
    assert phones == [[], []]
    assert ProblemCode.CONTACT_UNCLAIMED in problems


@pytest.mark.parametrize(
    "text",
    [
        "The delegation:\n\n1. Ms. Imogen Tapsell, Director\n2. Mr. Declan Hargreave, Inspector\n   Tel.: +44 20 7946 0018\n",
        "The delegation:\n\nMs. Imogen Tapsell\nDirector\n\nMr. Declan Hargreave\nInspector\nTel.: +44 20 7946 0018\n",
        "The delegation:\n\nMs. Imogen Tapsell\n\nMr. Declan Hargreave\nTel.: +44 20 7946 0018\n",  # a paragraph of his own
        "The delegation:\nMs. Imogen Tapsell\nMr. Declan Hargreave\nd.hargreave@example.org\nTel.: +44 20 7946 0018\n",
    ],
)
def test_a_number_below_his_own_lines_is_his(text: str) -> None:
    """A line that is indented below his name, and one of several of an entry."""
    phones, problems = _read(text)
    assert phones == [[], ["+442079460018"]]
    assert ProblemCode.CONTACT_UNCLAIMED not in problems


def test_the_missions_number_is_no_contact_that_was_lost() -> None:
    """What a line says of the Mission, and what stands in the closing, is asked of nobody."""
    text = (
        "The delegation:\n\n1. Ms. Imogen Tapsell, Director\n\nThe Permanent Mission has the number +44 20 7946 0018.\n\n"
        "Kind regards,\nAda Signer\nTel.: +44 20 7946 0019\n"
    )
    assert _read(text) == ([[]], [])


def test_what_a_table_holds_and_nobody_was_given_is_asked() -> None:
    """A form whose labels ran together lost number and address of its only person in silence; a passport's is no contact."""
    rows = [
        ("Name", "Ms. Imogen Tapsell"),
        ("Title", "Director"),
        ("Address Tel. No. Fax", "London +44 20 7946 0018"),
        ("Passport", "5512 8807 1"),
    ]
    text = "\n".join(f"{label}\t{value}" for label, value in rows)
    phones, problems = _read(f"REGISTRATION FORM\n\n{text}\n")
    assert len(phones) == 1
    assert phones == [["+442079460018"]] or ProblemCode.CONTACT_UNCLAIMED in problems


@pytest.mark.parametrize(
    ("torn", "given"), [("ada.lund@foreign-", True), ("ada.lund@foreign.example", False), ("ada@foreign-", False)]
)
def test_the_beginning_of_an_address_that_somebody_has_is_given(torn: str, *, given: bool) -> None:
    """A row of a table parted it in two, and the person has it whole; who has another one beginning alike lacks it."""
    finding = Finding("email", torn, torn, 0.9)
    assert _is_given(finding, {"ada.lund@foreign-affairs.example", "ola@foreign-affairs.example"}) is given
    assert not _is_given(finding, {f"{torn}affairs.example", f"{torn}office.example"})  # it may be of either


def test_a_contact_persons_number_in_a_table_is_not_asked_about() -> None:
    """It stands below the label for one."""
    text = "Name\tMs. Imogen Tapsell\nTitle\tDirector\nContact person\tMr. Ivo Marsh\nTelephone\t+44 20 7946 0018\n"
    assert ProblemCode.CONTACT_UNCLAIMED not in _read(f"REGISTRATION FORM\n\n{text}\n")[1]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The adviser can be reached at +44 20 7946 0018. The head of delegation can be reached at +44 20 7946 0019.", True),
        ("The Legal Adviser can be reached at +44 20 7946 0018.", False),
    ],
)
def test_a_number_given_by_a_part_that_two_have_is_left_for_a_person(sentence: str, asked: bool) -> None:
    """Whose it is nothing says; a post of one who does not come says that it is nobody's here."""
    text = (
        "The Permanent Mission of the United Kingdom nominates Ms. Imogen Tapsell as head of delegation, "
        f"Mr. Declan Hargreave as adviser and Ms. Ada Roe as adviser. {sentence}"
    )
    phones, problems = _read(text)
    assert (ProblemCode.CONTACT_UNCLAIMED in problems) is asked
    assert phones == ([["+442079460019"], [], []] if asked else [[], [], []])


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("imogen.tapsell@justice.gov.uk", True),
        ("i.tapsell@justice.gov.uk", True),
        ("tapsell@justice.gov.uk", False),  # of somebody of her family
        ("registry@justice.gov.uk", False),
    ],
)
def test_an_address_made_of_a_delegates_name_is_asked_about_wherever_it_stands(address: str, asked: bool) -> None:
    """At the line's end "addressed to" spoke of whom papers go to, and her own address was lost."""
    text = (
        "The Permanent Mission of the United Kingdom has the honour to inform that Ms. Imogen Tapsell, Director, will attend\n"
        f"the Working Group on Trafficking in Persons. Correspondence may be\naddressed to {address}."
    )
    assert (ProblemCode.CONTACT_UNCLAIMED in _read(text)[1]) is asked
